package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.lesson.BuiltInLessons;
import backstep.view.base.Ids;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Stepping through an iteration in the window. */
class StepThroughUITest {

    private final WindowRobot window = WindowRobot.open("w-and-u", 1440, 900);

    @Test
    void valuesAppearWhenTheCursorReachesThemAndNotBefore() {
        Quantity hidden = new Step.Activation(new Unit(0, 0));
        assertThat(window.text("unit", hidden)).doesNotContain("0.5175");
        window.press(KeyCode.RIGHT);
        window.pass(2);
        assertThat(window.text("unit", hidden)).contains("0.0700").doesNotContain("0.5175");
        window.press(KeyCode.RIGHT);
        assertThat(window.text("unit", hidden)).doesNotContain("0.5175");
        window.pass(2);
        assertThat(window.text("unit", hidden)).contains("0.5175");
    }

    @Test
    void backTakesValuesAwayAgain() {
        window.press(KeyCode.RIGHT);
        window.pass(2);
        window.press(KeyCode.LEFT);
        assertThat(window.text("unit", new Step.Activation(new Unit(0, 0)))).doesNotContain("0.0700");
    }

    @Test
    void packetsMoveAlongEdgesAndAreGoneWhenTheyHaveArrived() {
        assertThat(window.count("packet-")).isZero();
        window.press(KeyCode.RIGHT);
        window.pass(0.1);
        assertThat(window.text("packet", new Weight(0, 0, 0))).isEqualTo("0.9000");
        window.pass(0.85);
        assertThat(window.text("packet", new Weight(0, 0, 1))).isEqualTo("0.4000");
        assertThat(window.text("unit", new Step.Activation(new Unit(0, 0)))).contains("0.2700");
        window.pass(2);
        assertThat(window.count("packet-")).isZero();
    }

    @Test
    void forwardDuringAMotionCompletesItAtOnce() {
        window.press(KeyCode.RIGHT);
        window.pass(0.05);
        window.press(KeyCode.RIGHT);
        assertThat(window.step()).isEqualTo(2);
        assertThat(window.text("unit", new Step.Activation(new Unit(0, 0)))).contains("0.0700");
    }

    @Test
    void gradientsStandOnLabelsInTheBackwardPhaseAndNewValuesAfterTheUpdate() {
        Quantity weight = new Weight(1, 0, 0);
        window.press(KeyCode.END);
        assertThat(window.text("label", weight)).contains("0.7000", "0.7251");
        window.press(KeyCode.DIGIT4);
        assertThat(window.step()).isEqualTo(31);
        assertThat(window.text("label", weight))
                .contains("0.7000", "\u22120.0503")
                .doesNotContain("0.7251");
    }

    @Test
    void deltasAndErrorsAppearInTheirPhases() {
        assertThat(window.isShown(Ids.of("badge", new Step.Delta(new Unit(0, 0)))))
                .isFalse();
        window.press(KeyCode.DIGIT3);
        window.pass(2);
        assertThat(window.isShown(Ids.of("badge", new Step.Delta(new Unit(1, 0)))))
                .isTrue();
        assertThat(window.isShown(Ids.of("badge", new Step.Delta(new Unit(0, 0)))))
                .isFalse();
        assertThat(window.text("error-box", new Step.OutputError(0))).contains("0.0815");
        assertThat(window.text("total-box", new Step.TotalError())).contains("0.2546");
    }

    @Test
    void keysFollowTheMap() {
        window.press(KeyCode.PAGE_DOWN);
        assertThat(window.step()).isEqualTo(1);
        window.press(KeyCode.PAGE_UP);
        assertThat(window.step()).isZero();
        window.press(KeyCode.END);
        assertThat(window.step()).isEqualTo(42);
        window.press(KeyCode.HOME);
        assertThat(window.step()).isZero();
        window.pressShift(KeyCode.RIGHT);
        window.pressShift(KeyCode.RIGHT);
        assertThat(window.step()).isEqualTo(11);
        window.pressShift(KeyCode.LEFT);
        assertThat(window.step()).isEqualTo(1);
        window.press(KeyCode.ENTER);
        assertThat(window.iteration()).isEqualTo(2);
        window.press(KeyCode.LEFT);
        assertThat(window.iteration()).isEqualTo(1);
        assertThat(window.step()).isEqualTo(42);
        window.press(KeyCode.SPACE);
        window.pass(1);
        assertThat(window.animation().playing().get()).isTrue();
        window.press(KeyCode.SPACE);
        assertThat(window.animation().playing().get()).isFalse();
    }

    @Test
    void buttonsDoWhatKeysDo() {
        window.click(Ids.FORWARD);
        assertThat(window.step()).isEqualTo(1);
        window.click(Ids.LAST);
        assertThat(window.step()).isEqualTo(42);
        window.click(Ids.BACK);
        assertThat(window.step()).isEqualTo(41);
        window.click(Ids.FIRST);
        assertThat(window.step()).isZero();
        window.click(Ids.phase("error"));
        assertThat(window.step()).isEqualTo(11);
        window.click(Ids.NEXT_ITERATION);
        assertThat(window.iteration()).isEqualTo(2);
        window.click(Ids.RESTART);
        assertThat(window.iteration()).isEqualTo(1);
    }

    @Test
    void draggingTheTimelineSeeks() {
        window.scrub(0.5);
        assertThat(window.step()).isEqualTo(21);
        window.scrub(1);
        assertThat(window.step()).isEqualTo(42);
        window.scrub(0);
        assertThat(window.step()).isZero();
    }

    @Test
    void thePhaseOfTheStepIsMarkedInTheHeader() {
        window.press(KeyCode.DIGIT3);
        assertThat(window.states(Ids.phase("backward"))).contains("current");
        assertThat(window.states(Ids.phase("forward"))).doesNotContain("current");
    }

    @Test
    void titleTellsLessonIterationAndStep() {
        assertThat(window.title())
                .startsWith("Two kinds of weights: w and u ")
                .endsWith(" Iteration 1 \u00b7 step 0 of 42");
        window.press(KeyCode.END);
        assertThat(window.title()).endsWith(" Iteration 1 \u00b7 step 42 of 42");
        window.press(KeyCode.ENTER);
        assertThat(window.title()).endsWith(" Iteration 2 \u00b7 step 0 of 42");
    }

    @Test
    void anotherLessonStartsAtItsBeginning() {
        window.press(KeyCode.END);
        window.pick(Ids.LESSON_PICKER, BuiltInLessons.load().all().get(5));
        assertThat(window.step()).isZero();
        assertThat(window.text("unit", new Quantity.Input(2))).contains("\u22120.5000");
    }

    @Test
    void pointingAtAWeightLightsUpItsEdge() {
        Quantity weight = new Weight(1, 0, 0);
        window.hover(Ids.of("label", weight));
        assertThat(window.colour("edge", weight)).contains("text");
        window.hover(Ids.STAGE);
        assertThat(window.colour("edge", weight)).doesNotContain("text");
    }

    @Test
    void clickingAWeightDrawsThePathsThatCarryItsGradient() {
        Quantity weight = new Weight(0, 0, 1);
        window.mouseClick(Ids.of("label", weight));
        assertThat(window.colour("edge", weight)).contains("text");
        assertThat(window.colour("edge", new Weight(1, 0, 0))).contains("backward");
        assertThat(window.colour("edge", new Weight(1, 1, 0))).contains("backward");
        assertThat(window.colour("edge", new Weight(1, 0, 1))).doesNotContain("backward");
        window.mouseClick(Ids.of("label", weight));
        assertThat(window.colour("edge", weight)).doesNotContain("backward", "text");
    }

    @Test
    void aNarrowWindowHasTheFormulaUnderTheStage() {
        assertThat(window.isShown(Ids.SIDE_PANEL)).isTrue();
        window.resize(1024, 700);
        assertThat(window.isShown(Ids.SIDE_PANEL)).isFalse();
        assertThat(window.isShown("caption-equation")).isTrue();
        window.click(Ids.SIDE_DRAWER);
        assertThat(window.isShown(Ids.SIDE_PANEL)).isTrue();
        assertThat(window.isShown(Ids.VALUES)).isFalse();
    }
}
