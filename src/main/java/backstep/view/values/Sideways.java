package backstep.view.values;

import backstep.view.base.Controls;
import backstep.view.fields.NumberField;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * What scrolls sideways where it is wider than the room there is. Unlike a {@code ScrollPane}, it costs nothing where
 * it does not scroll, and leaves the wheel's other direction to what is around it.
 */
final class Sideways extends Region {

    /** What keeps off the edge when it is scrolled into view, in pixels. */
    private static final double AIR = 6;

    private final Region content;
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle view = new Rectangle();

    Sideways(Region content) {
        this.content = content;
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.setVisible(false);
        bar.setManaged(false);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(this::move);
        getChildren().addAll(List.of(content, bar));
        addEventFilter(ScrollEvent.SCROLL, this::scroll);
    }

    /** The height that a bar takes. */
    double barHeight() {
        return 14;
    }

    void setScrolling(boolean scrolls) {
        bar.setVisible(scrolls);
        setClip(scrolls ? view : null);
        requestLayout();
    }

    /** Scrolls so far that a part of the content can be seen. */
    void reveal(Node part) {
        Bounds place = part.getBoundsInParent();
        double left = bar.getValue();
        if (place.getMinX() - AIR < left) {
            bar.setValue(Math.max(0, place.getMinX() - AIR));
        } else if (place.getMaxX() + AIR > left + getWidth()) {
            bar.setValue(Math.min(bar.getMax(), place.getMaxX() + AIR - getWidth()));
        }
    }

    /** A value that has the keyboard is changed by the wheel instead. */
    private void scroll(ScrollEvent event) {
        boolean sidewards = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
        boolean overSelected = Controls.outward(event.getTarget())
                .anyMatch(node -> node instanceof NumberField field && field.isFocusWithin());
        if (bar.isVisible() && sidewards && !overSelected) {
            bar.setValue(Math.clamp(bar.getValue() - event.getDeltaX(), 0, bar.getMax()));
            event.consume();
        }
    }

    private void move() {
        content.setLayoutX(-Math.round(bar.getValue()));
    }

    @Override
    protected void layoutChildren() {
        double hidden = bar.isVisible() ? Math.max(0, content.getWidth() - getWidth()) : 0;
        bar.setMax(hidden);
        bar.setVisibleAmount(content.getWidth() > 0 ? hidden * getWidth() / content.getWidth() : 0);
        bar.setUnitIncrement(getWidth() / 4);
        bar.setBlockIncrement(getWidth() * 0.8);
        bar.setValue(Math.min(bar.getValue(), hidden));
        move();
        double thick = Math.min(barHeight(), bar.prefHeight(-1));
        bar.resizeRelocate(0, getHeight() - thick, getWidth(), thick);
        view.setWidth(getWidth());
        view.setHeight(getHeight());
    }
}
