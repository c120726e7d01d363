package backstep.drawing;

import backstep.drawing.Shape.Stroke;
import java.util.List;

/** What stands around the place of a number that is asked for. */
final class DashedFrame {

    private static final double WIDTH = 2;
    static final List<Double> DASHES = List.of(5.0, 4.0);

    private DashedFrame() {}

    /** The four sides of a place, inside of its edge. */
    static List<Shape> around(Rect place, Role role) {
        Stroke stroke = new Stroke(role, WIDTH, DASHES, 1);
        double inset = WIDTH / 2;
        Point topLeft = new Point(place.x() + inset, place.y() + inset);
        Point topRight = new Point(place.right() - inset, place.y() + inset);
        Point bottomLeft = new Point(place.x() + inset, place.bottom() - inset);
        Point bottomRight = new Point(place.right() - inset, place.bottom() - inset);
        return List.of(
                new Shape.Line(topLeft, topRight, stroke),
                new Shape.Line(topRight, bottomRight, stroke),
                new Shape.Line(bottomLeft, bottomRight, stroke),
                new Shape.Line(topLeft, bottomLeft, stroke));
    }
}
