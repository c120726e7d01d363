package backstep.view.fields;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys that do something to a selected value. */
public final class NumberKeys {

    private static final String NUMBER_STARTS = "0123456789.,-+\u2212";
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private NumberKeys() {}

    /** Has a field that is not open obey its keys. */
    static void install(NumberField field) {
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!field.isOpen() && isMeant(field, event)) {
                event.consume();
            }
        });
        field.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (!field.isOpen() && startsNumber(event)) {
                field.open(event.getCharacter());
                event.consume();
            }
        });
    }

    /** Does what a key asks for; false where it means nothing to a value. */
    private static boolean isMeant(NumberField field, KeyEvent event) {
        Optional<Nudge> nudge = Nudge.of(event);
        if (COPY.match(event)) {
            ValueMenu.copy(field.value());
        } else if (PASTE.match(event)) {
            field.paste();
        } else if (opens(event)) {
            field.open();
        } else if (nudge.isPresent()) {
            field.step(nudge.get());
        } else {
            // What it types comes in an event of its own; its press must not reach the shortcuts of the window.
            return startsNumber(event);
        }
        return true;
    }

    public static boolean opens(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2;
    }

    /** Whether a press or a character is the first of a number. */
    public static boolean startsNumber(KeyEvent event) {
        String typed = event.getEventType() == KeyEvent.KEY_TYPED ? event.getCharacter() : event.getText();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        return plain && typed.length() == 1 && NUMBER_STARTS.contains(typed);
    }
}
