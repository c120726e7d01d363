package backstep.view.values;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Weight;
import backstep.view.FxThread;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.fields.NumberField;
import backstep.view.fields.ValueMenu;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NumberFieldTest {

    private static final Quantity.Input X1 = new Quantity.Input(0);
    private static final Quantity.Input X2 = new Quantity.Input(1);
    private static final Weight W11 = new Weight(0, 0, 0);
    private static final Quantity.LearningRate ETA = new Quantity.LearningRate();

    private final ValuesWindow window = ValuesWindow.open(Lessons.twoThreeTwo());

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void showsTheDecimalsOfTheScreenUntilItIsOpened() {
        window.run(() -> window.editing.change(X1, 0.123456789));
        assertThat(window.text(X1)).isEqualTo("0.1235");

        window.click(window.field(X1), 1);
        assertThat(window.text(X1)).isEqualTo("0.123456789");

        window.press(KeyCode.ESCAPE);
        window.run(() -> window.workspace.writing().setDecimals(2));
        assertThat(window.text(X1)).isEqualTo("0.12");
    }

    @Test
    void anOpenFieldIsAsWideAsItsNumberAndStaysInTheWindow() {
        for (Quantity.Given quantity : List.of(X1, W11, new Weight(0, 0, 1))) {
            window.run(() -> window.editing.change(quantity, 1.0 / 3));
            window.click(window.field(quantity), 1);
            FxThread.run(() -> {
                TextField editor = (TextField) window.field(quantity).lookup("#" + Ids.NUMBER_EDITOR);
                Text digits = new Text("0.3333333333333333");
                digits.setFont(editor.getFont());
                assertThat(editor.getText()).isEqualTo(digits.getText());
                assertThat(editor.getWidth())
                        .isGreaterThan(digits.getLayoutBounds().getWidth());
                assertThat(editor.localToScene(0, 0).getX()).isNotNegative();
            });
            window.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void enterAcceptsWhatWasTyped() {
        window.click(window.field(W11), 1);
        window.replaceText("1/4");
        window.press(KeyCode.ENTER);

        assertThat(window.value(W11)).isEqualTo(0.25);
        assertThat(window.text(W11)).isEqualTo("0.2500");
        assertThat(window.undoName()).isEqualTo("change w₁₁");
    }

    @Test
    void leavingAcceptsWhatWasTyped() {
        window.click(window.field(X1), 1);
        window.replaceText("−0,3");
        window.focus(window.field(X2));

        assertThat(window.value(X1)).isEqualTo(-0.3);
        assertThat(window.focused()).contains(Ids.of("field", X2));
    }

    @Test
    void escapeKeepsTheOldValueAndTheSelection() {
        window.click(window.field(X1), 1);
        window.replaceText("7");
        window.press(KeyCode.ESCAPE);

        assertThat(window.value(X1)).isEqualTo(0.9);
        assertThat(window.text(X1)).isEqualTo("0.9000");
        assertThat(window.undoName()).isEmpty();
        assertThat(window.focused()).contains(Ids.of("field", X1));
    }

    @Test
    void whatIsNoNumberIsRefusedInPlaceWithAReason() {
        NumberField field = window.field(X1);
        window.click(field, 1);
        window.replaceText("half");
        window.press(KeyCode.ENTER);

        assertThat(window.value(X1)).isEqualTo(0.9);
        assertThat(window.text(X1)).isEqualTo("half");
        assertThat(window.reason(X1)).contains(window.texts.get("edit.reason.not-a-number"));
        assertThat(window.is(field, Styles.INVALID)).isTrue();
        TextField editor = (TextField) window.node(Ids.NUMBER_EDITOR);
        assertThat(window.ask(editor::getAccessibleHelp)).isEqualTo(window.texts.get("edit.reason.not-a-number"));

        window.replaceText("0.5");
        assertThat(window.reason(X1)).isEmpty();
        window.press(KeyCode.ENTER);
        assertThat(window.value(X1)).isEqualTo(0.5);
        assertThat(window.is(field, Styles.INVALID)).isFalse();
    }

    @Test
    void whatIsNoNumberStaysWhenOneLooksElsewhereUntilTheValueChanges() {
        window.click(window.field(X1), 1);
        window.replaceText("1/0");
        window.focus(window.field(X2));
        assertThat(window.text(X1)).isEqualTo("1/0");
        assertThat(window.value(X1)).isEqualTo(0.9);

        window.run(() -> window.editing.change(X1, 0.2));
        assertThat(window.text(X1)).isEqualTo("0.2000");
    }

    @Test
    void aLearningRateIsNotNegative() {
        window.click(window.field(ETA), 1);
        window.replaceText("-1");
        window.press(KeyCode.ENTER);

        assertThat(window.reason(ETA)).contains(window.texts.get("edit.reason.negative"));
        assertThat(window.value(ETA)).isEqualTo(0.5);
    }

    @Test
    void openingAndLeavingDoesNotRoundTheValue() {
        window.run(() -> window.editing.change(X1, 0.1 + 0.2));
        window.click(window.field(X1), 1);
        window.press(KeyCode.ENTER);

        assertThat(window.value(X1)).isEqualTo(0.1 + 0.2);
        assertThat(window.undoName()).isEqualTo("change x₁");
        window.run(window.workspace::undo);
        assertThat(window.value(X1)).isEqualTo(0.9);
    }

    @Test
    void whatIsTypedOnASelectedFieldIsLeftToTheWindow() {
        window.focus(window.field(X1));
        window.type(".5n");

        assertThat(window.find(Ids.NUMBER_EDITOR)).isEmpty();
    }

    @Test
    void arrowsChangeByATenthWithShiftByOneWithAltByAHundredth() {
        window.focus(window.field(W11));
        window.press(KeyCode.UP);
        assertThat(window.value(W11)).isEqualTo(0.4);
        window.press(KeyCode.DOWN, KeyCode.SHIFT);
        assertThat(window.value(W11)).isEqualTo(-0.6);
        window.press(KeyCode.UP, KeyCode.ALT);
        assertThat(window.value(W11)).isEqualTo(-0.59);
    }

    @Test
    void arrowsInARowAreOneEntryUntilTheFieldIsLeft() {
        window.focus(window.field(W11));
        window.press(KeyCode.UP);
        window.press(KeyCode.UP);
        window.focus(window.field(X1));
        window.focus(window.field(W11));
        window.press(KeyCode.UP);

        window.run(window.workspace::undo);
        assertThat(window.value(W11)).isEqualTo(0.5);
        window.run(window.workspace::undo);
        assertThat(window.value(W11)).isEqualTo(0.3);
        assertThat(window.undoName()).isEmpty();
    }

    @Test
    void arrowsInAnOpenFieldGoOnFromWhatIsTyped() {
        window.click(window.field(W11), 1);
        window.replaceText("2");
        window.press(KeyCode.UP);

        assertThat(window.value(W11)).isEqualTo(2.1);
        assertThat(window.text(W11)).isEqualTo("2.1");
    }

    @Test
    void aLearningRateStopsAtZero() {
        window.focus(window.field(ETA));
        window.press(KeyCode.DOWN, KeyCode.SHIFT);

        assertThat(window.value(ETA)).isZero();
    }

    @Test
    void theWheelChangesByATenthANotch() {
        window.scroll(window.field(X1), -40);
        window.scroll(window.field(X1), -40);
        assertThat(window.value(X1)).isEqualTo(0.7);

        window.scroll(window.field(X1), 40, KeyCode.ALT);
        assertThat(window.value(X1)).isEqualTo(0.71);
    }

    @Test
    void smallMovesOfATouchPadAddUp() {
        window.scroll(window.field(X1), 15);
        window.scroll(window.field(X1), 15);
        assertThat(window.value(X1)).isEqualTo(0.9);

        window.scroll(window.field(X1), 15);
        assertThat(window.value(X1)).isEqualTo(1.0);
    }

    @Test
    void theContextMenuResetsOneValue() {
        window.run(() -> window.editing.change(X1, 5));
        window.run(() -> reset(window).fire());

        assertThat(window.value(X1)).isEqualTo(0.9);
        assertThat(window.undoName()).isEqualTo("reset x₁");
        assertThat(window.ask(() -> reset(window).isDisable())).isTrue();
        assertThat(window.ask(() -> reset(window).getText())).isEqualTo("Reset to 0.9000");
    }

    private static MenuItem reset(ValuesWindow window) {
        return ValueMenu.create(X1, window.editing, window.texts, backstep.model.formula.Numerals.DEFAULT)
                .getItems()
                .stream()
                .filter(item -> Ids.VALUE_RESET.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void screenReadersHearNameAndValue() {
        NumberField field = window.field(W11);

        assertThat(field.getAccessibleText()).isEqualTo("Weight w₁₁ from x₁ to h₁");
        assertThat(window.ask(() -> field.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo("Weight w₁₁ from x₁ to h₁: 0.3000");
    }
}
