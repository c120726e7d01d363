package backstep.view.base;

import javafx.scene.Node;

/** Showing and hiding parts of a window. */
public final class Visibility {

    private Visibility() {}

    /** Shows a part, or hides it and gives its room to the others. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
