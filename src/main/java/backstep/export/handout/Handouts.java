package backstep.export.handout;

import backstep.export.sheet.Spreadsheet;
import backstep.model.iteration.Iteration;
import backstep.model.lesson.Lesson;
import backstep.model.program.Listing;
import backstep.model.words.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Makes handouts of an iteration. */
public record Handouts(Messages messages, Picture picture) {

    /** Draws an iteration after its last step, as the window's stage shows it. */
    @FunctionalInterface
    public interface Picture {
        /** The content of a PNG file. */
        byte[] png(Lesson lesson, Iteration iteration) throws IOException;
    }

    /**
     * The content of a file.
     *
     * @throws IllegalArgumentException where the format cannot hold this network, saying in one line why
     */
    public byte[] of(HandoutFormat format, Lesson lesson, Iteration iteration, HandoutOptions options)
            throws IOException {
        return switch (format) {
            case PY ->
                text(Listing.python(options.library(), lesson.title(), iteration, options.notation(), messages)
                        .text());
            case JAVA ->
                text(Listing.java(lesson.title(), iteration, options.notation(), messages)
                        .text());
            case XLSX -> Spreadsheet.of(lesson, iteration, options.notation(), options.numerals(), messages);
            case XML -> text(new Quiz(lesson, iteration, options, messages).xml(picture.png(lesson, iteration)));
            case PDF, TEX -> throw new IllegalArgumentException("not yet");
        };
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
