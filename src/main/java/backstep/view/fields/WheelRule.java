package backstep.view.fields;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;

/**
 * Decides what the wheel does over a field in a pane that scrolls: it scrolls the pane, unless the field is selected or
 * there is nothing to scroll. Otherwise looking at the lower matrices would change weights on the way.
 */
public final class WheelRule {

    private WheelRule() {}

    public static void install(ScrollPane pane) {
        pane.addEventFilter(ScrollEvent.SCROLL, event -> {
            double hidden = hidden(pane);
            if (hidden > 0 && isOverValue(event.getTarget()) && !isOverSelected(event.getTarget())) {
                double range = pane.getVmax() - pane.getVmin();
                pane.setVvalue(Math.clamp(
                        pane.getVvalue() - event.getDeltaY() / hidden * range, pane.getVmin(), pane.getVmax()));
                event.consume();
            }
        });
    }

    private static double hidden(ScrollPane pane) {
        return pane.getContent().getLayoutBounds().getHeight()
                - pane.getViewportBounds().getHeight();
    }

    private static boolean isOverValue(EventTarget target) {
        for (Node node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            if (node instanceof NumberField || node instanceof ValueSlider) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOverSelected(EventTarget target) {
        for (Node node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            NumberField field = node instanceof ValueSlider slider
                    ? slider.field()
                    : node instanceof NumberField found ? found : null;
            if (field != null && field.isFocusWithin()) {
                return true;
            }
        }
        return false;
    }
}
