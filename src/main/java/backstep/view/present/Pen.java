package backstep.view.present;

import backstep.controller.Frame;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** A sheet over the stage to draw on by hand, in the colour of the phase; shows what is drawn on other ones, too. */
public final class Pen extends Pane {

    private final ObservableValue<Frame> frame;
    private final Strokes strokes;

    /** @param strokes those that are shown and drawn */
    public Pen(ObservableValue<Frame> frame, Strokes strokes) {
        this.frame = frame;
        this.strokes = strokes;
        setId(Ids.PEN);
        getStyleClass().add("pen");
        strokes.held().subscribe(now -> setMouseTransparent(!now));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            strokes.begin(place(event));
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            strokes.draw(place(event));
            event.consume();
        });
        // A stroke is no click on what lies under it.
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        strokes.all().subscribe(this::show);
        widthProperty().subscribe(() -> show(strokes.all().get()));
        heightProperty().subscribe(() -> show(strokes.all().get()));
    }

    /** Whether the mouse draws. */
    public BooleanProperty held() {
        return strokes.held();
    }

    /** Whether there is a stroke. */
    public ReadOnlyBooleanProperty drawn() {
        return strokes.drawn();
    }

    /** Takes back the last stroke. */
    public void takeBack() {
        strokes.takeBack();
    }

    private Point2D place(MouseEvent event) {
        return new Point2D(event.getX() / getWidth(), event.getY() / getHeight());
    }

    private void show(List<List<Point2D>> all) {
        getChildren().setAll(all.stream().map(this::path).toList());
    }

    private Path path(List<Point2D> places) {
        Path path = new Path();
        for (Point2D place : places) {
            path.getElements().add(corner(path, place.getX() * getWidth(), place.getY() * getHeight()));
        }
        path.setManaged(false);
        path.getStyleClass().add("pen-stroke");
        Styles.phase(path, frame.getValue().phase());
        return path;
    }

    private static PathElement corner(Path path, double x, double y) {
        return path.getElements().isEmpty() ? new MoveTo(x, y) : new LineTo(x, y);
    }
}
