package backstep.view.transport;

import backstep.model.iteration.Phase;
import backstep.model.iteration.StepSize;
import backstep.model.iteration.Steps;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.stage.PopupWindow;

/** All steps of an iteration in a row, coloured by phase; drag to scrub. */
final class Timeline extends Pane {

    private static final double INSET = 12;
    private static final double TRACK_Y = 12;
    private static final double TRACK_HEIGHT = 8;
    private static final double TICK_HEIGHT = 5;
    private static final int MOST_TICKS = 240;

    /** Neighbouring steps of one phase. */
    private record Run(Phase phase, int first, int last, Region ahead, Region done) {}

    private final List<Run> runs = new ArrayList<>();
    /** One node for all ticks, as there may be hundreds. */
    private final Path ticks = new Path();

    private final Region thumb = new Region();
    private final Tooltip hint = new Tooltip();
    private int count = 1;
    private double position;

    /**
     * A timeline without steps.
     *
     * @param seek told the step that a press or drag points at
     * @param words what a step is called
     */
    Timeline(IntConsumer seek, IntFunction<String> words) {
        setId(Ids.TIMELINE);
        getStyleClass().add("timeline");
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinHeight(34);
        setPrefHeight(34);
        ticks.getStyleClass().add("timeline-ticks");
        ticks.setMouseTransparent(true);
        thumb.getStyleClass().add("timeline-thumb");
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> seek.accept(stepAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> seek.accept(stepAt(event.getX())));
        hint.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
        addEventHandler(MouseEvent.ANY, event -> {
            if (event.getEventType() == MouseEvent.MOUSE_MOVED || event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
                hint.setText(words.apply(stepAt(event.getX())));
                tell(event.getX());
            } else if (event.getEventType() == MouseEvent.MOUSE_EXITED) {
                hint.hide();
            }
        });
    }

    /** Says over the timeline which step is under the pointer. */
    private void tell(double x) {
        if (getScene().getWindow() != null && getScene().getWindow().isShowing()) {
            Point2D place = localToScreen(x, 0);
            hint.show(this, place.getX(), place.getY());
        }
    }

    /** Shows another list of steps. */
    void setSteps(Steps steps) {
        runs.clear();
        count = steps.size();
        int last;
        for (int first = 1; first <= count; first = last + 1) {
            last = steps.lastOf(first, StepSize.PHASE);
            Phase phase = steps.get(first).phase();
            runs.add(new Run(phase, first, last, part("timeline-ahead", phase), part("timeline-done", phase)));
        }
        getChildren().clear();
        runs.forEach(run -> getChildren().addAll(run.ahead(), run.done()));
        getChildren().addAll(ticks, thumb);
        // Where the thumb moves to, nothing but the timeline has to be laid out.
        getChildren().forEach(child -> child.setManaged(false));
        requestLayout();
    }

    private static Region part(String styleClass, Phase phase) {
        Region part = new Region();
        part.getStyleClass().addAll(styleClass);
        Styles.phase(part, Optional.of(phase));
        return part;
    }

    /** Moves the thumb; between whole steps while a motion is under way. */
    void setPosition(double value, Optional<Phase> phase, String spoken) {
        position = value;
        Styles.phase(thumb, phase);
        setAccessibleText(spoken);
        move();
    }

    private int stepAt(double x) {
        double share = (x - INSET) / Math.max(1, getWidth() - 2 * INSET);
        return Math.clamp(Math.round(share * count), 0, count);
    }

    private double x(double step) {
        return INSET + step / count * (getWidth() - 2 * INSET);
    }

    @Override
    protected void layoutChildren() {
        layoutTicks();
        move();
    }

    private void move() {
        for (Run run : runs) {
            double from = x(run.first() - 1) + 1;
            double to = x(run.last()) - 1;
            double reached = Math.clamp(x(position), from, Math.max(from, to));
            run.ahead().resizeRelocate(from, TRACK_Y, Math.max(0, to - from), TRACK_HEIGHT);
            run.done().resizeRelocate(from, TRACK_Y, reached - from, TRACK_HEIGHT);
        }
        double size = 18;
        thumb.resizeRelocate(x(position) - size / 2, TRACK_Y + TRACK_HEIGHT / 2 - size / 2, size, size);
    }

    private void layoutTicks() {
        List<PathElement> lines = new ArrayList<>();
        double top = TRACK_Y + TRACK_HEIGHT + 4;
        for (int number = 0; count <= MOST_TICKS && number <= count; number++) {
            // In the middle of a pixel, where a line is sharp.
            double at = Math.floor(x(number)) + 0.5;
            lines.add(new MoveTo(at, top));
            lines.add(new LineTo(at, top + TICK_HEIGHT));
        }
        ticks.getElements().setAll(lines);
    }
}
