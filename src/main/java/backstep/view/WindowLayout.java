package backstep.view;

import backstep.view.base.ViewSettings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * Where the parts of the window stand, and which of them there is room for: in a narrow window the values and the tabs
 * are drawers that open on demand, and a presentation is the stage and one line of formula.
 */
final class WindowLayout {

    /** Below this width the chalkboard is a line under the stage, and the tabs are a drawer. */
    static final double CHALKBOARD_WIDTH = 1180;

    /** Below this width the buttons of the header are icons. */
    static final double WORDS_WIDTH = 1320;

    /** Below this width the values are a drawer. */
    static final double VALUES_WIDTH = 900;

    private final BorderPane root = new BorderPane();
    private final ViewSettings settings;
    private final HeaderBar header;
    private final Node values;
    private final Node side;
    private final Node caption;
    private final Node transport;
    private final BooleanProperty sideDrawer = new SimpleBooleanProperty(false);
    private final BooleanProperty valuesDrawer = new SimpleBooleanProperty(false);

    WindowLayout(
            ViewSettings settings,
            HeaderBar header,
            Node values,
            Node middle,
            Node side,
            Node caption,
            Node transport) {
        this.settings = settings;
        this.header = header;
        this.values = values;
        this.side = side;
        this.caption = caption;
        this.transport = transport;
        root.setTop(header);
        root.setCenter(middle);
        root.setBottom(new VBox(caption, transport));
        root.widthProperty().subscribe(this::arrange);
        settings.presenting().subscribe(this::arrange);
        sideDrawer.subscribe(this::arrange);
        valuesDrawer.subscribe(this::arrange);
        header.drawers(sideDrawer, valuesDrawer);
        arrange();
    }

    BorderPane root() {
        return root;
    }

    private void arrange() {
        boolean presenting = settings.presenting().get();
        boolean wide = root.getWidth() >= CHALKBOARD_WIDTH;
        boolean showSide = !presenting && (wide || sideDrawer.get());
        boolean roomy = root.getWidth() >= VALUES_WIDTH && (wide || !sideDrawer.get());
        boolean showValues = !presenting && (roomy || valuesDrawer.get());
        place(showValues, showSide);
        show(header, !presenting);
        show(transport, !presenting);
        show(caption, !showSide);
        header.adapt(wide, root.getWidth() >= WORDS_WIDTH, root.getWidth() >= VALUES_WIDTH);
    }

    private void place(boolean showValues, boolean showSide) {
        if ((root.getLeft() == values) != showValues) {
            root.setLeft(showValues ? values : null);
        }
        if ((root.getRight() == side) != showSide) {
            root.setRight(showSide ? side : null);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
