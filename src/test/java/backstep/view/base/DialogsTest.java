package backstep.view.base;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.view.FxThread;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** Esc leaves a dialog from wherever it is pressed. */
class DialogsTest {

    @Test
    void escLeavesADialogFromAPicker() {
        assertThat(isOpenAfterEsc(picker(), false)).isFalse();
    }

    @Test
    void escLeavesADialogFromAFieldOfNumbers() {
        assertThat(FxThread.call(() -> {
                    TextField field = new TextField("1");
                    field.setTextFormatter(new TextFormatter<>(change -> change));
                    return isOpenAfterEsc(field, false);
                }))
                .isFalse();
    }

    @Test
    void escClosesTheMenuThatIsOpenOnly() {
        assertThat(isOpenAfterEsc(picker(), true)).isTrue();
    }

    private static MenuButton picker() {
        return FxThread.call(() -> new Picker<>("picker", "Picker", List.of(1, 2), Object::toString, _ -> {}));
    }

    private static boolean isOpenAfterEsc(Control focused, boolean withMenu) {
        return FxThread.call(() -> {
            Dialog<ButtonType> dialog = new Dialog<>();
            dialog.getDialogPane().setContent(focused);
            dialog.getDialogPane().getButtonTypes().add(ButtonType.CANCEL);
            Dialogs.dress(dialog.getDialogPane(), new ViewSettings());
            dialog.show();
            focused.requestFocus();
            if (withMenu && focused instanceof MenuButton button) {
                button.show();
            }
            Event.fireEvent(
                    focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            boolean isOpen = dialog.isShowing();
            dialog.close();
            return isOpen;
        });
    }
}
