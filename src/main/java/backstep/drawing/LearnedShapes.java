package backstep.drawing;

import backstep.drawing.Shape.Stroke;
import backstep.model.network.Matrix;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;

/** What a unit has learned as shapes: pale, as its number is written over them. */
final class LearnedShapes {

    private static final Stroke CURVE = new Stroke(Role.FORWARD, 3, List.of(), 0.5);

    private LearnedShapes() {}

    static List<Shape> in(Rect place, Learned learned) {
        return switch (learned) {
            case Learned.Tones(Matrix tones) ->
                List.of(new Shape.Shading(place, tones, Role.BACKWARD, Role.SURFACE, Role.FORWARD));
            case Learned.Curve(Vector heights) -> curve(place, heights);
        };
    }

    /** In pieces where there is no height between. */
    private static List<Shape> curve(Rect place, Vector heights) {
        List<Shape> pieces = new ArrayList<>();
        List<Point> piece = new ArrayList<>();
        int last = heights.size() - 1;
        for (int index = 0; index <= last; index++) {
            double height = heights.get(index);
            if (Double.isFinite(height)) {
                double x = place.x() + place.width() * index / last;
                piece.add(new Point(x, place.centerY() - height * place.height() / 2));
            } else {
                end(piece, pieces);
            }
        }
        end(piece, pieces);
        return pieces;
    }

    private static void end(List<Point> piece, List<Shape> pieces) {
        if (piece.size() > 1) {
            pieces.add(new Shape.Polyline(piece, CURVE));
        }
        piece.clear();
    }
}
