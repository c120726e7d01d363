package backstep.view.charts;

import backstep.drawing.Scale;
import backstep.model.formula.Numerals;
import backstep.view.charts.LossCurve.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Axes, curves and the mark of the iteration on the screen; pressing, dragging and keys move that mark. The share of right
 * answers has the axis at the right.
 */
final class LossPlot extends Region {

    private static final double GAP = 6;
    private static final double MARKER = 5;
    /** Room for one mark and the distance to the next, in heights of a label. */
    private static final double ROOM = 2.6;

    private static final Scale SHARES = Scale.linear(0, 1, 2);

    private final IntConsumer goTo;
    private final Group grid = new Group();
    private final Group curves = new Group();
    private final LossCurve right = new LossCurve();
    private final Line marker = new Line();
    private final Circle point = new Circle(MARKER);
    private final Rectangle clip = new Rectangle();
    private final Text measure = new Text("0");
    private LossData data = new LossData(List.of(), List.of(), 1, 1, 1, Double.NaN, Optional.empty());
    private boolean logarithmic;

    private Mapping mapping = new Mapping(Scale.linear(0, 1, 1), 0, 0, 1, 1, 1);

    /** @param goTo told the iteration that somebody points at */
    LossPlot(IntConsumer goTo) {
        this.goTo = goTo;
        getStyleClass().add("loss-plot");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        marker.getStyleClass().add("loss-marker");
        point.getStyleClass().add("loss-marker-point");
        measure.getStyleClass().add("loss-label");
        measure.setVisible(false);
        curves.setClip(clip);
        getChildren().addAll(measure, grid, right, curves, marker, point);
        getChildren().forEach(child -> {
            child.setManaged(false);
            child.setMouseTransparent(true);
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            goTo.accept(mapping.iteration(event.getX()));
            // Otherwise the tabs around it would take the focus, and with it the arrow keys.
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> goTo.accept(mapping.iteration(event.getX())));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(LossData shown, boolean isLogarithmic) {
        data = shown;
        logarithmic = isLogarithmic;
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        requestLayout();
    }

    // ---- moving the mark

    private void key(KeyEvent event) {
        int far = Math.max(1, data.last() / 10);
        int step = event.isShiftDown() ? far : 1;
        int number = data.number();
        switch (event.getCode()) {
            case LEFT -> number -= step;
            case RIGHT -> number += step;
            case PAGE_UP -> number -= far;
            case PAGE_DOWN -> number += far;
            case HOME -> number = 1;
            case END -> number = data.last();
            default -> {
                return;
            }
        }
        event.consume();
        goTo.accept(Math.clamp(number, 1, data.last()));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) data.number();
            case MIN_VALUE -> 1.0;
            case MAX_VALUE -> (double) data.last();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> goTo.accept(Math.min(data.last(), data.number() + 1));
            case DECREMENT -> goTo.accept(Math.max(1, data.number() - 1));
            case SET_VALUE -> goTo.accept(Math.clamp(((Number) parameters[0]).intValue(), 1, data.last()));
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    // ---- drawing

    @Override
    protected void layoutChildren() {
        double line = measure.getLayoutBounds().getHeight();
        double height = Math.max(1, getHeight() - 2 * line - 2 * GAP);
        Scale scale = data.scale(logarithmic, Math.max(2, (int) (height / (ROOM * line))));
        List<Scale.Tick> ticks = scale.ticks();
        double widest =
                ticks.stream().mapToDouble(tick -> width(tick.label())).max().orElse(0);
        double left = Math.ceil(widest) + GAP;
        double atRight = data.right().isEmpty() ? 0 : width(percent(1)) + MARKER + GAP;
        double width = Math.max(1, getWidth() - left - atRight - MARKER - 2);
        mapping = new Mapping(scale, left, line / 2 + 2, width, height, data.last());
        List<Node> marks = new ArrayList<>();
        for (Scale.Tick tick : ticks) {
            double y = Math.round(mapping.y(tick.value())) + 0.5;
            marks.add(gridLine(left, y, left + width, y));
            marks.add(label(tick.label(), left - GAP - width(tick.label()), y, VPos.CENTER));
        }
        addIterations(marks);
        if (!data.right().isEmpty()) {
            for (double share : new double[] {0, 0.5, 1}) {
                marks.add(label(
                        percent(share),
                        left + width + MARKER + GAP,
                        mapping.with(SHARES).y(share),
                        VPos.CENTER));
            }
        }
        grid.getChildren().setAll(marks);
        drawCurves();
        drawMarker();
        // What is made during layout would get its colours with the next frame only.
        applyCss();
    }

    private void addIterations(List<Node> marks) {
        double labelWidth = width(Numerals.grouped(data.last())) + 3 * GAP;
        double most = Math.max(1, mapping.width() / labelWidth);
        double step = Math.max(1, Scale.roundStep(Math.max(1, data.last() / most)));
        double bottom = mapping.bottom();
        double free = Double.NEGATIVE_INFINITY;
        for (double mark = 0; mark <= data.last(); mark += step) {
            int iteration = (int) Math.max(1, mark);
            String text = Numerals.grouped(iteration);
            double x = mapping.x(iteration);
            double from = Math.clamp(x - width(text) / 2, mapping.left() - GAP, getWidth() - width(text));
            if (from > free) {
                marks.add(gridLine(x, bottom, x, bottom + 4));
                marks.add(label(text, from, bottom + GAP, VPos.TOP));
                free = from + width(text) + GAP;
            }
        }
    }

    private void drawCurves() {
        List<Node> drawn = curves.getChildren();
        while (drawn.size() < data.curves().size()) {
            drawn.add(new LossCurve());
        }
        curves.getChildren().remove(data.curves().size(), drawn.size());
        for (int index = 0; index < drawn.size(); index++) {
            ((LossCurve) drawn.get(index)).show(data, data.curves().get(index), mapping);
        }
        right.setVisible(!data.right().isEmpty());
        right.show(LossCurve.RIGHT, data.right(), data.round(), mapping.with(SHARES));
        clip.setX(mapping.left());
        clip.setY(mapping.top() - MARKER);
        clip.setWidth(mapping.width() + MARKER);
        clip.setHeight(mapping.height() + 2 * MARKER);
    }

    private void drawMarker() {
        double x = mapping.x(data.number());
        marker.setStartX(x);
        marker.setEndX(x);
        marker.setStartY(mapping.top());
        marker.setEndY(mapping.bottom());
        point.setVisible(Double.isFinite(data.value()));
        point.setCenterX(x);
        point.setCenterY(point.isVisible() ? mapping.y(data.value()) : 0);
    }

    private double width(String text) {
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static Line gridLine(double startX, double startY, double endX, double endY) {
        Line line = new Line(startX, startY, endX, endY);
        line.getStyleClass().add("loss-grid");
        return line;
    }

    private static Text label(String string, double x, double y, VPos origin) {
        Text text = new Text(x, y, string);
        text.setTextOrigin(origin);
        text.getStyleClass().add("loss-label");
        return text;
    }
}
