package backstep.view.chalkboard;

import backstep.model.network.Activation;
import backstep.view.chalkboard.ChalkboardContent.Slope;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** An activation function with the point where a unit stands and the tangent there: its slope, seen. */
final class SlopePlot extends Region {

    static final PseudoClass SATURATED = PseudoClass.getPseudoClass("saturated");

    private static final int SAMPLES = 96;
    private static final double POINT = 4.5;
    private static final double HEADROOM = 0.12;
    /** What part of the plot half of the tangent takes: it stays inside wherever the unit stands. */
    private static final double TANGENT = 3.8;

    private final Line horizontal = new Line();
    private final Line vertical = new Line();
    private final Polyline curve = new Polyline();
    private final Line tangent = new Line();
    private final Circle point = new Circle(POINT);

    private Slope slope = new Slope(Activation.IDENTITY, 0, 0, 1);

    SlopePlot() {
        getStyleClass().add("chalk-plot");
        horizontal.getStyleClass().add("chalk-plot-axis");
        vertical.getStyleClass().add("chalk-plot-axis");
        curve.getStyleClass().add("chalk-plot-curve");
        tangent.getStyleClass().add("chalk-plot-tangent");
        point.getStyleClass().add("chalk-plot-point");
        getChildren().addAll(horizontal, vertical, curve, tangent, point);
        getChildren().forEach(node -> node.setManaged(false));
    }

    void show(Slope shown) {
        slope = shown;
        pseudoClassStateChanged(SATURATED, shown.isSaturated());
        requestLayout();
    }

    /** How far the plot reaches on either side of 0: the shape of the function and the unit are both on it. */
    private double reach() {
        return Math.max(typicalReach(slope.activation()), 1.5 * Math.abs(slope.netInput()));
    }

    /** How far from 0 the function shows its shape. */
    private static double typicalReach(Activation activation) {
        return switch (activation) {
            case LOGISTIC, SOFTMAX -> 6;
            case TANH, SOFTPLUS -> 3.5;
            case IDENTITY, RELU, LEAKY_RELU -> 2;
        };
    }

    private double value(double netInput) {
        return slope.activation().value(netInput);
    }

    @Override
    protected void layoutChildren() {
        double reach = reach();
        double low = Math.min(0, value(-reach));
        double high = Math.max(0, value(reach));
        double headroom = HEADROOM * (high - low);
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double perX = width / (2 * reach);
        double perY = height / (high - low + 2 * headroom);
        double originX = left + reach * perX;
        double originY = top + (high + headroom) * perY;
        line(horizontal, left, originY, left + width, originY);
        line(vertical, originX, top, originX, top + height);
        List<Double> points = new ArrayList<>();
        for (int at = 0; at <= SAMPLES; at++) {
            double a = reach * (2.0 * at / SAMPLES - 1);
            points.add(originX + a * perX);
            points.add(originY - value(a) * perY);
        }
        if (!points.equals(curve.getPoints())) {
            curve.getPoints().setAll(points);
        }
        double x = originX + slope.netInput() * perX;
        double y = originY - slope.value() * perY;
        point.setCenterX(x);
        point.setCenterY(y);
        double rise = slope.slope() * perY / perX;
        double half = Math.min(width, height) / TANGENT / Math.hypot(1, rise);
        line(tangent, x - half, y + half * rise, x + half, y - half * rise);
    }

    private static void line(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }
}
