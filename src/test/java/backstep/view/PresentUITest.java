package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.controller.AskedFor;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.view.base.Ids;
import backstep.view.chalkboard.CaptionView;
import backstep.view.chalkboard.PresentView;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stage fills the screen in front of a room, and its speaker blanks it, points, comes nearer and draws. */
class PresentUITest {

    private static final Offset<Double> A_PIXEL = within(1.0);
    private static final Quantity X1 = new Quantity.Input(0);
    private static final Weight U11 = new Weight(1, 0, 0);
    private static final Step DELTA = new Step.Delta(new Unit(0, 0));

    private final WindowRobot window = WindowRobot.open("w-and-u", 1440, 900);

    private void present() {
        window.press(KeyCode.F5);
    }

    private void goTo(Step step) {
        window.run(() -> window.animation()
                .seek(window.workspace().shown().get().steps().numberOf(step).orElseThrow()));
    }

    // ---- what is shown

    @Test
    void theScreenShowsStagePhaseDerivationAndAThinTimeline() {
        present();
        goTo(DELTA);
        assertThat(window.isShown(Ids.STAGE)).isTrue();
        assertThat(window.text(PresentView.PHASE_ID)).isEqualTo("3 Backward");
        assertThat(window.text(PresentView.DERIVATION_ID)).contains("0.7", "−0.0383");
        assertThat(window.isShown(Ids.TIMELINE)).isTrue();
        for (String panel : new String[] {Ids.HEADER, Ids.VALUES, Ids.SIDE_PANEL, Ids.PLAY, Ids.NEXT_ITERATION}) {
            assertThat(window.isShown(panel)).as(panel).isFalse();
        }
    }

    @Test
    void beforeTheFirstStepTheClassReadsWhatIsAskedInTypeThatFillsTheRoom() {
        window.run(() -> window.settings().presenting().set(true));
        assertThat(window.text(PresentView.WORDS_ID)).contains("How", "error");
        assertThat(growth("How")).isGreaterThan(1.2);
        assertThat(window.cutParts(PresentView.WORDS_ID)).isEmpty();
    }

    @Test
    void aLongDerivationFillsTheRoomThatNothingElseTakes() {
        window.resize(1920, 1080);
        present();
        goTo(new Step.Delta(new Unit(1, 0)));
        assertThat(window.text(PresentView.DERIVATION_ID)).contains("σ", "−0.4037", "−0.0972");
        assertThat(growth("slope")).isGreaterThan(1.2);
        assertThat(window.cutParts(PresentView.WORDS_ID)).isEmpty();
        assertThat(window.cutParts(PresentView.SLOPE_ID)).isEmpty();
    }

    /** How much larger a word beside the stage is set than it would be at least. */
    private double growth(String word) {
        double grown = window.typeSizes(PresentView.WORDS_ID).entrySet().stream()
                .filter(run -> run.getKey().contains(word))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElseThrow();
        return grown / largest(Ids.STAGE_STATUS);
    }

    @Test
    void whatANumberMeansIsToldWhereTypeStaysLargeAndTheLessonSaysNothing() {
        present();
        assertThat(window.text(PresentView.MEANING_ID)).contains("Which", "touches", "one", "error");
        goTo(new Step.Gradient(U11));
        assertThat(window.text(PresentView.MEANING_ID)).contains("touches", "alone", "its", "gradient", "negative");
        assertThat(window.cutParts(PresentView.MEANING_ID)).isEmpty();
        goTo(DELTA);
        assertThat(window.isShown(PresentView.MEANING_ID)).isFalse();
        window.resize(1024, 600);
        goTo(new Step.Gradient(U11));
        assertThat(window.isShown(PresentView.MEANING_ID)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "960, 600"})
    void nothingIsReadBeforeItHasArrived(double width, double height) {
        window.resize(width, height);
        present();
        goTo(new Step.Gradient(U11));
        window.press(KeyCode.LEFT);
        window.press(KeyCode.RIGHT);
        window.pass(0.05);
        assertThat(window.text(PresentView.DERIVATION_ID)).doesNotContain("−0.0503");
        assertThat(window.isShown(PresentView.MEANING_ID)).isFalse();
        window.pass(30);
        assertThat(window.text(PresentView.DERIVATION_ID)).contains("−0.0503");
    }

    @Test
    void underANarrowStageStandTheWholeQuestionAndTheNumbersOnOneLine() {
        window.resize(960, 600);
        present();
        assertThat(window.text(PresentView.WORDS_ID)).endsWith("weight?");
        goTo(new Step.Gradient(U11));
        assertThat(window.text(PresentView.DERIVATION_ID)).contains("−0.0972", "0.5175", "−0.0503");
        goTo(DELTA);
        assertThat(window.text(PresentView.SAY_ID)).contains("outputs");
        assertThat(window.text(PresentView.DERIVATION_ID)).contains("−0.0383");
        assertThat(window.isShown(PresentView.WORDS_ID)).isFalse();
    }

    @Test
    void whatTheLessonSaysOnThreeLinesHasRoomOverTheFormula() {
        window.resize(960, 600);
        present();
        for (Step step : new Step[] {DELTA, new Step.Gradient(new Weight(0, 0, 0))}) {
            goTo(step);
            Bounds said = window.place(PresentView.SAY_ID);
            Bounds formula = window.drawn(PresentView.DERIVATION_ID);
            assertThat(said.getMinY()).isGreaterThan(window.place(Ids.STAGE).getMaxY() + 4);
            assertThat(formula.getMinY()).as("%s", step).isGreaterThanOrEqualTo(said.getMaxY());
            assertThat(formula.getMaxY())
                    .as("%s", step)
                    .isLessThan(window.place(Ids.TIMELINE).getMinY());
        }
    }

    @Test
    void aQuestionIsInTypeThatFillsTheRoomAndSoIsWhatIsAnswered() {
        window.settings().asked().set(AskedFor.GRADIENTS);
        window.press(KeyCode.Q);
        present();
        goTo(new Step.Gradient(U11));
        double set = largest(Ids.STAGE_STATUS);
        assertThat(largest(PresentView.WORDS_ID)).isGreaterThan(1.2 * set);
        assertThat(largest(Ids.ANSWER_PRESENT)).isGreaterThan(1.2 * set);
        window.press(KeyCode.DIGIT3);
        assertThat(window.text(Ids.ANSWER_PRESENT + "-verdict")).startsWith("Not positive");
        assertThat(window.cutParts(Ids.SCREEN)).isEmpty();
    }

    @Test
    void wherePlaceIsShortAQuestionKeepsWhatIsAnsweredAndFewerLines() {
        window.press(KeyCode.Q);
        present();
        window.resize(1280, 720);
        goTo(DELTA);
        window.press(KeyCode.DIGIT3);
        assertThat(window.isShown(Ids.ANSWER_PRESENT + "-verdict")).isTrue();
        assertThat(window.place(Ids.ANSWER_PRESENT + "-verdict").getMaxY())
                .isLessThanOrEqualTo(window.place(Ids.TIMELINE).getMinY());
        assertThat(window.text(PresentView.DERIVATION_ID)).isNotEmpty();
    }

    private double largest(String id) {
        return window.typeSizes(id).values().stream().max(Double::compare).orElseThrow();
    }

    @Test
    void atAStopTheClassReadsWhatTheLessonSays() {
        present();
        assertThat(window.text(PresentView.SAY_ID)).contains("What", "given");
        goTo(DELTA);
        assertThat(window.text(PresentView.SAY_ID)).contains("outputs");
        window.press(KeyCode.RIGHT);
        assertThat(window.isShown(PresentView.SAY_ID)).isFalse();
    }

    @Test
    void atTheEndTheScoreAndWhetherItHelpedLeaveTheStageWhereItIs() {
        window.press(KeyCode.Q);
        present();
        Bounds before = window.place(Ids.STAGE);
        while (!window.workspace().shown().get().isDone()) {
            window.press(KeyCode.PAGE_DOWN);
            window.pass(60);
        }
        assertThat(window.isShown(PresentView.PAYOFF_ID)).isTrue();
        assertThat(window.isShown(Ids.ANSWER_PRESENT + "-score")).isTrue();
        assertThat(window.place(Ids.STAGE)).isEqualTo(before);
    }

    @Test
    void nothingBesideTheStageIsCutAtTheEdgeOfAProjectorOfUsualSize() {
        window.press(KeyCode.Q);
        present();
        window.resize(1280, 720);
        for (int step : new int[] {14, 15, 16, 20, 22, 34}) {
            window.run(() -> window.animation().seek(step));
            assertThat(window.place(PresentView.DERIVATION_ID).getMaxX())
                    .as("step %s", step)
                    .isLessThan(1280);
            if (window.isShown(Ids.ANSWER_PRESENT + "-reveal")) {
                assertThat(window.place(Ids.ANSWER_PRESENT + "-reveal").getMaxX())
                        .as("step %s", step)
                        .isLessThan(1280);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"w-and-u", "one-output", "three-classes", "any-depth"})
    void underTheStageLongWordsTakeTwoLinesAndTheSlopeIsWhole(String id) {
        WindowRobot small = WindowRobot.open(id, 1024, 700);
        small.press(KeyCode.F5);
        int steps = small.workspace().shown().get().steps().size();
        for (int step = 1; step <= steps; step++) {
            int now = step;
            small.run(() -> small.animation().seek(now));
            if (small.isShown(PresentView.WORDS_ID)) {
                assertThat(small.text(PresentView.WORDS_ID))
                        .as("%s, step %s", id, step)
                        .doesNotContain("\u2026");
                assertThat(small.cutParts(PresentView.WORDS_ID)).isEmpty();
            }
            if (small.isShown(PresentView.SLOPE_ID)) {
                assertThat(small.place(PresentView.SLOPE_ID).getMaxY())
                        .as("%s, step %s", id, step)
                        .isLessThan(small.place(Ids.TIMELINE).getMinY());
            }
        }
    }

    @Test
    void theSlopeIsPlottedWhereThereIsOne() {
        present();
        goTo(DELTA);
        assertThat(window.isShown(PresentView.SLOPE_ID)).isTrue();
        window.press(KeyCode.DIGIT4);
        assertThat(window.isShown(PresentView.SLOPE_ID)).isFalse();
    }

    @Test
    void theResultIsTheLargestNumberOfTheDerivation() {
        present();
        goTo(DELTA);
        Map<String, Double> sizes = window.typeSizes(PresentView.DERIVATION_ID);
        assertThat(sizes.get("−0.0383")).isGreaterThan(sizes.get("0.7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"w-and-u", "a-z-delta", "xor"})
    void theStageStandsStillFromStepToStep(String lesson) {
        WindowRobot other = WindowRobot.open(lesson, 1440, 900);
        other.press(KeyCode.F5);
        Bounds before = other.place(Ids.STAGE);
        for (int step = 1; step <= other.workspace().shown().get().steps().size(); step++) {
            int next = step;
            other.run(() -> other.animation().seek(next));
            assertThat(other.place(Ids.STAGE)).as("step " + step).isEqualTo(before);
            assertThat(other.cutParts(Ids.SCREEN)).as("step " + step).isEmpty();
        }
    }

    @Test
    void aNarrowWindowHasTheDerivationUnderTheStage() {
        window.resize(1024, 700);
        present();
        goTo(DELTA);
        assertThat(window.place(PresentView.DERIVATION_ID).getMinY())
                .isGreaterThanOrEqualTo(window.place(Ids.STAGE).getMaxY());
        window.resize(1440, 900);
        assertThat(window.place(PresentView.DERIVATION_ID).getMinX())
                .isGreaterThanOrEqualTo(window.place(Ids.STAGE).getMaxX());
        assertThat(window.text(PresentView.WORDS_ID)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "w-and-u, 1024, 700",
        "w-and-u, 1440, 900",
        "w-and-u, 1920, 1080",
        "three-classes, 1024, 700",
        "three-classes, 1440, 900",
        "three-classes, 1920, 1080",
        "stuck-units, 1440, 900",
        "inside-outside, 1440, 900",
        "vanishing, 1440, 900",
        "four-tanh, 1440, 900",
        "one-output, 1440, 900",
        "a-z-delta, 1440, 900",
        "xor, 1024, 700",
        "any-depth, 1440, 900",
        "any-depth, 1920, 1080",
        "step-by-step, 1920, 1080"
    })
    void noTextOnTheStageIsSmallerThanInTheWindow(String lesson, double width, double height) {
        WindowRobot other = WindowRobot.open(lesson, width, height);
        other.press(KeyCode.END);
        Map<String, Double> before = other.typeSizesOfParts(Ids.STAGE);
        other.press(KeyCode.F5);
        other.typeSizesOfParts(Ids.STAGE)
                .forEach((text, size) ->
                        assertThat(size).as(text).isGreaterThanOrEqualTo(before.getOrDefault(text, 0.0) - 0.01));
    }

    @Test
    void afterTheLastUpdateItSaysWhetherItHelped() {
        present();
        assertThat(window.isShown(PresentView.PAYOFF_ID)).isFalse();
        window.press(KeyCode.END);
        assertThat(window.text(PresentView.PAYOFF_ID)).contains("Did it help?", "0.2546", "0.2391");
        window.resize(1024, 700);
        assertThat(window.text(PresentView.PAYOFF_ID)).contains("Did it help?", "0.2391");
        window.press(KeyCode.ESCAPE);
        assertThat(window.text(CaptionView.PAYOFF_ID)).contains("Did it help?", "0.2546", "0.2391");
    }

    @Test
    void whatIsPinnedIsDerivedBesideTheStep() {
        window.mouseClick(Ids.of("label", U11));
        present();
        window.press(KeyCode.END);
        assertThat(window.isShown(PresentView.CHAIN_ID)).isTrue();
        assertThat(window.isShown(PresentView.DERIVATION_ID)).isTrue();
        window.press(KeyCode.ESCAPE);
        present();
        assertThat(window.isShown(PresentView.CHAIN_ID)).isFalse();
    }

    @Test
    void whatIsPinnedTellsNoNumberThatIsNotKnownYet() {
        window.mouseClick(Ids.of("label", U11));
        present();
        assertThat(window.text(PresentView.CHAIN_ID)).isNotEmpty().doesNotContain(".");
        window.press(KeyCode.END);
        assertThat(window.text(PresentView.CHAIN_ID)).contains(".");
    }

    // ---- what the speaker does

    @ParameterizedTest
    @ValueSource(strings = {"B", "PERIOD"})
    void theScreenIsBlankUntilAnyKeyWhichDoesNothingElse(KeyCode key) {
        present();
        window.press(key);
        assertThat(window.states(Ids.SCREEN)).contains("blank");
        window.press(KeyCode.RIGHT);
        assertThat(window.states(Ids.SCREEN)).doesNotContain("blank");
        assertThat(window.step()).isZero();
        window.press(KeyCode.RIGHT);
        assertThat(window.step()).isEqualTo(1);
    }

    @Test
    void thePointerIsALight() {
        present();
        assertThat(window.isShown(Ids.POINTER_LIGHT)).isFalse();
        window.press(KeyCode.L);
        assertThat(window.isShown(Ids.POINTER_LIGHT)).isTrue();
        window.press(KeyCode.L);
        assertThat(window.isShown(Ids.POINTER_LIGHT)).isFalse();
    }

    @Test
    void theUnitOfTheStepIsLookedAtFromNearAndThenAllOfThem() {
        present();
        goTo(DELTA);
        String unit = Ids.of("unit", new Step.Activation(new Unit(0, 0)));
        double size = window.heightOnScreen(unit);
        window.press(KeyCode.Z);
        assertThat(window.heightOnScreen(unit)).isCloseTo(2.5 * size, A_PIXEL);
        Bounds stage = window.place(Ids.STAGE);
        assertThat(stage.getWidth()).isGreaterThan(1440);
        assertThat(window.place(unit).getCenterX()).isBetween(200.0, 800.0);
        window.press(KeyCode.Z);
        assertThat(window.heightOnScreen(unit)).isCloseTo(size, A_PIXEL);
    }

    @Test
    void theWheelLeadsNearerToWhatIsUnderThePointerAndBack() {
        present();
        String unit = Ids.of("unit", X1);
        Bounds before = window.place(unit);
        window.scroll(unit, 200);
        assertThat(window.place(unit).getHeight()).isGreaterThan(1.5 * before.getHeight());
        assertThat(window.place(unit).getCenterY()).isCloseTo(before.getCenterY(), A_PIXEL);
        window.scroll(unit, -900);
        assertThat(window.place(unit)).isEqualTo(before);
        assertThat(window.lesson().samples().getFirst().inputs().get(0)).isEqualTo(0.9);
    }

    @Test
    void thePenDrawsInTheColourOfThePhaseUntilTheNextStep() {
        present();
        goTo(DELTA);
        window.press(KeyCode.P);
        window.draw();
        window.draw();
        assertThat(window.strokes()).hasSize(2).allMatch(states -> states.contains(Phase.BACKWARD.id()));
        window.press(KeyCode.RIGHT);
        assertThat(window.strokes()).isEmpty();
    }

    @Test
    void undoTakesBackAStrokeBeforeAnEdit() {
        window.edit();
        double rate = window.lesson().rule().learningRate();
        present();
        window.press(KeyCode.P);
        window.draw();
        window.draw();
        window.pressShortcut(KeyCode.Z);
        assertThat(window.strokes()).hasSize(1);
        window.pressShortcut(KeyCode.Z);
        assertThat(window.strokes()).isEmpty();
        assertThat(window.lesson().rule().learningRate()).isEqualTo(rate);
        window.pressShortcut(KeyCode.Z);
        assertThat(window.lesson().rule().learningRate()).isEqualTo(2 * rate);
    }

    @Test
    void picturesShowWhatWasDrawn() {
        present();
        window.press(KeyCode.P);
        window.draw();
        window.chooseMenu("Shortcut+Shift+C");
        assertThat(window.strokesInPicture()).isEqualTo(1);
    }

    @Test
    void allOfItEndsWithThePresentation() {
        present();
        goTo(DELTA);
        window.press(KeyCode.L);
        window.press(KeyCode.P);
        window.press(KeyCode.Z);
        window.press(KeyCode.ESCAPE);
        assertThat(window.isShown(Ids.POINTER_LIGHT)).isFalse();
        assertThat(window.place(Ids.STAGE).getWidth()).isLessThan(1440);
        for (KeyCode key : new KeyCode[] {KeyCode.B, KeyCode.L, KeyCode.Z, KeyCode.P}) {
            window.press(key);
        }
        assertThat(window.states(Ids.SCREEN)).doesNotContain("blank");
        assertThat(window.isShown(Ids.POINTER_LIGHT)).isFalse();
    }
}
