package backstep.export;

import backstep.controller.Frame;
import backstep.export.handout.HandoutFormat;
import backstep.export.handout.HandoutOptions;
import backstep.export.handout.Handouts;
import backstep.files.AtomicFile;
import backstep.model.document.WorksheetOptions;
import backstep.model.program.PythonLibrary;
import backstep.model.words.Messages;
import backstep.view.base.ExportKind;
import backstep.view.base.ExportWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes the iteration that is on the screen as a handout, as {@code backstep handout} does when it is told no more than a file.
 *
 * @param frame whose lesson, iteration and decimals are used
 */
record HandoutExport(Frame frame, HandoutFormat format) {

    /** The one that is exported as a kind; empty for pictures. */
    static Optional<HandoutFormat> format(ExportKind kind) {
        return switch (kind) {
            case STAGE, WINDOW, PNG, SVG, PDF, TIKZ, STEPS, GIF, DECK, BEAMER, SLIDES -> Optional.empty();
            case WORKSHEET -> Optional.of(HandoutFormat.PDF);
            case WORKSHEET_TEX -> Optional.of(HandoutFormat.TEX);
            case SPREADSHEET -> Optional.of(HandoutFormat.XLSX);
            case QUIZ -> Optional.of(HandoutFormat.XML);
            case PYTHON -> Optional.of(HandoutFormat.PY);
            case JAVA -> Optional.of(HandoutFormat.JAVA);
        };
    }

    /** Writes a file, whole or not at all. */
    void write(Path file, ExportWatch watch) throws IOException {
        byte[] content = content();
        if (watch.isCancelled()) {
            throw new IOException("cancelled");
        }
        AtomicFile.write(file, content);
        watch.done(1);
    }

    private byte[] content() throws IOException {
        HandoutOptions options =
                new HandoutOptions(frame.notation(), frame.numerals(), WorksheetOptions.USUAL, PythonLibrary.NUMPY);
        try {
            return new Handouts(Messages.load()).of(format, frame.lesson(), frame.iteration(), options);
        } catch (IllegalArgumentException e) {
            // a network that the format cannot hold is no fault of the program
            throw new IOException(e.getMessage(), e);
        }
    }
}
