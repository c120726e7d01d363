package backstep.drawing;

import backstep.drawing.Shape.Stroke;
import backstep.model.network.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The curve of an activation, small, with a dot that goes up to where the unit stands. */
final class ActivationCurve {

    private static final int PIECES = 20;
    /** The net inputs that are shown go at least as far as this, on both sides of zero. */
    private static final double REACH = 4;

    private final Activation activation;
    private final Rect place;
    private final double reach;
    private final double lowest;
    private final double highest;

    /** @param activation of a single unit */
    ActivationCurve(Activation activation, double netInput, Rect place) {
        this.activation = activation;
        this.place = place;
        reach = Math.max(REACH, 1.2 * Math.abs(netInput));
        lowest = activation.value(-reach);
        highest = activation.value(reach);
    }

    /** The curve, and the dot a share of the way from the left end to the net input. */
    List<Shape> shapes(double netInput, double share) {
        List<Shape> shapes = new ArrayList<>();
        for (int piece = 0; piece < PIECES; piece++) {
            shapes.add(new Shape.Line(at(piece), at(piece + 1), Stroke.of(Role.BORDER_STRONG, 1.5)));
        }
        Point dot = point(-reach + share * (netInput + reach));
        shapes.add(
                new Shape.Circle(dot, Math.max(3, place.height() * 0.14), Optional.of(Role.FORWARD), Optional.empty()));
        return shapes;
    }

    private Point at(int piece) {
        return point(-reach + 2 * reach * piece / PIECES);
    }

    private Point point(double netInput) {
        double up = (activation.value(netInput) - lowest) / (highest - lowest);
        return new Point(
                place.x() + place.width() * (netInput + reach) / (2 * reach), place.bottom() - up * place.height());
    }
}
