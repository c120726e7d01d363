package backstep.view.values;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.view.base.Ids;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphEditorTest {

    private static final Weight U11 = new Weight(1, 0, 0);
    private static final Quantity.Input X1 = new Quantity.Input(0);

    private final ValuesWindow window = ValuesWindow.open(Lessons.twoThreeTwo());

    @AfterEach
    void close() {
        window.close();
    }

    private Node label() {
        return window.node(Ids.of("label", U11));
    }

    private Node unit() {
        return window.node(Ids.of("unit", X1));
    }

    @Test
    void aDoubleClickOnALabelOpensAFieldThere() {
        Node label = label();
        window.click(label, 2);
        Node field = window.node(Ids.of("graph-field", U11));
        assertThat(window.ask(() -> field.localToScene(field.getLayoutBounds())
                        .intersects(label.localToScene(label.getLayoutBounds()))))
                .isTrue();

        window.replaceText("0,25");
        window.press(KeyCode.ENTER);

        assertThat(window.value(U11)).isEqualTo(0.25);
        assertThat(window.find(Ids.of("graph-field", U11))).isEmpty();
        assertThat(window.focused()).contains(Ids.of("label", U11));
    }

    @Test
    void enterOnAnInputOpensAFieldThere() {
        window.focus(unit());
        window.press(KeyCode.ENTER);
        window.replaceText("-1");
        window.press(KeyCode.ENTER);

        assertThat(window.value(X1)).isEqualTo(-1);
        assertThat(window.focused()).contains(Ids.of("unit", X1));
    }

    @Test
    void theTargetIsEditedInTheBoxOfItsError() {
        Quantity.Target t1 = new Quantity.Target(0);
        window.click(window.node(Ids.of("error-box", new Step.OutputError(0))), 2);
        window.replaceText("0.75");
        window.press(KeyCode.ENTER);

        assertThat(window.value(t1)).isEqualTo(0.75);
    }

    @Test
    void aSingleClickOpensNothing() {
        window.click(label(), 1);

        assertThat(window.find(Ids.of("graph-field", U11))).isEmpty();
    }

    @Test
    void computedNumbersCannotBeEdited() {
        window.click(window.node(Ids.of("unit", new Step.Activation(new Unit(0, 0)))), 2);

        assertThat(window.find(Ids.NUMBER_EDITOR)).isEmpty();
    }

    @Test
    void escapeClosesWithTheOldValue() {
        window.click(label(), 2);
        window.replaceText("7");
        window.press(KeyCode.ESCAPE);

        assertThat(window.value(U11)).isEqualTo(0.7);
        assertThat(window.find(Ids.of("graph-field", U11))).isEmpty();
    }

    @Test
    void whatIsNoNumberKeepsTheFieldOpenUntilOneLooksElsewhere() {
        window.click(label(), 2);
        window.replaceText("x");
        window.press(KeyCode.ENTER);
        assertThat(window.find(Ids.of("graph-field", U11))).isPresent();

        window.focus(window.field(X1));
        assertThat(window.find(Ids.of("graph-field", U11))).isEmpty();
        assertThat(window.value(U11)).isEqualTo(0.7);
    }

    @Test
    void leavingAcceptsWhatWasTyped() {
        window.click(label(), 2);
        window.replaceText("0.1");
        window.focus(window.field(X1));

        assertThat(window.value(U11)).isEqualTo(0.1);
        assertThat(window.focused()).contains(Ids.of("field", X1));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTER", "F2"})
    void aClickSelectsAndPinsWhatTheseKeysThenEdit(KeyCode key) {
        window.click(label(), 1);
        assertThat(window.focused()).contains(Ids.of("label", U11));
        assertThat(window.ask(() -> window.selection.pinned().get())).contains(U11);

        window.press(key);
        window.replaceText("-2");
        window.press(KeyCode.ENTER);
        assertThat(window.value(U11)).isEqualTo(-2);
    }

    @Test
    void digitsEditOnlyWhereEditingHasBegun() {
        window.focus(label());
        window.type("-2");

        assertThat(window.find(Ids.NUMBER_EDITOR)).isEmpty();
        assertThat(window.value(U11)).isEqualTo(0.7);
    }

    @Test
    void aClickBesideEverythingLetsGoOfWhatWasSelected() {
        window.click(label(), 1);
        window.click(window.node(Ids.STAGE), 1);

        assertThat(window.focused()).contains(Ids.STAGE);
    }

    @Test
    void arrowsAndWheelChangeWhatTheyAreOn() {
        window.focus(label());
        window.press(KeyCode.UP);
        assertThat(window.value(U11)).isEqualTo(0.8);

        window.scroll(unit(), -40);
        assertThat(window.value(X1)).isEqualTo(0.8);
    }

    @Test
    void theFocusStaysWhenANumberGetsSoLongThatTheGraphIsLaidOutAnew() {
        window.focus(label());
        window.run(() -> window.editing.change(U11, 99.95));
        window.press(KeyCode.UP);
        window.press(KeyCode.UP);

        assertThat(window.value(U11)).isEqualTo(100.15);
        assertThat(window.focused()).contains(Ids.of("label", U11));
    }

    @Test
    void theFocusGoesThroughTheGraphFromLeftToRight() {
        window.focus(unit());
        window.press(KeyCode.TAB);
        assertThat(window.focused()).contains(Ids.of("unit", new Quantity.Input(1)));
        window.press(KeyCode.TAB);
        assertThat(window.focused()).contains(Ids.of("label", new Weight(0, 0, 0)));
    }

    @Test
    void whatCanBeEditedHasANameForScreenReaders() {
        assertThat(unit().getAccessibleText()).isEqualTo("Input x₁");
        assertThat(label().getAccessibleText()).isEqualTo("Weight u₁₁ from h₁ to y₁");
    }
}
