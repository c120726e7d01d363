package backstep.view.base;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.view.FxThread;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class TooltipsTest {

    @Test
    void aTooltipIsMadeOnceWhenThePointerComesAndSaysWhatIsSoWhenItShows() {
        FxThread.run(() -> {
            StringBuilder text = new StringBuilder("before");
            Region node = new Region();
            Stage window = new Stage();
            window.setScene(new Scene(node));
            window.show();
            Tooltips.install(node, text::toString);
            assertThat(tooltip(node)).isEmpty();

            enter(node);
            Tooltip made = tooltip(node).orElseThrow();
            enter(node);
            assertThat(tooltip(node)).containsSame(made);

            text.replace(0, text.length(), "after");
            made.show(window);
            assertThat(made.getText()).isEqualTo("after");
            window.hide();
        });
    }

    private static void enter(Region node) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        1,
                        1,
                        1,
                        1,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    /** JavaFX has no other way to ask which tooltip a node that is no control has. */
    private static Optional<Tooltip> tooltip(Region node) {
        return Optional.ofNullable((Tooltip) node.getProperties().get("javafx.scene.control.Tooltip"));
    }
}
