package backstep.export;

import backstep.files.OneLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What {@code render} makes, by the name of what it is to write (formats.md, "Commands"). */
public sealed interface RenderTarget {

    /** One step as a PNG file. */
    record Picture(Path file, int step) implements RenderTarget {}

    /** All steps as an animated GIF file. */
    record Animation(Path file) implements RenderTarget {}

    /** All steps as PNG files {@code step-01.png} and so on. */
    record Folder(Path folder) implements RenderTarget {}

    /**
     * Decides by the ending: {@code .png}, {@code .gif}, none is a folder. Any ending will do for a folder that is there.
     *
     * @param step which one to draw, 1 to {@code steps}; the last one if empty
     * @param all whether all steps were asked for
     * @param steps how many there are
     * @throws IllegalArgumentException if these do not go together, saying why in one line
     */
    static RenderTarget of(Path out, OptionalInt step, boolean all, int steps) {
        String name = OneLine.nameOf(out);
        String lower = name.toLowerCase(Locale.ROOT);
        if (step.isPresent() && (step.getAsInt() < 1 || step.getAsInt() > steps)) {
            throw new IllegalArgumentException("step %d: expected 1 to %d".formatted(step.getAsInt(), steps));
        }
        boolean folder = Files.isDirectory(out);
        if (lower.endsWith(".png") && !folder) {
            if (all) {
                throw new IllegalArgumentException(name + ": all steps need a folder or a .gif, not a .png");
            }
            return new Picture(out, step.orElse(steps));
        }
        if (step.isPresent()) {
            throw new IllegalArgumentException(name + ": a single step needs a .png");
        }
        if (lower.endsWith(".gif") && !folder) {
            return new Animation(out);
        }
        if (!folder && OTHER_ENDING.matcher(name).matches()) {
            throw new IllegalArgumentException(name + ": expected a .png, a .gif or a folder");
        }
        return new Folder(out);
    }

    /** An ending that was certainly not meant as a folder; a number is not one, as in {@code v1.2}. */
    Pattern OTHER_ENDING = Pattern.compile(".+\\.\\p{L}[\\p{L}\\d]*");
}
