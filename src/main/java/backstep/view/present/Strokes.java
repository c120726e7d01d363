package backstep.view.present;

import backstep.controller.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;

/**
 * What was drawn by hand over the stage, on whichever screen: every copy of the stage shows it. Places are shares of its
 * width and height, so that they fit each of them. Another step wipes all of it.
 */
public final class Strokes {

    private final BooleanProperty held = new SimpleBooleanProperty(this, "held", false);
    private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper(this, "drawn", false);
    private final ReadOnlyObjectWrapper<List<List<Point2D>>> all = new ReadOnlyObjectWrapper<>(List.of());

    /** @param frame on the screens */
    public Strokes(ObservableValue<Frame> frame) {
        all.subscribe(strokes -> drawn.set(!strokes.isEmpty()));
        frame.subscribe((before, now) -> {
            if (!isSameStep(before, now)) {
                all.set(List.of());
            }
        });
    }

    private static boolean isSameStep(Frame one, Frame other) {
        return one.cursor().step() == other.cursor().step()
                && one.iteration().number() == other.iteration().number()
                && Objects.equals(one.lesson().title(), other.lesson().title());
    }

    /** Whether the mouse draws. */
    BooleanProperty held() {
        return held;
    }

    /** Whether there is a stroke. */
    ReadOnlyBooleanProperty drawn() {
        return drawn.getReadOnlyProperty();
    }

    /** Each of them as the places that it goes through. */
    ReadOnlyObjectProperty<List<List<Point2D>>> all() {
        return all.getReadOnlyProperty();
    }

    void begin(Point2D place) {
        List<List<Point2D>> more = new ArrayList<>(all.get());
        // A line to where it is already: a dot.
        more.add(List.of(place, place));
        all.set(List.copyOf(more));
    }

    /** Draws the last one on. */
    void draw(Point2D place) {
        if (all.get().isEmpty()) {
            return;
        }
        List<List<Point2D>> longer = new ArrayList<>(all.get());
        List<Point2D> last = new ArrayList<>(longer.removeLast());
        last.add(place);
        longer.add(List.copyOf(last));
        all.set(List.copyOf(longer));
    }

    void takeBack() {
        all.set(all.get().subList(0, all.get().size() - 1));
    }
}
