package backstep.view.commands;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.AskedFor;
import backstep.controller.Frame;
import backstep.controller.Quiz;
import backstep.controller.TestBackground;
import backstep.export.WindowPictures;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.lesson.Lesson;
import backstep.view.FxThread;
import backstep.view.base.ExportKind;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/** What the export dialog offers, and what it refuses. */
class ExportDialogTest {

    private static Frame told() {
        Lesson lesson = Lessons.builtIn("w-and-u");
        return Frame.still(lesson, lesson.run().iteration(1), 1, new Numerals(4));
    }

    private static Frame asking() {
        Frame told = told();
        Quiz quiz = Quiz.of(AskedFor.DELTAS);
        return new Frame(
                told.lesson(), told.iteration(), told.steps(), told.cursor(), told.symbols(), told.numerals(), quiz);
    }

    @Test
    void whatTellsTheWholeIterationIsLockedWhileNumbersAreAskedForAndSaysWhy() {
        for (ExportKind kind : ExportKind.values()) {
            boolean whole = kind.isOfAllSteps() || kind.isHandout() || kind == ExportKind.FILM;
            assertThat(saves(asking(), kind)).as(kind.id()).isEqualTo(!whole);
            assertThat(says(asking(), kind).contains("asked for")).as(kind.id()).isEqualTo(whole);
            assertThat(saves(told(), kind)).as(kind.id()).isTrue();
        }
    }

    @Test
    void aFilmHasAPaletteAndSaysHowManyIterationsItShowsOrThatThereIsOnlyOne() {
        FxThread.run(() -> {
            ViewSettings settings = new ViewSettings();
            settings.exportKind().set(ExportKind.FILM);
            DialogPane run = pane(told(), settings, 1001);
            DialogPane first = pane(told(), settings, 0);
            assertThat(((Labeled) run.lookup(".export-size")).getText()).contains("1,001 iterations");
            assertThat(node(run, Ids.EXPORT_SAVE).isDisable()).isFalse();
            assertThat(node(run, Ids.EXPORT_PALETTE).isDisable()).isFalse();
            assertThat(node(run, Ids.EXPORT_COPY).isDisable()).isTrue();
            assertThat(node(first, Ids.EXPORT_SAVE).isDisable()).isTrue();
        });
    }

    @Test
    void aHandoutHasNoPaletteNoScaleAndNoPictureToCopy() {
        FxThread.run(() -> {
            DialogPane pane = pane(told(), ExportKind.WORKSHEET);
            for (String id : new String[] {
                Ids.EXPORT_PALETTE, Ids.EXPORT_SCALE, Ids.EXPORT_CHALKBOARD, Ids.EXPORT_TRANSPARENT, Ids.EXPORT_COPY
            }) {
                assertThat(node(pane, id).isDisable()).as(id).isTrue();
            }
            assertThat(pane.prefHeight(-1)).isLessThan(620);
        });
        assertThat(says(told(), ExportKind.WORKSHEET)).startsWith("Iteration 1: students fill in the deltas");
    }

    @Test
    void aWorksheetHasItsLevelOfFadingASolutionPaperAndVariantsAndIsSeenBefore() {
        FxThread.run(() -> {
            DialogPane pane = pane(told(), ExportKind.WORKSHEET);
            for (String id : new String[] {Ids.EXPORT_HIDE, Ids.EXPORT_SOLUTION, Ids.EXPORT_PAPER}) {
                assertThat(node(pane, id).isDisable()).as(id).isFalse();
            }
            assertThat(excerpt(pane)).contains("δ_h1 = ", "= ________");
            TextField variants = (TextField) node(pane, Ids.EXPORT_VARIANTS);
            variants.setText("x");
            variants.setText("2000");
            assertThat(variants.getText()).isEqualTo("0");
            String before = excerpt(pane);
            variants.setText("12");
            assertThat(excerpt(pane)).isNotEqualTo(before);
            assertThat(((Labeled) pane.lookup(".export-size")).getText()).endsWith("12 files with other numbers.");
            String one = excerpt(pane);
            ((TextField) node(pane, Ids.EXPORT_SEED)).setText("5");
            assertThat(excerpt(pane)).isNotEqualTo(one);
        });
    }

    @Test
    void onlyAWorksheetHasAPaper() {
        FxThread.run(() -> {
            assertThat(node(pane(told(), ExportKind.PYTORCH), Ids.EXPORT_PAPER).isDisable())
                    .isTrue();
            assertThat(node(pane(told(), ExportKind.PYTORCH), Ids.EXPORT_PAPER).isVisible())
                    .isFalse();
            assertThat(node(pane(told(), ExportKind.PNG), Ids.EXPORT_PAPER).isVisible())
                    .isFalse();
        });
    }

    private static String excerpt(DialogPane pane) {
        return ((TextArea) node(pane, Ids.EXPORT_EXCERPT)).getText();
    }

    private static boolean saves(Frame frame, ExportKind kind) {
        return FxThread.call(() -> !node(pane(frame, kind), Ids.EXPORT_SAVE).isDisable());
    }

    private static String says(Frame frame, ExportKind kind) {
        return FxThread.call(() -> ((Labeled) pane(frame, kind).lookup(".export-size")).getText());
    }

    private static Node node(DialogPane pane, String id) {
        return pane.lookup("#" + id);
    }

    private static DialogPane pane(Frame frame, ExportKind kind) {
        ViewSettings settings = new ViewSettings();
        settings.exportKind().set(kind);
        return pane(frame, settings, 1001);
    }

    private static DialogPane pane(Frame frame, ViewSettings settings, int filmed) {
        WindowPictures pictures = new WindowPictures(TestBackground.direct());
        DialogPane pane = new ExportDialog(
                        null, settings, Texts.load(), pictures, frame, filmed, _ -> new Dimension2D(100, 100))
                .getDialogPane();
        pane.applyCss();
        pane.layout();
        return pane;
    }
}
