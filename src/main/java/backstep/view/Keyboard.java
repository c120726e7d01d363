package backstep.view;

import backstep.controller.AnimationController;
import backstep.view.base.ViewSettings;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys that are not a menu's: second shortcuts (clickers, F11), leaving the presentation, and that keys typed into a field
 * stay there.
 */
final class Keyboard {

    private Keyboard() {}

    static void install(Parent root, AnimationController animation, ViewSettings settings) {
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
