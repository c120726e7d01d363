package backstep.view.commands;

import backstep.view.base.Controls;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Has the keys of the commands give them, and keys that are typed into a field stay there. A button that was clicked, a menu
 * that closed, a tab and the empty place in one give the focus back to the stage, so that Space plays and pauses instead of
 * pressing the button again, and the arrow keys step instead of changing the tab.
 */
public final class Keyboard {

    private Keyboard() {}

    /** @param stage gets the focus back */
    public static void install(Parent root, Node stage, Commands commands) {
        root.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (Controls.outward(event.getTarget()).anyMatch(Button.class::isInstance)) {
                stage.requestFocus();
            }
        });
        root.addEventHandler(MenuButton.ON_HIDDEN, event -> {
            if (event.getTarget() == root.getScene().getFocusOwner()) {
                stage.requestFocus();
            }
        });
        // A filter, as the tabs keep their clicks to themselves.
        root.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (isFrame(root.getScene().getFocusOwner())) {
                stage.requestFocus();
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() instanceof TextInputControl && !event.isShortcutDown()) {
                event.consume();
                return;
            }
            commands.of(event).ifPresent(command -> {
                command.action().run();
                event.consume();
            });
        });
    }

    /** Whether a click on nothing in particular left the focus with what is around it. */
    private static boolean isFrame(@Nullable Node owner) {
        return owner instanceof TabPane || owner instanceof ScrollPane;
    }
}
