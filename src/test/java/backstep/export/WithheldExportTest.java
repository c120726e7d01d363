package backstep.export;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.AskedFor;
import backstep.controller.Cursor;
import backstep.controller.Frame;
import backstep.controller.Quiz;
import backstep.export.LessonScenery.Look;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.lesson.Lesson;
import backstep.view.FxThread;
import backstep.view.base.ExportKind;
import backstep.view.base.ExportWatch;
import backstep.view.base.ExportWish;
import backstep.view.base.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the number of a step is asked for, no picture of the step tells it; before and after, each does. */
class WithheldExportTest {

    /** δ of the first hidden unit, and its number. */
    private static final int STEP = 22;

    private static final String NUMBER = "0.0383";

    @TempDir
    Path folder;

    private static Frame told() {
        Lesson lesson = Lessons.builtIn("w-and-u");
        return Frame.still(lesson, lesson.run().iteration(1), STEP, new Numerals(4));
    }

    private static Frame asked() {
        Frame told = told();
        return new Frame(
                told.lesson(),
                told.iteration(),
                told.steps(),
                new Cursor(STEP, STEP - 1, 0, Optional.empty()),
                told.symbols(),
                told.numerals(),
                Quiz.of(AskedFor.DELTAS));
    }

    @Test
    void aVectorPictureShowsTheQuestionInThePlaceOfTheNumber() {
        assertThat(export(told(), ExportKind.SVG).svg()).contains(NUMBER);
        assertThat(export(asked(), ExportKind.SVG).svg()).doesNotContain(NUMBER).contains("What is δ of");
    }

    @Test
    void aPageDoesSo() throws IOException {
        assertThat(pdf(told())).contains(NUMBER);
        assertThat(pdf(asked())).doesNotContain(NUMBER).contains("What is δ of");
    }

    @Test
    void latexDoesSo() throws IOException {
        assertThat(tex(told())).contains(NUMBER);
        assertThat(tex(asked())).doesNotContain(NUMBER);
    }

    @Test
    void aPictureOfPixelsDoesSo() {
        assertThat(drawn(told())).contains(NUMBER);
        assertThat(drawn(asked())).doesNotContain(NUMBER).contains("What is δ of");
    }

    private static LessonExport export(Frame frame, ExportKind kind) {
        return new LessonExport(frame, new ExportWish(kind, Theme.LIGHT, true, false, false, false, 1));
    }

    private String pdf(Frame frame) throws IOException {
        try (PDDocument document = Loader.loadPDF(written(frame, ExportKind.PDF).toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String tex(Frame frame) throws IOException {
        return Files.readString(written(frame, ExportKind.TIKZ));
    }

    private Path written(Frame frame, ExportKind kind) throws IOException {
        Path file = folder.resolve("out" + kind.ending());
        export(frame, kind).write(file, new ExportWatch() {
            @Override
            public void done(double share) {}

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        return file;
    }

    /** What the parts of the scene that is drawn say. */
    private static String drawn(Frame frame) {
        return FxThread.call(() -> {
            LessonScenery scenery = new LessonScenery(frame, new Look(Theme.LIGHT, true, false, false), 1280, 720);
            scenery.show(STEP);
            return scenery.root().lookupAll("*").stream()
                    .map(Node::getAccessibleText)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n"));
        });
    }
}
