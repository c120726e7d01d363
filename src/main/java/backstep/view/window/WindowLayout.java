package backstep.view.window;

import backstep.view.base.Breakpoints;
import backstep.view.base.Controls;
import backstep.view.base.ViewSettings;
import backstep.view.transport.TransportBar;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Where the parts of the window stand, and which of them there is room for: in a narrow window the values and the tabs
 * are drawers that open on demand, and a presentation is the stage and one line of formula.
 */
final class WindowLayout {

    /** How much of a wide window the tabs get: formulas need lines that are long enough. */
    private static final double SIDE_SHARE = 0.25;

    private final BorderPane root = new BorderPane();
    private final HBox row = new HBox();
    private final ViewSettings settings;
    private final HeaderBar header;
    private final Node values;
    private final Region side;
    private final Node caption;
    private final TransportBar transport;
    private final BooleanProperty sideDrawer = new SimpleBooleanProperty(false);
    private final BooleanProperty valuesDrawer = new SimpleBooleanProperty(false);

    WindowLayout(
            ViewSettings settings,
            HeaderBar header,
            Node values,
            Region middle,
            Region side,
            Node caption,
            TransportBar transport) {
        this.settings = settings;
        this.header = header;
        this.values = values;
        this.side = side;
        this.caption = caption;
        this.transport = transport;
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        middle.setPrefWidth(0);
        row.getChildren().add(middle);
        // There is no size below which it would not shrink; asking every part for its own takes longer than laying it
        // out.
        root.setMinSize(0, 0);
        root.setTop(header);
        root.setCenter(row);
        root.setBottom(new VBox(caption, transport));
        root.widthProperty().subscribe(this::arrange);
        settings.presenting().subscribe(this::arrange);
        settings.textScale().subscribe(this::arrange);
        sideDrawer.subscribe(this::arrange);
        valuesDrawer.subscribe(this::arrange);
        header.drawers(sideDrawer, valuesDrawer);
        arrange();
    }

    BorderPane root() {
        return root;
    }

    private void arrange() {
        double width = root.getWidth();
        if (width == 0) {
            // Not in a window yet; what would be shown in so little room is not to be made.
            return;
        }
        // What words have room for: larger ones need more.
        double room = width / Math.max(1, settings.textScale().get());
        boolean presenting = settings.presenting().get();
        boolean wide = width >= Breakpoints.CHALKBOARD;
        boolean showSide = !presenting && (wide || sideDrawer.get());
        boolean roomy = room >= Breakpoints.VALUES && (wide || !sideDrawer.get());
        boolean showValues = !presenting && (roomy || valuesDrawer.get());
        side.setPrefWidth(Math.max(Breakpoints.SIDE_PANEL, SIDE_SHARE * width));
        place(showValues, showSide);
        Controls.show(header, !presenting);
        Controls.show(transport, !presenting);
        Controls.show(caption, !showSide);
        header.adapt(width, room);
        transport.adapt(room);
    }

    /** From left to right, which is the order in which the keyboard goes through them. */
    private void place(boolean showValues, boolean showSide) {
        List<Node> parts = row.getChildren();
        if (parts.contains(values) && !showValues) {
            parts.remove(values);
        } else if (!parts.contains(values) && showValues) {
            parts.addFirst(values);
        }
        if (parts.contains(side) && !showSide) {
            parts.remove(side);
        } else if (!parts.contains(side) && showSide) {
            parts.addLast(side);
        }
    }
}
