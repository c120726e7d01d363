package backstep.view.network;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.drawing.Highlights;
import backstep.drawing.Learned;
import backstep.drawing.Room;
import backstep.drawing.StageDrawing;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Unit;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.math.QuantityLinks;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/**
 * The stage: shows one {@link Frame} of an iteration as a network.
 *
 * <p>What it shows is a {@link backstep.drawing.Drawing}, laid out anew when the shape of the network, the notation, the
 * decimals or the size change.
 */
public final class NetworkView extends DrawingPane {

    private final Texts texts;
    private final Selection selection;
    private final ReadOnlyObjectWrapper<Optional<StageDrawing>> drawing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription selections;
    private Optional<Frame> frame = Optional.empty();
    private double textScale = 1;
    private double lineScale = 1;
    private Map<Unit, Learned> maps = Map.of();
    private boolean spotlight;
    private boolean legend;
    private boolean stale;

    public NetworkView(Texts texts, Selection selection) {
        this.texts = texts;
        this.selection = selection;
        setId(Ids.STAGE);
        setAccessibleText(texts.get("stage.name"));
        setMinSize(200, 150);
        selections = Subscription.combine(
                selection.hovered().subscribe(hovered -> refresh()),
                selection.pinned().subscribe(pinned -> refresh()));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> selection.hover(QuantityLinks.at(event.getTarget())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> selection.hover(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> click(QuantityLinks.at(event.getTarget())));
    }

    /** Shows another frame. */
    public void setFrame(Frame next) {
        frame = Optional.of(next);
        refresh();
    }

    /** Lets go of the selection. */
    public void close() {
        selections.unsubscribe();
    }

    /** Size of all type on the stage, 1 = normal. */
    public void setTextScale(double scale) {
        textScale = scale;
        repaintLater();
    }

    /** Width of all edges, 1 = normal, more for a projector. */
    public void setLineScale(double scale) {
        lineScale = scale;
        refresh();
    }

    /** Whether all steps back that the step on the screen is not about. */
    public void setSpotlight(boolean on) {
        spotlight = on;
        refresh();
    }

    /** What units have learned, under their numbers; empty = how full they are is shown instead. */
    public void setMaps(Map<Unit, Learned> learned) {
        maps = Map.copyOf(learned);
        refresh();
    }

    /** Whether a line under the network says what lines, marks and fills mean. */
    public void setLegend(boolean shown) {
        legend = shown;
        repaintLater();
    }

    /** What draws the frames: another one each time that the stage has been laid out. */
    public ReadOnlyObjectProperty<Optional<StageDrawing>> drawing() {
        return drawing.getReadOnlyProperty();
    }

    private void click(Optional<Quantity> quantity) {
        quantity.ifPresentOrElse(selection::toggle, selection::unpin);
    }

    @Override
    protected void repaintLater() {
        stale = true;
        requestLayout();
    }

    /** Paints at once where nothing has to be laid out for it. */
    private void refresh() {
        boolean fits = frame.isPresent()
                && drawing.get()
                        .filter(stage -> stage.fits(frame.get(), room()))
                        .isPresent();
        if (fits) {
            paint(drawing.get().get(), frame.get());
        } else {
            repaintLater();
        }
    }

    private Room room() {
        return new Room(getWidth(), getHeight(), textScale, legend);
    }

    @Override
    protected void layoutChildren() {
        if (frame.isEmpty() || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        Frame shown = frame.get();
        if (drawing.get().filter(stage -> stage.fits(shown, room())).isEmpty()) {
            StageDrawing laidOut = new StageDrawing(shown, room(), texts.messages());
            paint(laidOut, shown);
            drawing.set(Optional.of(laidOut));
        } else if (stale) {
            paint(drawing.get().get(), shown);
        }
    }

    private void paint(StageDrawing stage, Frame shown) {
        stale = false;
        Highlights broughtOut = Highlights.of(
                        shown, selection.hovered().get(), selection.pinned().get(), focusedPart())
                // A map would tell what is asked for.
                .withMaps(shown.withholds() ? Map.of() : maps)
                .withSpotlight(spotlight);
        paint(stage.draw(shown, broughtOut, lineScale));
    }

    /** The name of the part that has the keyboard. */
    private Optional<String> focusedPart() {
        return Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .filter(owner -> owner.getParent() == this && owner.isFocused())
                .map(Node::getId);
    }
}
