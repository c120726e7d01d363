package backstep.view.values;

import backstep.controller.Editing;
import backstep.controller.Frame;
import backstep.model.iteration.Quantity;
import backstep.view.base.Texts;
import backstep.view.fields.NumberField;
import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * What everything in the panel is built with.
 *
 * @param frame the first one to be shown
 * @param size of the type in pixels per em
 * @param selected told the field that gets the focus
 */
record PanelKit(
        Frame frame, Editing editing, Texts texts, HoverLinks links, double size, Consumer<NumberField> selected) {

    /** Ties a node with a number and its field to the other views: they tell when they are pointed at or get the focus. */
    void tie(Node node, Quantity quantity, NumberField field) {
        links.add(node, quantity);
        field.focusWithinProperty().subscribe((before, inside) -> {
            if (inside) {
                selected.accept(field);
            }
        });
    }
}
