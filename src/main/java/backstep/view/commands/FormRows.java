package backstep.view.commands;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Controls below each other with their names before them; those that are not shown take no room. */
final class FormRows extends GridPane {

    /** Not a gap of the grid, which rows without anything shown would have too. */
    private static final Insets BELOW = new Insets(0, 0, 10, 0);

    FormRows() {
        setAlignment(Pos.TOP_LEFT);
    }

    /** A control and its name, which is shown when it is. */
    void named(String name, Node control) {
        Label label = new Label(name);
        label.setLabelFor(control);
        label.visibleProperty().bind(control.visibleProperty());
        label.managedProperty().bind(control.managedProperty());
        int row = getRowCount();
        add(spaced(label), 0, row);
        add(spaced(control), 1, row);
    }

    /** What needs no name. */
    void unnamed(Node control) {
        add(spaced(control), 1, getRowCount());
    }

    /** As wide as all, and as high as there is room. */
    void across(Node node) {
        setVgrow(spaced(node), Priority.SOMETIMES);
        add(node, 0, getRowCount(), 2, 1);
    }

    private static Node spaced(Node node) {
        setMargin(node, BELOW);
        return node;
    }
}
