package backstep.drawing.board;

import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.board.BoardContent.Slope;
import backstep.model.network.Activation;
import java.util.List;
import java.util.stream.IntStream;

/** An activation function with the point where a unit stands and the tangent there: its slope, seen. */
public final class SlopeCurve {

    private static final int SAMPLES = 96;
    private static final double HEADROOM = 0.12;
    /** What part of the plot half of the tangent takes: it stays inside wherever the unit stands. */
    private static final double TANGENT = 3.8;

    private final Slope slope;
    private final Rect place;
    private final double reach;
    private final double perX;
    private final double perY;
    private final Point origin;

    /** @param place that it fills, in pixels */
    public SlopeCurve(Slope slope, Rect place) {
        this.slope = slope;
        this.place = place;
        reach = Math.max(typicalReach(slope.activation()), 1.5 * Math.abs(slope.netInput()));
        double low = Math.min(0, value(-reach));
        double high = Math.max(0, value(reach));
        double headroom = HEADROOM * (high - low);
        perX = place.width() / (2 * reach);
        perY = place.height() / (high - low + 2 * headroom);
        origin = new Point(place.x() + reach * perX, place.y() + (high + headroom) * perY);
    }

    /** How far from 0 the function shows its shape: the plot reaches so far on either side, or as far as the unit is. */
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

    private Point at(double netInput, double value) {
        return new Point(origin.x() + netInput * perX, origin.y() - value * perY);
    }

    /** The axis of the net input, from end to end. */
    public List<Point> horizontal() {
        return List.of(new Point(place.x(), origin.y()), new Point(place.right(), origin.y()));
    }

    /** The axis of the value, from end to end. */
    public List<Point> vertical() {
        return List.of(new Point(origin.x(), place.y()), new Point(origin.x(), place.bottom()));
    }

    public List<Point> curve() {
        return IntStream.rangeClosed(0, SAMPLES)
                .mapToDouble(at -> reach * (2.0 * at / SAMPLES - 1))
                .mapToObj(netInput -> at(netInput, value(netInput)))
                .toList();
    }

    /** Where the unit stands. */
    public Point point() {
        return at(slope.netInput(), slope.value());
    }

    /** From end to end. */
    public List<Point> tangent() {
        double rise = slope.slope() * perY / perX;
        double half = Math.min(place.width(), place.height()) / TANGENT / Math.hypot(1, rise);
        Point way = new Point(half, -half * rise);
        return List.of(point().subtract(way), point().add(way));
    }
}
