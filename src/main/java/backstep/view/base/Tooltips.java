package backstep.view.base;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Tooltips that are made when the pointer first comes: each is a window of its own, and most are never wanted.
 */
public final class Tooltips {

    private Tooltips() {}

    /** @param text asked whenever the tooltip shows */
    public static void install(Node node, Supplier<String> text) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<MouseEvent>() {
            @Override
            public void handle(MouseEvent event) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip tooltip = new Tooltip();
                tooltip.setOnShowing(showing -> tooltip.setText(text.get()));
                Tooltip.install(node, tooltip);
            }
        });
    }
}
