package backstep.view.base;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Panes that scroll up and down. */
public final class Scrolling {

    private Scrolling() {}

    /** A pane as wide as it is given room, whose content is drawn as sharp as anything outside it. */
    public static ScrollPane vertical(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.skinProperty().subscribe(() -> {
            Node viewport = pane.lookup(".viewport");
            if (viewport != null) {
                // JavaFX keeps a picture of it, which is blurred where it does not begin with a whole pixel.
                viewport.setCache(false);
            }
        });
        return pane;
    }
}
