package backstep.drawing.plot;

import backstep.drawing.Point;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.model.landscape.Relief;
import java.util.ArrayList;
import java.util.List;

/** Lines of a plot that stay within it. */
final class PlotLines {

    private PlotLines() {}

    /** The curve over the single axis of a relief; it has a gap where a value is not finite. */
    static List<Shape> curve(Relief relief, PlotArea area, Stroke stroke) {
        double[] x = relief.x().values().toArray();
        return through(x, relief.values().row(0).toArray(), area, stroke);
    }

    /** A line through places given as numbers of the axes, with gaps where these lie outside. */
    static List<Shape> through(double[] x, double[] y, PlotArea area, Stroke stroke) {
        List<Shape> lines = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int index = 0; index < x.length; index++) {
            if (area.contains(x[index], y[index])) {
                points.add(area.at(x[index], y[index]));
            } else {
                end(points, stroke, lines);
            }
        }
        end(points, stroke, lines);
        return lines;
    }

    private static void end(List<Point> points, Stroke stroke, List<Shape> lines) {
        if (points.size() > 1) {
            lines.add(new Shape.Polyline(points, stroke));
        }
        points.clear();
    }

    /** A straight line through a place, of a length in pixels, cut where it would leave the plot. */
    static Shape straight(PlotArea area, Point through, Point direction, double length, Stroke stroke) {
        Point way = direction.normalize().multiply(length / 2);
        return new Shape.Line(
                through.subtract(way.multiply(inside(area, through, way.multiply(-1)))),
                through.add(way.multiply(inside(area, through, way))),
                stroke);
    }

    /** How much of a way, at most all of it, lies within the plot. */
    private static double inside(PlotArea area, Point from, Point way) {
        return Math.min(
                share(from.x(), way.x(), area.place().x(), area.place().right()),
                share(from.y(), way.y(), area.place().y(), area.place().bottom()));
    }

    private static double share(double from, double way, double low, double high) {
        if (way == 0) {
            return 1;
        }
        return Math.clamp(((way > 0 ? high : low) - from) / way, 0.0, 1.0);
    }

    /** An arrow with an open head. */
    static List<Shape> arrow(Point from, Point to, Stroke stroke) {
        Point back = from.subtract(to).normalize();
        double size = Math.min(3.2 * stroke.width() + 3, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        Point across = new Point(-back.y(), back.x()).multiply(0.6 * size);
        Point foot = to.add(back.multiply(size));
        Stroke head = Stroke.of(stroke.role(), stroke.width());
        return List.of(
                new Shape.Line(from, to, stroke),
                new Shape.Polyline(List.of(foot.add(across), to, foot.subtract(across)), head));
    }

    /**
     * By how much a way must be drawn longer than it is to be seen: 1 where it can be seen, else a round number.
     *
     * @param pixels how long it is
     * @param least how long it must be
     */
    static int enlargement(double pixels, double least) {
        int[] round = {1, 2, 5};
        for (int power = 1; power <= 100_000; power *= 10) {
            for (int factor : round) {
                if (pixels * factor * power >= least) {
                    return factor * power;
                }
            }
        }
        return 1;
    }
}
