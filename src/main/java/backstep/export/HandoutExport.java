package backstep.export;

import backstep.controller.Frame;
import backstep.export.handout.HandoutFiles;
import backstep.export.handout.HandoutFormat;
import backstep.export.handout.HandoutOptions;
import backstep.export.handout.Handouts;
import backstep.export.handout.Variants;
import backstep.model.lesson.Lesson;
import backstep.model.program.PythonLibrary;
import backstep.model.words.Messages;
import backstep.view.base.ExportKind;
import backstep.view.base.ExportWatch;
import backstep.view.base.ExportWish;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes the iteration that is on the screen as a handout, as {@code backstep handout} does.
 *
 * @param frame whose lesson, iteration and decimals are used
 */
record HandoutExport(Frame frame, HandoutFormat format, ExportWish wish) {

    /** What a wish asks for; empty for pictures. */
    static Optional<HandoutExport> of(Frame frame, ExportWish wish) {
        return format(wish.kind()).map(format -> new HandoutExport(frame, format, wish));
    }

    /** The one that is exported as a kind; empty for pictures. */
    static Optional<HandoutFormat> format(ExportKind kind) {
        return switch (kind) {
            case STAGE, WINDOW, PNG, SVG, PDF, TIKZ, STEPS, GIF, DECK, BEAMER, SLIDES, FILM -> Optional.empty();
            case WORKSHEET -> Optional.of(HandoutFormat.PDF);
            case WORKSHEET_TEX -> Optional.of(HandoutFormat.TEX);
            case SPREADSHEET -> Optional.of(HandoutFormat.XLSX);
            case QUIZ -> Optional.of(HandoutFormat.XML);
            case PYTHON, PYTORCH -> Optional.of(HandoutFormat.PY);
            case JAVA -> Optional.of(HandoutFormat.JAVA);
        };
    }

    /** Writes its files, whole or not at all. */
    void write(Path file, ExportWatch watch) throws IOException {
        HandoutFiles.Progress progress = share -> {
            watch.done(share);
            if (watch.isCancelled()) {
                throw new IOException("cancelled");
            }
        };
        HandoutFiles files = new HandoutFiles(handouts(), format, options(), file);
        int students = wish.handout().variants();
        int iteration = frame.iteration().number();
        try {
            if (students == 0) {
                files.write(frame.lesson(), frame.iteration(), progress);
            } else {
                Variants variants =
                        new Variants(frame.lesson(), iteration, wish.handout().seed());
                files.write(variants, students, progress);
            }
        } catch (IllegalArgumentException e) {
            // a network that the format cannot hold is no fault of the program
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What is in it, in plain text; for the first student where there are several. */
    String excerpt() throws IOException {
        try {
            if (wish.handout().variants() == 0) {
                return handouts().excerpt(format, frame.lesson(), frame.iteration(), options());
            }
            int number = frame.iteration().number();
            Variants variants =
                    new Variants(frame.lesson(), number, wish.handout().seed());
            Lesson first = handouts().named(variants.of(1), 1);
            return handouts().excerpt(format, first, first.run().iteration(number), options());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Handouts handouts() {
        return new Handouts(Messages.load());
    }

    private HandoutOptions options() {
        PythonLibrary library = wish.kind() == ExportKind.PYTORCH ? PythonLibrary.PYTORCH : PythonLibrary.NUMPY;
        return new HandoutOptions(
                frame.notation(), frame.numerals(), wish.handout().worksheet(), library);
    }
}
