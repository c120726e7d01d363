package backstep.view.values;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys that mean something on a selected value. */
final class NumberKeys {

    private static final String NUMBER_STARTS = "0123456789.,-+\u2212";
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private NumberKeys() {}

    static boolean copies(KeyEvent event) {
        return COPY.match(event);
    }

    static boolean pastes(KeyEvent event) {
        return PASTE.match(event);
    }

    static boolean opens(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2;
    }

    /** Whether a press or a character is the first of a number. */
    static boolean startsNumber(KeyEvent event) {
        String typed = event.getEventType() == KeyEvent.KEY_TYPED ? event.getCharacter() : event.getText();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        return plain && typed.length() == 1 && NUMBER_STARTS.contains(typed);
    }
}
