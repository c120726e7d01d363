package backstep.view.commands;

import backstep.view.base.Controls;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Has the keys of the commands give them wherever the keyboard focus is, until a number is being typed. What the mouse
 * clicked gives the focus back to the stage, so that Space plays and pauses instead of pressing a button again; only what
 * Tab brought the focus to has Space, Enter and, if it is a slider, the arrow keys for itself.
 */
public final class Keyboard {

    /** Keys that controls would take for walking along a bar, a row of tabs or a table. */
    private static final Set<KeyCode> WALKING = EnumSet.of(
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.KP_LEFT,
            KeyCode.KP_RIGHT,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN);

    /** What clickers send, some of them with Shift. */
    private static final Set<KeyCode> CLICKER =
            EnumSet.of(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.F5, KeyCode.F11, KeyCode.ESCAPE);

    private final Commands commands;

    private Keyboard(Commands commands) {
        this.commands = commands;
    }

    /**
     * Has keys pressed below a root give the commands.
     *
     * @param stage gets the focus back
     * @param pause called when something is typed
     */
    public static void install(Parent root, Node stage, Commands commands, Runnable pause) {
        Keyboard keyboard = new Keyboard(commands);
        // Filters, as tabs and tables keep their clicks and arrow keys to themselves.
        root.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (givesBack(root.getScene().getFocusOwner())) {
                stage.requestFocus();
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() instanceof TextInputControl) {
                pause.run();
            } else if (WALKING.contains(event.getCode())
                    && !isSlider(root.getScene().getFocusOwner())) {
                keyboard.give(event);
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (isTyping(event)) {
                event.consume();
            } else {
                keyboard.give(event);
            }
        });
        root.addEventHandler(MenuButton.ON_HIDDEN, event -> {
            if (event.getTarget() == root.getScene().getFocusOwner()) {
                stage.requestFocus();
            }
        });
        root.addEventHandler(Controls.DONE, event -> stage.requestFocus());
    }

    private void give(KeyEvent event) {
        given(event).ifPresent(command -> {
            command.action().run();
            event.consume();
        });
    }

    /** The command that a press of keys gives, if one does and it can be given now. */
    private Optional<Command> given(KeyEvent event) {
        KeyEvent pressed = CLICKER.contains(event.getCode()) ? withoutShift(event) : event;
        return commands.all().stream()
                .filter(command -> command.keys().stream().anyMatch(keys -> keys.match(pressed)))
                .filter(command -> command.enabled().getValue())
                .findFirst();
    }

    private static KeyEvent withoutShift(KeyEvent event) {
        return new KeyEvent(
                event.getEventType(),
                event.getCharacter(),
                event.getText(),
                event.getCode(),
                false,
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown());
    }

    private static boolean isTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl && !event.isShortcutDown();
    }

    private static boolean isSlider(@Nullable Node owner) {
        return owner != null && owner.getAccessibleRole() == AccessibleRole.SLIDER;
    }

    /** Whether what a click gave the focus to has no further use for it; a menu has, as long as it is open. */
    private static boolean givesBack(@Nullable Node owner) {
        return switch (owner) {
            case null -> false;
            case MenuButton menu -> !menu.isShowing();
            case ButtonBase _, TabPane _, ScrollPane _ -> true;
            default -> isSlider(owner);
        };
    }
}
