package backstep.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Text for messages: whatever a file or an argument contains, the message stays one readable line. */
public final class OneLine {

    /** Longer pieces of somebody's text are cut in a message. */
    private static final int LONGEST_QUOTE = 40;

    private OneLine() {}

    /** The text with everything that would end the line or hide in it written as {@code \}{@code u000a}. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(point -> {
            // What turns the writing direction hides in a line.
            if (isUnprintable(point) || Character.getType(point) == Character.FORMAT) {
                line.append("\\u%04x".formatted(point));
            } else {
                line.appendCodePoint(point);
            }
        });
        return line.toString();
    }

    /** Control characters, line ends, and halves of characters, which UTF-8 cannot hold. */
    static boolean isUnprintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    /** Whether a text can be shown on a line as it is: nothing in it ends the line or means something to a terminal. */
    public static boolean isOne(String text) {
        return text.codePoints().noneMatch(OneLine::isCommand);
    }

    /** Control characters, line ends, and what overrides or isolates a writing direction: more than text in some script. */
    public static boolean isCommand(int point) {
        return isUnprintable(point) && Character.getType(point) != Character.SURROGATE
                || point >= '\u202a' && point <= '\u202e'
                || point >= '\u2066' && point <= '\u2069';
    }

    /** A short piece of somebody's text between quotes. */
    public static String quote(String text) {
        return '"' + of(shortened(text)) + '"';
    }

    /** At most {@value #LONGEST_QUOTE} characters of a text, with … for the rest. */
    public static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_QUOTE) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
    }

    /** The file's own name, without the folders it is in. */
    public static String nameOf(Path file) {
        Path name = file.getFileName();
        return of(name == null ? file.toString() : name.toString());
    }

    /** Why the machine could not do it, in words that do not repeat the name of the file. */
    public static String reason(IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "no such file or folder";
            case AccessDeniedException _ -> "no permission";
            case NotDirectoryException _ -> "not a folder";
            case FileSystemException e when e.getReason() != null -> of(e.getReason());
            default -> {
                String message = problem.getMessage();
                yield of(message == null ? problem.getClass().getSimpleName() : message);
            }
        };
    }

    /** {@code 1 unit}, {@code 3 units}. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
