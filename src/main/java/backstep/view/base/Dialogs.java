package backstep.view.base;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What all dialogs have in common: palette, size of text, and that Esc leaves them. */
public final class Dialogs {

    private Dialogs() {}

    /** Makes the pane of a dialog one of this window. */
    public static void dress(DialogPane pane, ViewSettings settings) {
        settings.dress(pane.getScene());
        // Buttons with a menu and fields of numbers would keep the key to themselves, whether they need it or not.
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !hasOpenMenu(pane)) {
                cancel(pane).ifPresent(button -> {
                    event.consume();
                    button.fire();
                });
            }
        });
    }

    private static boolean hasOpenMenu(DialogPane pane) {
        Node focused = pane.getScene().getFocusOwner();
        return focused instanceof MenuButton button && button.isShowing();
    }

    private static Optional<Button> cancel(DialogPane pane) {
        return pane.getButtonTypes().stream()
                .filter(type -> type.getButtonData().isCancelButton())
                .findFirst()
                .map(pane::lookupButton)
                .map(Button.class::cast);
    }
}
