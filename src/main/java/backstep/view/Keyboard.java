package backstep.view;

import backstep.controller.AnimationController;
import backstep.view.base.ViewSettings;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Keys that are not a menu's: second shortcuts (clickers, F11), leaving the presentation, and that keys typed into a field
 * stay there. A button that was clicked gives the focus back to the stage, so that Space plays and pauses instead of
 * pressing the button again.
 */
final class Keyboard {

    private Keyboard() {}

    static void install(Parent root, Node stage, AnimationController animation, ViewSettings settings) {
        root.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (isIn(event.getTarget(), Button.class)) {
                stage.requestFocus();
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() instanceof TextInputControl && !event.isShortcutDown()) {
                event.consume();
                return;
            }
            if (event.isShortcutDown() || event.isAltDown()) {
                return;
            }
            if (second(event.getCode(), animation, settings)) {
                event.consume();
            }
        });
    }

    private static boolean isIn(EventTarget target, Class<? extends Node> kind) {
        Node node = target instanceof Node start ? start : null;
        while (node != null && !kind.isInstance(node)) {
            node = node.getParent();
        }
        return node != null;
    }

    private static boolean second(KeyCode code, AnimationController animation, ViewSettings settings) {
        switch (code) {
            case PAGE_DOWN -> animation.forward();
            case PAGE_UP -> animation.back();
            case F11 -> settings.presenting().set(!settings.presenting().get());
            case ESCAPE -> settings.presenting().set(false);
            default -> {
                return false;
            }
        }
        return true;
    }
}
