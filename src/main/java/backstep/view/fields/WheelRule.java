package backstep.view.fields;

import backstep.view.base.Controls;
import java.util.Optional;
import java.util.stream.Stream;
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
            double hidden = pane.getContent().getLayoutBounds().getHeight()
                    - pane.getViewportBounds().getHeight();
            Optional<NumberField> over = Controls.outward(event.getTarget())
                    .flatMap(WheelRule::field)
                    .findFirst();
            if (hidden > 0 && over.isPresent() && !over.get().isFocusWithin()) {
                double range = pane.getVmax() - pane.getVmin();
                pane.setVvalue(Math.clamp(
                        pane.getVvalue() - event.getDeltaY() / hidden * range, pane.getVmin(), pane.getVmax()));
                event.consume();
            }
        });
    }

    /** The field of a value, also where it has a slider. */
    private static Stream<NumberField> field(Node node) {
        return switch (node) {
            case NumberField field -> Stream.of(field);
            case ValueSlider slider -> Stream.of(slider.field());
            default -> Stream.empty();
        };
    }
}
