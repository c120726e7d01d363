package backstep.export;

import backstep.files.OneLine;
import backstep.paint.PictureFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What {@code render} makes, by the name of what it is to write (formats.md, "Commands"). */
public sealed interface RenderTarget {

    /** What is made of pixels. */
    sealed interface Pixels extends RenderTarget {}

    /** One step as a PNG file. */
    record Picture(Path file, int step) implements Pixels {}

    /** All steps as an animated GIF file. */
    record Animation(Path file) implements Pixels {}

    /** All steps as PNG files {@code step-01.png} and so on. */
    record Folder(Path folder) implements Pixels {}

    /** Some steps, from the first to the last, as shapes and text in one file. */
    record Drawn(Path file, PictureFormat format, int first, int last) implements RenderTarget {}

    /**
     * Decides by the ending; none is a folder. Any ending will do for a folder that is there.
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
        boolean png = lower.endsWith(".png") && !folder;
        Optional<PictureFormat> format = PictureFormat.of(name).filter(_ -> !folder);
        boolean always =
                !png && format.filter(each -> each != PictureFormat.PPTX).isEmpty();
        if (all && (png || format.filter(each -> each == PictureFormat.SVG).isPresent())) {
            throw new IllegalArgumentException(name + ": all steps need a folder, a .gif, a .pdf, a .tex or a .pptx");
        }
        if (!folder
                && format.isEmpty()
                && !png
                && !lower.endsWith(".gif")
                && OTHER_ENDING.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    name + ": expected a folder, or a name that ends with .png, .gif, .svg, .pdf, .tex or .pptx");
        }
        if (always && step.isPresent()) {
            throw new IllegalArgumentException(name + ": a single step needs a .png, a .svg, a .pdf or a .tex");
        }
        int only = step.orElse(steps);
        if (format.isPresent()) {
            return new Drawn(out, format.get(), all || always ? 1 : only, all || always ? steps : only);
        }
        return png ? new Picture(out, only) : lower.endsWith(".gif") && !folder ? new Animation(out) : new Folder(out);
    }

    /** An ending that was certainly not meant as a folder; a number is not one, as in {@code v1.2}. */
    Pattern OTHER_ENDING = Pattern.compile(".+\\.\\p{L}[\\p{L}\\d]*");
}
