package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.view.base.Ids;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** An hour's lesson: change a weight, train, go back, change again, undo it all. */
class HoursLessonUITest {

    private static final Quantity.Given W5 = new Weight(1, 0, 0);
    private static final Step OUTPUT = new Step.Activation(new Unit(1, 0));

    private final WindowRobot window = WindowRobot.open("step-by-step", 1440, 900);

    @Test
    void everythingThatDependsOnAnEditedWeightIsRightAtOnceAndTheCursorStays() {
        window.press(KeyCode.END);
        window.type(Ids.of("field", W5), "1/2");
        assertThat(window.step()).isEqualTo(31);
        double net = 0.6 + 0.5 * hidden(0) + 0.45 * hidden(1);
        assertThat(value(OUTPUT)).isEqualTo(1 / (1 + Math.exp(-net)));
        assertThat(window.text("unit", OUTPUT)).contains("0.762282271");
        window.run(() -> window.animation().seek(14));
        assertThat(window.text("label", W5)).contains("0.500000000");
    }

    @Test
    void whatIsNoNumberIsRefusedInPlaceAndTheOldValueStays() {
        window.type(Ids.of("field", W5), "four");
        assertThat(window.states(Ids.of("field", W5))).contains("invalid");
        assertThat(value(W5)).isEqualTo(0.4);
    }

    @Test
    void trainingThenThePastThenUndoEndsWhereItBegan() {
        Frame opened = window.workspace().shown().get();
        window.type(Ids.of("field", W5), "-0.25");
        for (int thousand = 1; thousand <= 10; thousand++) {
            window.click(Ids.RUN);
        }
        assertThat(window.iteration()).isEqualTo(10_001);
        double trained = window.workspace().shown().get().iteration().totalError();
        assertThat(trained).isLessThan(1e-4);
        window.run(() -> window.workspace().goTo(3));
        assertThat(window.iteration()).isEqualTo(3);
        window.type(Ids.of("field", W5), "0.9");
        window.run(() -> window.workspace().goTo(10_001));
        assertThat(window.workspace().shown().get().iteration().totalError()).isNotEqualTo(trained);
        window.pressShortcut(KeyCode.Z);
        window.run(() -> window.workspace().goTo(10_001));
        assertThat(window.workspace().shown().get().iteration().totalError()).isEqualTo(trained);
        window.pressShortcut(KeyCode.Z);
        assertThat(window.workspace().shown().get().lesson()).isEqualTo(opened.lesson());
        assertThat(window.iteration()).isEqualTo(1);
    }

    private double hidden(int unit) {
        return value(new Step.Activation(new Unit(0, unit)));
    }

    private double value(Quantity quantity) {
        return window.workspace().shown().get().iteration().value(quantity);
    }
}
