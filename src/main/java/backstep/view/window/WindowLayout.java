package backstep.view.window;

import backstep.view.base.Breakpoints;
import backstep.view.base.Controls;
import backstep.view.base.ViewSettings;
import backstep.view.chalkboard.PresentView;
import backstep.view.speaker.SpeakerView;
import backstep.view.transport.TransportBar;
import backstep.view.values.ValuesPanel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
 * are drawers that open on demand, and a presentation is the stage, the derivation and a thin timeline.
 */
final class WindowLayout {

    /** How much of a wide window the tabs get: formulas need lines that are long enough. */
    private static final double SIDE_SHARE = 0.25;

    /** The same of a presentation, whose text is larger. */
    private static final double PRESENTED_SHARE = 0.32;

    private final BorderPane root = new BorderPane();
    private final HBox row = new HBox();
    private final VBox bottom = new VBox();
    private final ViewSettings settings;
    private final HeaderBar header;
    private final ValuesPanel values;
    private final SidePanel side;
    private final Node caption;
    private final PresentView presented;
    private final TransportBar transport;
    private final Supplier<SpeakerView> speaker;
    private final Region middle;
    private final BooleanProperty sideDrawer = new SimpleBooleanProperty(false);
    private final BooleanProperty valuesDrawer = new SimpleBooleanProperty(false);

    WindowLayout(
            ViewSettings settings,
            HeaderBar header,
            ValuesPanel values,
            Region middle,
            SidePanel side,
            Node caption,
            PresentView presented,
            TransportBar transport,
            Supplier<SpeakerView> speaker) {
        this.settings = settings;
        this.header = header;
        this.values = values;
        this.side = side;
        this.caption = caption;
        this.presented = presented;
        this.transport = transport;
        this.speaker = speaker;
        this.middle = middle;
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        middle.setPrefWidth(0);
        row.getChildren().add(middle);
        // There is no size below which it would not shrink; asking every part for its own takes longer than laying it
        // out.
        root.setMinSize(0, 0);
        root.setTop(header);
        root.setCenter(row);
        bottom.getChildren().addAll(caption, transport);
        root.setBottom(bottom);
        root.widthProperty().subscribe(this::arrange);
        settings.presenting().subscribe(this::arrange);
        settings.speaking().subscribe(this::speak);
        settings.textScale().subscribe(this::arrange);
        sideDrawer.subscribe(this::arrange);
        side.getSelectionModel().selectedItemProperty().subscribe(this::arrange);
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
        boolean speaking = settings.speaking().get();
        boolean showSide = !presenting && !speaking && (wide || sideDrawer.get());
        boolean roomy = room >= Breakpoints.VALUES && (wide || !sideDrawer.get());
        boolean showValues = !presenting && !speaking && (roomy || valuesDrawer.get());
        side.setPrefWidth(Math.max(Breakpoints.SIDE_PANEL, SIDE_SHARE * width));
        values.fit(room);
        place(showValues, showSide);
        Controls.show(header, !presenting);
        // The step is derived somewhere, whichever tab is in front.
        boolean board = showSide && side.selected().equals(SideTabs.CHALKBOARD);
        Controls.show(caption, !board && !presenting && !speaking);
        present(presenting, wide, width);
        transport.present(presenting);
        header.adapt(width, room);
        transport.adapt(room);
    }

    /** Before the speaker stands what the class sees, in place of the stage, and under it the values. */
    private void speak(boolean speaking) {
        if (speaking) {
            SpeakerView view = speaker.get();
            HBox.setHgrow(view, Priority.ALWAYS);
            row.getChildren().setAll(view);
            values.lie(true);
            view.edit(Optional.of(values));
        } else if (!row.getChildren().contains(middle)) {
            speaker.get().edit(Optional.empty());
            values.lie(false);
            row.getChildren().setAll(middle);
        }
        arrange();
    }

    /** Beside the stage where there is room; under it the stage would be lower than it is in the window. */
    private void present(boolean presenting, boolean beside, double width) {
        Controls.show(presented, presenting);
        if (!presenting) {
            return;
        }
        if (beside && !row.getChildren().contains(presented)) {
            row.getChildren().addLast(presented);
            presented.stand(true);
        } else if (!beside && !bottom.getChildren().contains(presented)) {
            bottom.getChildren().add(1, presented);
            presented.stand(false);
        }
        double share = beside ? PRESENTED_SHARE * width : Region.USE_COMPUTED_SIZE;
        presented.setMinWidth(share);
        presented.setPrefWidth(share);
        presented.setMaxWidth(beside ? share : Double.MAX_VALUE);
    }

    /** Opens the tabs where they are not there at all times. */
    void openSide() {
        if (!row.getChildren().contains(side)) {
            sideDrawer.set(true);
        }
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
