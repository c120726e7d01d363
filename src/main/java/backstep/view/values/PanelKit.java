package backstep.view.values;

import backstep.controller.Editing;
import backstep.controller.Frame;
import backstep.view.base.Texts;
import backstep.view.fields.NumberField;
import java.util.function.Consumer;

/**
 * What everything in the panel is built with.
 *
 * @param frame the first one to be shown
 * @param size of the type in pixels per em
 * @param selected told the field that gets the focus
 */
record PanelKit(
        Frame frame, Editing editing, Texts texts, HoverLinks links, double size, Consumer<NumberField> selected) {

    /** Makes a field tell when it gets the focus. */
    void watch(NumberField field) {
        field.focusWithinProperty().subscribe((before, inside) -> {
            if (inside) {
                selected.accept(field);
            }
        });
    }
}
