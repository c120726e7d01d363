package backstep.view.fields;

import java.util.Optional;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What mouse, keys and wheel ask of a {@link NumberField} that is not open. */
final class FieldEvents {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private FieldEvents() {}

    static void listen(NumberField field) {
        Nudge.Wheel wheel = new Nudge.Wheel();
        field.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !field.isOpen()) {
                field.open();
                event.consume();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!field.isOpen() && obeys(field, event)) {
                event.consume();
            }
        });
        field.addEventHandler(ScrollEvent.SCROLL, event -> {
            wheel.turn(event).ifPresent(field::step);
            event.consume();
        });
        field.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (!field.isOpen()) {
                field.menu().show(field, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        field.focusWithinProperty().subscribe((before, within) -> {
            if (!within) {
                field.endDrag();
            }
        });
    }

    /** Does what a key asks of a selected value; false where it asks nothing of it. */
    private static boolean obeys(NumberField field, KeyEvent event) {
        Optional<Nudge> nudge = Nudge.of(event);
        if (COPY.match(event)) {
            ValueMenu.copy(field.value());
        } else if (PASTE.match(event)) {
            field.paste();
        } else if (NumberField.opens(event)) {
            field.open();
        } else {
            nudge.ifPresent(field::step);
            return nudge.isPresent();
        }
        return true;
    }
}
