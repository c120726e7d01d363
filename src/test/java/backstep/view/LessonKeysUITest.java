package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Weight;
import backstep.view.base.Ids;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of the lesson mean the same wherever the keyboard is, until a number is being edited. */
class LessonKeysUITest {

    private static final Weight U11 = new Weight(1, 0, 0);
    private static final Quantity.Given X1 = new Quantity.Input(0);

    private final WindowRobot window = WindowRobot.open("w-and-u", 1440, 900);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phase-backward",
                Ids.FORWARD,
                Ids.FIRST,
                Ids.NEXT_ITERATION,
                Ids.RUN,
                Ids.LOSS_LOG,
                Ids.LOSS_PLOT,
                Ids.SIDE_PANEL
            })
    void whatIsClickedGivesTheKeyboardBackToTheStage(String id) {
        window.press(KeyCode.ENTER);
        window.openTab("loss");
        window.focus(id);
        window.mouseClick(id);
        assertThat(window.focused()).isEqualTo(Ids.STAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phase-backward", Ids.LAST, Ids.LOSS_LOG, Ids.SIDE_PANEL, "gradients-table"})
    void arrowKeysStepWhereverTabBroughtTheKeyboard(String id) {
        window.openTab(id.equals("gradients-table") ? "gradients" : "loss");
        window.focus(id);
        window.pressIn(id, KeyCode.RIGHT);
        window.pressIn(id, KeyCode.RIGHT);
        window.pressIn(id, KeyCode.LEFT);
        assertThat(window.step()).isEqualTo(1);
        window.pressIn(id, KeyCode.END);
        assertThat(window.step())
                .isEqualTo(window.workspace().shown().get().steps().size());
        assertThat(window.focused()).isEqualTo(id);
    }

    @Test
    void spaceBelongsToAButtonThatTabBroughtTheKeyboardTo() {
        window.focus(Ids.LAST);
        window.pressIn(Ids.LAST, KeyCode.SPACE);
        assertThat(window.animation().playing().get()).isFalse();
        window.focus(Ids.STAGE);
        window.pressIn(Ids.STAGE, KeyCode.SPACE);
        assertThat(window.animation().playing().get()).isTrue();
    }

    @Test
    void aDigitIsAPhaseAlsoOnASelectedNumber() {
        String field = Ids.of("field", X1);
        window.focus(field);
        window.pressIn(field, KeyCode.DIGIT3);
        assertThat(window.workspace().shown().get().phase()).contains(Phase.BACKWARD);
        assertThat(window.isShown(Ids.NUMBER_EDITOR)).isFalse();
    }

    @Test
    void enterAfterANumberGivesTheKeyboardBackToTheStage() {
        window.type(Ids.of("field", X1), "0.5");
        assertThat(window.focused()).isEqualTo(Ids.STAGE);
        window.pressIn(Ids.STAGE, KeyCode.DIGIT3);
        assertThat(window.lesson().samples().getFirst().inputs().get(0)).isEqualTo(0.5);
        assertThat(window.workspace().shown().get().phase()).contains(Phase.BACKWARD);
    }

    @Test
    void enterAfterANumberOnTheGraphDoesSoToo() {
        window.mousePress(Ids.of("label", U11));
        window.pressIn(Ids.of("label", U11), KeyCode.F2);
        window.pressIn(Ids.NUMBER_EDITOR, KeyCode.ENTER);
        assertThat(window.focused()).isEqualTo(Ids.STAGE);
    }

    @Test
    void whatIsNoNumberKeepsTheKeyboard() {
        window.type(Ids.of("field", X1), "x");
        assertThat(window.focused()).isEqualTo(Ids.NUMBER_EDITOR);
    }

    @Test
    void keysInANumberAreTypedAndPausePlaying() {
        window.press(KeyCode.SPACE);
        window.openNumber(Ids.of("field", X1));
        window.pressIn(Ids.NUMBER_EDITOR, KeyCode.LEFT);
        window.pressIn(Ids.NUMBER_EDITOR, KeyCode.DIGIT3);
        window.pressShortcutInFocus(KeyCode.HOME);
        assertThat(window.animation().playing().get()).isFalse();
        assertThat(window.step()).isZero();
        assertThat(window.focused()).isEqualTo(Ids.NUMBER_EDITOR);
    }

    @Test
    void escapeLeavesANumberThenLetsGoOfThePin() {
        window.mouseClick(Ids.of("label", U11));
        window.openNumber(Ids.of("field", X1));
        window.pressIn(Ids.NUMBER_EDITOR, KeyCode.ESCAPE);
        assertThat(window.focused()).isEqualTo(Ids.STAGE);
        assertThat(window.states(Ids.of("cell", U11))).contains("pinned");
        window.press(KeyCode.ESCAPE);
        assertThat(window.states(Ids.of("cell", U11))).doesNotContain("pinned");
    }

    @Test
    void aWeightPinnedOnTheStageIsTheOneOfTableMatrixAndSlider() {
        window.openTab("gradients");
        window.mouseClick(Ids.of("label", U11));
        assertThat(window.states(Ids.of("cell", U11))).contains("pinned");
        assertThat(window.states(Ids.of("row", U11))).contains("pinned");
        assertThat(window.isShown(Ids.of("slider", U11))).isTrue();
    }

    @Test
    void aWeightSelectedInAMatrixIsThePinnedOne() {
        window.show();
        window.openTab("gradients");
        window.focus(Ids.of("field", U11));
        assertThat(window.states(Ids.of("row", U11))).contains("pinned");
        assertThat(window.isShown(Ids.of("slider", U11))).isTrue();
        window.close();
    }
}
