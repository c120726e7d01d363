package backstep.view.present;

import backstep.controller.Frame;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** A sheet over the stage to draw on by hand, in the colour of the phase; another step wipes it. */
public final class Pen extends Pane {

    private final ObservableValue<Frame> frame;
    private final BooleanProperty held = new SimpleBooleanProperty(this, "held", false);
    private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper(this, "drawn", false);

    public Pen(ObservableValue<Frame> frame) {
        this.frame = frame;
        setId(Ids.PEN);
        getStyleClass().add("pen");
        held.subscribe(now -> setMouseTransparent(!now));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::draw);
        // A stroke is no click on what lies under it.
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        frame.subscribe((before, now) -> {
            if (!isSameStep(before, now)) {
                wipe();
            }
        });
    }

    private static boolean isSameStep(Frame one, Frame other) {
        return one.cursor().step() == other.cursor().step()
                && one.iteration().number() == other.iteration().number()
                && Objects.equals(one.lesson().title(), other.lesson().title());
    }

    /** Whether the mouse draws. */
    public BooleanProperty held() {
        return held;
    }

    /** Whether there is a stroke. */
    public ReadOnlyBooleanProperty drawn() {
        return drawn.getReadOnlyProperty();
    }

    /** Takes back the last stroke. */
    public void takeBack() {
        getChildren().removeLast();
        drawn.set(!getChildren().isEmpty());
    }

    private void wipe() {
        getChildren().clear();
        drawn.set(false);
    }

    private void begin(MouseEvent event) {
        // A line to where it is already: a dot.
        Path stroke = new Path(new MoveTo(event.getX(), event.getY()), new LineTo(event.getX(), event.getY()));
        stroke.setManaged(false);
        stroke.getStyleClass().add("pen-stroke");
        Styles.phase(stroke, frame.getValue().phase());
        getChildren().add(stroke);
        drawn.set(true);
        event.consume();
    }

    private void draw(MouseEvent event) {
        if (!getChildren().isEmpty()) {
            Node stroke = getChildren().getLast();
            ((Path) stroke).getElements().add(new LineTo(event.getX(), event.getY()));
        }
        event.consume();
    }
}
