package backstep.export;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.controller.TestBackground;
import backstep.export.handout.HandoutFormat;
import backstep.export.handout.HandoutOptions;
import backstep.export.handout.Handouts;
import backstep.fixtures.Lessons;
import backstep.model.document.WorksheetOptions;
import backstep.model.document.WorksheetOptions.Paper;
import backstep.model.document.WorksheetOptions.Solution;
import backstep.model.formula.Numerals;
import backstep.model.lesson.Fading;
import backstep.model.lesson.Lesson;
import backstep.model.program.PythonLibrary;
import backstep.model.words.Messages;
import backstep.view.base.ExportKind;
import backstep.view.base.ExportWatch;
import backstep.view.base.ExportWish;
import backstep.view.base.HandoutWish;
import backstep.view.base.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What students take along, exported from the window. */
class HandoutExportTest {

    @TempDir
    Path folder;

    private final List<String> reasons = new ArrayList<>();

    static Stream<ExportKind> handouts() {
        return Stream.of(ExportKind.values()).filter(ExportKind::isHandout);
    }

    @ParameterizedTest
    @MethodSource("handouts")
    void eachIsWrittenOfTheIterationOnTheScreenWithItsDecimals(ExportKind kind) throws IOException {
        Path file = folder.resolve("out" + kind.ending());
        Lesson lesson = Lessons.builtIn("w-and-u");
        Frame frame = Frame.still(lesson, lesson.run().iteration(3), 4, new Numerals(6));

        export(frame, kind, file, false);

        assertThat(reasons).isEmpty();
        assertThat(file).exists();
        HandoutFormat format = HandoutExport.format(kind).orElseThrow();
        assertThat(format.ending()).isEqualTo(kind.ending());
        if (kind == ExportKind.WORKSHEET_TEX || kind == ExportKind.QUIZ) {
            HandoutOptions options =
                    new HandoutOptions(lesson.notation(), new Numerals(6), WorksheetOptions.USUAL, PythonLibrary.NUMPY);
            assertThat(file)
                    .hasBinaryContent(new Handouts(Messages.load()).of(format, lesson, frame.iteration(), options));
        }
    }

    @Test
    void noPictureIsAHandout() {
        assertThat(ExportKind.values())
                .allSatisfy(kind ->
                        assertThat(HandoutExport.format(kind).isPresent()).isEqualTo(kind.isHandout()));
    }

    @Test
    void whatIsCancelledIsNotWritten() {
        export(frame(), ExportKind.PYTHON, folder.resolve("out.py"), true);

        assertThat(reasons).containsExactly("cancelled");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatCannotBeWrittenLeavesTheOldFile() throws IOException {
        Path file = Files.createDirectory(folder.resolve("out.java"));

        export(frame(), ExportKind.JAVA, file, false);

        assertThat(reasons).singleElement().asString().contains("out.java");
        assertThat(file).isEmptyDirectory();
    }

    @Test
    void variantsAreAFileForEveryStudentWithOtherNumbers() throws IOException {
        HandoutWish three =
                new HandoutWish(new WorksheetOptions(Fading.EVERYTHING, Solution.WITHOUT, Paper.LETTER), 3, 7);
        List<Double> shares = new ArrayList<>();

        new HandoutExport(frame(), HandoutFormat.TEX, wish(ExportKind.WORKSHEET_TEX, three))
                .write(folder.resolve("out.tex"), watch(false, shares));

        assertThat(folder).isDirectoryContaining(file -> file.endsWith("out-1.tex"));
        String first = Files.readString(folder.resolve("out-1.tex"));
        assertThat(first).contains("letterpaper").isNotEqualTo(Files.readString(folder.resolve("out-3.tex")));
        assertThat(folder.resolve("out.tex")).doesNotExist();
        assertThat(shares).hasSize(3).endsWith(1.0);
    }

    @ParameterizedTest
    @MethodSource("handouts")
    void eachCanBeLookedIntoBeforeItIsWritten(ExportKind kind) throws IOException {
        HandoutExport export =
                HandoutExport.of(frame(), wish(kind, HandoutWish.USUAL)).orElseThrow();

        assertThat(export.excerpt())
                .contains(
                        kind == ExportKind.PYTHON
                                        || kind == ExportKind.PYTORCH
                                        || kind == ExportKind.JAVA
                                        || kind == ExportKind.SPREADSHEET
                                ? "delta_h"
                                : "δ_h1");
    }

    private static Frame frame() {
        Lesson lesson = Lessons.builtIn("w-and-u");
        return Frame.still(lesson, lesson.run().iteration(1), 1, new Numerals(4));
    }

    private void export(Frame frame, ExportKind kind, Path file, boolean cancelled) {
        ExportWatch watch = watch(cancelled, new ArrayList<>());
        new WindowPictures(TestBackground.direct())
                .export(frame, wish(kind, HandoutWish.USUAL), file, watch, _ -> {}, reasons::add);
    }

    private static ExportWatch watch(boolean cancelled, List<Double> shares) {
        return new ExportWatch() {
            @Override
            public void done(double share) {
                shares.add(share);
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
    }

    private static ExportWish wish(ExportKind kind, HandoutWish handout) {
        return new ExportWish(kind, Theme.LIGHT, false, false, false, false, 1, handout);
    }
}
