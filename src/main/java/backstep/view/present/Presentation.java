package backstep.view.present;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.view.base.Ids;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What a speaker can do while the stage fills the screen: blank it, point with a light, look at one unit from near, draw.
 * All of it ends with the presentation; what was drawn stays until the next step.
 */
public final class Presentation {

    private static final PseudoClass BLANK = PseudoClass.getPseudoClass("blank");

    private final ReadOnlyBooleanProperty presenting;
    private final ObservableValue<Frame> frame;
    private final Selection selection;
    private final StageZoom zoom;
    private final Pen pen;
    private final PointerLight light = new PointerLight();
    private final BooleanProperty view = new SimpleBooleanProperty(this, "view", false);
    private final BooleanProperty blank = new SimpleBooleanProperty(this, "blank", false);

    /**
     * The tools, none of them in use.
     *
     * @param zoom shows the stage and the pen's sheet
     */
    public Presentation(
            ReadOnlyBooleanProperty presenting,
            ObservableValue<Frame> frame,
            Selection selection,
            StageZoom zoom,
            Pen pen) {
        this.presenting = presenting;
        this.frame = frame;
        this.selection = selection;
        this.zoom = zoom;
        this.pen = pen;
        presenting.subscribe(now -> {
            if (!now) {
                end();
            }
        });
        zoom.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (presenting.get()) {
                zoom.turn(event);
                event.consume();
            }
        });
    }

    /**
     * What is shown of a window, with the light over it.
     *
     * @param window all that the window shows
     */
    public Region over(Region window) {
        StackPane all = new StackPane(window, light);
        all.setMinSize(0, 0);
        all.setId(Ids.SCREEN);
        all.getStyleClass().add("screen");
        all.addEventFilter(MouseEvent.ANY, event -> {
            Point2D pointer = all.sceneToLocal(event.getSceneX(), event.getSceneY());
            light.follow(pointer.getX(), pointer.getY());
        });
        blank.subscribe(now -> all.pseudoClassStateChanged(BLANK, now));
        all.addEventFilter(KeyEvent.ANY, event -> {
            if (blank.get()) {
                if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                    blank.set(false);
                }
                event.consume();
            }
        });
        all.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (blank.get()) {
                blank.set(false);
                event.consume();
            }
        });
        return all;
    }

    /** Whether there is something to do any of this to. */
    public ReadOnlyBooleanProperty presenting() {
        return presenting;
    }

    public Pen pen() {
        return pen;
    }

    // ---- commands

    /** Shows nothing until any key is pressed, or all again. */
    public void toggleBlank() {
        blank.set(!blank.get());
    }

    /** Has the light fall on a place, in shares of what is shown, 0 to 1 from its upper left. */
    public void point(double x, double y) {
        light.follow(x * light.getWidth(), y * light.getHeight());
    }

    public void toggleLight() {
        light.setVisible(!light.isVisible());
    }

    /** Whether the view of what learning does stands in the place of the stage. */
    public ReadOnlyBooleanProperty view() {
        return view;
    }

    public void toggleView() {
        view.set(!view.get());
    }

    public void togglePen() {
        pen.held().set(!pen.held().get());
    }

    /** Looks at the unit that is pointed at, pinned or computed from near, or at everything again. */
    public void toggleZoom() {
        if (zoom.isNear()) {
            zoom.back();
        } else {
            unit().map(unit -> zoom.lookup("#" + Ids.of("unit", unit.value()))).ifPresent(zoom::near);
        }
    }

    private Optional<Unit> unit() {
        Frame shown = frame.getValue();
        return selection
                .hovered()
                .get()
                .or(() -> selection.pinned().get())
                .or(shown::step)
                .flatMap(quantity ->
                        unit(quantity.owner(), shown.iteration().before().depth() - 1));
    }

    private static Optional<Unit> unit(Quantity.Owner owner, int lastLayer) {
        return switch (owner) {
            case Unit unit -> Optional.of(unit);
            case Parameter parameter -> Optional.of(parameter.into());
            case Quantity.Target(int output) -> Optional.of(new Unit(lastLayer, output));
            case Step.OutputError(int output) -> Optional.of(new Unit(lastLayer, output));
            case Quantity.LearningRate _, Step.TotalError _ -> Optional.empty();
        };
    }

    private void end() {
        blank.set(false);
        light.setVisible(false);
        view.set(false);
        pen.held().set(false);
        zoom.back();
    }
}
