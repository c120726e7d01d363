package backstep.drawing;

import backstep.drawing.Drawing.Part;
import java.util.Optional;

/**
 * Where values meet a weight: on the number of its label, so that they cover no half of another line nor of what stands
 * beside it; in the middle of the edge where that has no label.
 *
 * @param place the label
 * @param at where on it
 */
record Meeting(Rect place, Point at) {

    /** How far from the middle of a label a line is another one, in pixels. */
    private static final double OFF = 5;

    /** How much wider than its number a label is where everything stands in one line. */
    private static final double LONG = 2.3;

    static Meeting of(Optional<Part> label, Shape.Line edge) {
        return label.map(Meeting::on).orElseGet(() -> {
            Point middle = edge.from().towards(edge.to(), 0.5);
            return new Meeting(Rect.around(middle.x(), middle.y(), 0, 0), middle);
        });
    }

    private static Meeting on(Part label) {
        Rect place = label.place();
        // The first is the symbol.
        Point at = label.shapes().stream()
                .filter(Shape.GlyphRun.class::isInstance)
                .map(Shape.GlyphRun.class::cast)
                .skip(1)
                .findFirst()
                .map(digits -> on(place, digits))
                .orElse(place.center());
        return new Meeting(place, at);
    }

    private static Point on(Rect place, Shape.GlyphRun digits) {
        double x = digits.place().centerX();
        double y = digits.at().y() - digits.box().height() / 2;
        return new Point(
                place.width() > LONG * digits.place().width() ? x : place.centerX(),
                Math.abs(y - place.centerY()) > OFF ? y : place.centerY());
    }
}
