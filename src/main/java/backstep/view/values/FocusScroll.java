package backstep.view.values;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls a pane so that what has the keyboard focus can be seen. */
final class FocusScroll {

    private static final double AIR = 12;

    private FocusScroll() {}

    static void install(ScrollPane pane) {
        pane.sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(owner -> {
            if (owner != null && isInside(pane, owner)) {
                reveal(pane, owner);
            }
        });
    }

    private static boolean isInside(ScrollPane pane, Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == pane.getContent()) {
                return true;
            }
        }
        return false;
    }

    private static void reveal(ScrollPane pane, Node node) {
        Bounds place = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double content = pane.getContent().getLayoutBounds().getHeight();
        double view = pane.getViewportBounds().getHeight();
        double hidden = content - view;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        double wanted = top;
        if (place.getMinY() - AIR < top) {
            wanted = place.getMinY() - AIR;
        } else if (place.getMaxY() + AIR > top + view) {
            wanted = place.getMaxY() + AIR - view;
        }
        pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
}
