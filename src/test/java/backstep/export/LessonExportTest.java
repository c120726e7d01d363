package backstep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import backstep.controller.Frame;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.lesson.Lesson;
import backstep.view.base.ExportKind;
import backstep.view.base.ExportWatch;
import backstep.view.base.ExportWish;
import backstep.view.base.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LessonExportTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void startToolkit() throws IOException {
        Toolkit.headless();
    }

    /** Gives up when so much is done. */
    private record Patience(double share) implements ExportWatch {

        @Override
        public void done(double ignored) {}

        @Override
        public boolean isCancelled() {
            return share < 1;
        }
    }

    private static LessonExport export(ExportKind kind) {
        Lesson lesson = Lessons.linear(2, 0.1);
        Frame frame = Frame.still(lesson, lesson.run().iteration(1), 4, new Numerals(6));
        return new LessonExport(frame, new ExportWish(kind, Theme.DARK, false, false, false, true, 1));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "STAGE",
                "WINDOW",
                "GIF",
                "FILM",
                "WORKSHEET",
                "WORKSHEET_TEX",
                "SPREADSHEET",
                "QUIZ",
                "PYTHON",
                "PYTORCH",
                "JAVA"
            })
    void everyKindIsWritten(ExportKind kind) throws IOException {
        Path file = folder.resolve("out" + kind.ending());

        export(kind).write(file, new Patience(1));

        assertThat(file).exists();
        if (kind == ExportKind.STEPS) {
            assertThat(file).isDirectory();
        }
    }

    @Test
    void theDecimalsAreThoseOfTheScreen() {
        assertThat(export(ExportKind.SVG).svg())
                .containsPattern("\\d\\.\\d{6}<")
                .doesNotContain("id=\"background\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"STEPS", "DECK", "SLIDES"})
    void whatIsCancelledLeavesNothing(ExportKind kind) throws IOException {
        assertThatIOException()
                .isThrownBy(() -> export(kind).write(folder.resolve("out"), new Patience(0)))
                .withMessageContaining("cancelled");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
