package backstep.view.base;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.view.FxThread;
import backstep.view.Mouse;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class ControlsTest {

    @Test
    void aTooltipIsMadeOnceWhenThePointerComesAndSaysWhatIsSoWhenItShows() {
        FxThread.run(() -> {
            StringBuilder text = new StringBuilder("before");
            Region node = new Region();
            Stage window = new Stage();
            window.setScene(new Scene(node));
            window.show();
            Controls.tooltip(node, text::toString);
            assertThat(tooltip(node)).isEmpty();

            Mouse.fire(node, MouseEvent.MOUSE_ENTERED);
            Tooltip made = tooltip(node).orElseThrow();
            Mouse.fire(node, MouseEvent.MOUSE_ENTERED);
            assertThat(tooltip(node)).containsSame(made);

            text.replace(0, text.length(), "after");
            made.show(window);
            assertThat(made.getText()).isEqualTo("after");
            window.hide();
        });
    }

    @Test
    void whatHasTheKeyboardHasNoTooltipThatCouldHideWhatItChanges() {
        FxThread.run(() -> {
            Region node = new Region();
            Button button = new Button();
            Stage window = new Stage();
            window.setScene(new Scene(new HBox(node, button)));
            window.show();
            for (Region each : new Region[] {node, button}) {
                Controls.tooltip(each, () -> "what it is");
                Mouse.fire(each, MouseEvent.MOUSE_ENTERED);
            }
            Tooltip made = tooltip(node).orElseThrow();
            made.show(window);
            node.requestFocus();
            assertThat(made.isShowing()).isFalse();
            assertThat(tooltip(node)).isEmpty();
            button.requestFocus();
            assertThat(tooltip(node)).containsSame(made);
            assertThat(tooltip(button)).isPresent();
            window.hide();
        });
    }

    /** JavaFX has no other way to ask which tooltip a node that is no control has. */
    private static Optional<Tooltip> tooltip(Region node) {
        return Optional.ofNullable((Tooltip) node.getProperties().get("javafx.scene.control.Tooltip"));
    }
}
