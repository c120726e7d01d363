package backstep.view.chalkboard;

import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.board.BoardContent.Slope;
import backstep.drawing.board.SlopeCurve;
import backstep.model.network.Activation;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** An activation function with the point where a unit stands and the tangent there: its slope, seen. */
final class SlopePlot extends Region {

    static final PseudoClass SATURATED = PseudoClass.getPseudoClass("saturated");

    private static final double POINT = 4.5;

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

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        Rect place =
                new Rect(left, top, getWidth() - left - snappedRightInset(), getHeight() - top - snappedBottomInset());
        SlopeCurve drawn = new SlopeCurve(slope, place);
        line(horizontal, drawn.horizontal());
        line(vertical, drawn.vertical());
        line(tangent, drawn.tangent());
        List<Double> points = drawn.curve().stream()
                .flatMap(corner -> Stream.of(corner.x(), corner.y()))
                .toList();
        if (!points.equals(curve.getPoints())) {
            curve.getPoints().setAll(points);
        }
        point.setCenterX(drawn.point().x());
        point.setCenterY(drawn.point().y());
    }

    private static void line(Line line, List<Point> ends) {
        line.setStartX(ends.getFirst().x());
        line.setStartY(ends.getFirst().y());
        line.setEndX(ends.getLast().x());
        line.setEndY(ends.getLast().y());
    }
}
