package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.view.base.Ids;
import backstep.view.chalkboard.CaptionView;
import backstep.view.chalkboard.ChalkboardView;
import backstep.view.chalkboard.PresentView;
import backstep.view.predict.AnswerCard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A number is asked for before it is shown: on the board, under the stage of a narrow window, and while presenting. */
class PredictUITest {

    private static final int DELTA_H1 = 22;
    private static final int STEPS = 42;
    private static final Step DELTA = new Step.Delta(new Unit(0, 0));
    private static final String FIELD = AnswerCard.field(Ids.ANSWER);
    private static final String LEAVING = Ids.ANSWER + "-leaving";

    private final WindowRobot window = WindowRobot.open("w-and-u", 1440, 900);

    private void ask() {
        window.press(KeyCode.Q);
        window.run(() -> window.animation().seek(DELTA_H1));
    }

    private void answer(String text) {
        window.write(FIELD, text);
        window.click(Ids.ANSWER + "-check");
    }

    @Test
    void theBoardAsksAndTheStageHasAQuestionMarkInThePlaceOfTheNumber() {
        ask();
        assertThat(window.text(ChalkboardView.TITLE_ID)).startsWith("What is δ of");
        assertThat(window.text(ChalkboardView.DERIVATION_ID)).doesNotContain("0.7", "−0.0383");
        assertThat(window.text("badge", DELTA)).contains("?").doesNotContain("0.0383");
        assertThat(window.isShown(FIELD)).isTrue();
        assertThat(window.isShown(ChalkboardView.CONTRIBUTIONS_ID)).isFalse();
    }

    @Test
    void aWrongAnswerStaysInTheFieldAndTheHintNamesTheSlip() {
        ask();
        answer("-0.1535");
        assertThat(window.spoken(Ids.ANSWER + "-verdict"))
                .isEqualTo("Not yet. This is δ_y1 u₁₁ + δ_y2 u₁₂: the slope of the unit is missing.");
        assertThat(window.written(FIELD)).isEqualTo("-0.1535");
        answer("7");
        assertThat(window.spoken(Ids.ANSWER + "-verdict")).contains("(…·… + …·…)·…·(1 − …)");
        answer("seven");
        assertThat(window.spoken(Ids.ANSWER + "-verdict")).startsWith("This is not a number");
    }

    @Test
    void aRightAnswerHasTheNumberArriveWhereItWillStay() {
        ask();
        answer("−0,0383");
        window.pass(60);
        assertThat(window.text("badge", DELTA)).contains("−0.0383");
        assertThat(window.spoken(Ids.ANSWER + "-verdict")).isEqualTo("Right.");
        assertThat(window.isShown(FIELD)).isFalse();
    }

    @Test
    void theKeysThatAnswerAreNamed() {
        ask();
        assertThat(window.text(Ids.ANSWER)).contains("Show of hands: keys 1 to 3");
        window.run(() -> window.animation().seek(DELTA_H1 + 1));
        assertThat(window.text(Ids.ANSWER)).contains("Show of hands: keys 1 to 5");
    }

    @Test
    void enterGoesToTheFieldAndDigitsRaiseHands() {
        ask();
        window.press(KeyCode.ENTER);
        assertThat(window.iteration()).isEqualTo(1);
        assertThat(window.focused()).isEqualTo(FIELD);
        window.press(KeyCode.DIGIT3);
        assertThat(window.spoken(Ids.ANSWER + "-verdict")).startsWith("Not positive.");
        window.press(KeyCode.DIGIT1);
        window.pass(60);
        assertThat(window.step()).isEqualTo(DELTA_H1);
        assertThat(window.spoken(Ids.ANSWER + "-verdict")).isEqualTo("Right, at try 2.");
    }

    @Test
    void enterGoesOnBetweenTwoQuestionsAndLeavesAScoreAtTheSecondTimeOnly() {
        ask();
        answer("-0.0383");
        window.pass(60);
        window.press(KeyCode.ENTER);
        window.pass(60);
        assertThat(window.iteration()).isEqualTo(1);
        assertThat(window.step()).isEqualTo(DELTA_H1 + 1);
        window.run(() -> window.animation().seek(STEPS));
        assertThat(window.isShown(LEAVING)).isFalse();
        window.press(KeyCode.ENTER);
        assertThat(window.iteration()).isEqualTo(1);
        assertThat(window.isShown(LEAVING)).isTrue();
        window.press(KeyCode.ENTER);
        assertThat(window.iteration()).isEqualTo(2);
    }

    @Test
    void anAnswerThatBeginsWithAMinusOrAZeroIsTypedAtOnce() {
        ask();
        window.press(KeyCode.MINUS);
        assertThat(window.focused()).isEqualTo(FIELD);
    }

    @Test
    void aClickerRevealsWhateverHasTheKeyboard() {
        ask();
        window.press(KeyCode.ENTER);
        window.pressIn(FIELD, KeyCode.PAGE_DOWN);
        window.pass(60);
        assertThat(window.text("badge", DELTA)).contains("−0.0383");
        window.press(KeyCode.PAGE_DOWN);
        window.press(KeyCode.PAGE_DOWN);
        assertThat(window.step()).isEqualTo(DELTA_H1 + 1);
    }

    @Test
    void aPresentationAndANarrowWindowAskToo() {
        ask();
        window.press(KeyCode.F5);
        assertThat(window.text(PresentView.WORDS_ID)).startsWith("What is δ of");
        assertThat(window.isShown(AnswerCard.field(Ids.ANSWER_PRESENT))).isTrue();
        window.press(KeyCode.F5);
        window.resize(1000, 700);
        assertThat(window.text(CaptionView.WORDS_ID)).startsWith("What is δ of");
        assertThat(window.isShown(AnswerCard.field(Ids.ANSWER_CAPTION))).isTrue();
    }

    @Test
    void afterTheLastStepStandsTheScoreAndTheWayToOtherNumbers() {
        ask();
        answer("-0.1535");
        answer("-0.0383");
        window.run(() -> window.animation().seek(STEPS));
        assertThat(window.place(Ids.ANSWER + "-score").getMaxY())
                .isLessThanOrEqualTo(window.place(ChalkboardView.RESULTS_ID).getMinY());
        assertThat(window.text(Ids.ANSWER + "-score"))
                .contains("0 of 1 right at the first try", "Deltas 0 of 5", "1 × the slope of the unit is missing");
        window.click(Ids.ANSWER + "-again");
        assertThat(window.step()).isZero();
        assertThat(window.lesson().network().shape()).isEqualTo("2-3-2");
        window.pressShortcut(KeyCode.Z);
        assertThat(window.lesson().network().layer(0).weights().get(0, 0)).isEqualTo(0.3);
    }
}
