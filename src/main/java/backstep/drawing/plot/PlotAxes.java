package backstep.drawing.plot;

import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Scale;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.drawing.StageType.Lettering;
import java.util.ArrayList;
import java.util.List;

/** The frame of a plot with round numbers along its lower and left side, and how much room these take. */
record PlotAxes(PlotSheet sheet, PlotArea area) {

    /** All in em: above the plot, for the name of the vertical axis; below it, for numbers and name of the other one. */
    static final double TOP = 1.8;

    static final double BOTTOM = 3.2;
    private static final double RIGHT = 0.9;
    private static final double TICK = 0.3;
    private static final double GAP = 0.35;
    /** One number and the distance to the next. */
    private static final double ACROSS = 4.5;

    private static final double DOWN = 2.6;
    /** How far the middle of figures is above their baseline. */
    private static final double MIDDLE = 0.28;

    /** The axes of a plot that takes as much of a rectangle as its numbers leave. */
    static PlotAxes within(PlotSheet sheet, Rect outer, Interval horizontal, Interval vertical) {
        double em = sheet.em();
        double height = outer.height() - (TOP + BOTTOM) * em;
        double widest = marks(vertical, height, DOWN * em).stream()
                .mapToDouble(tick -> sheet.mark(tick).width())
                .max()
                .orElse(0);
        double left = widest + (TICK + 2 * GAP) * em;
        Rect place = new Rect(outer.x() + left, outer.y() + TOP * em, outer.width() - left - RIGHT * em, height);
        return new PlotAxes(sheet, PlotArea.of(place, horizontal, vertical));
    }

    /** The same with units of equal length on both axes. */
    PlotAxes toScale() {
        return new PlotAxes(sheet, area.toScale());
    }

    private static List<Scale.Tick> marks(Interval extent, double length, double room) {
        return Scale.within(extent.low(), extent.high(), Math.max(2, (int) (length / room)));
    }

    /** Frame and numbers, with each name at the end of its axis. */
    Part part(Lettering nameX, Lettering nameY) {
        Rect place = area.place();
        double em = sheet.em();
        List<Shape> shapes = new ArrayList<>(frame(place));
        shapes.addAll(across(sheet, area, Integer.MAX_VALUE));
        for (Scale.Tick tick : marks(area.vertical(), place.height(), DOWN * em)) {
            double y = area.at(area.horizontal().low(), tick.value()).y();
            shapes.add(line(new Point(place.x() - TICK * em, y), new Point(place.x(), y)));
            Lettering label = sheet.mark(tick);
            double right = place.x() - (TICK + GAP) * em;
            shapes.add(label.at(right - label.width(), y + MIDDLE * em, Role.TEXT_MUTED));
        }
        shapes.add(nameX.at(place.right() - nameX.width(), place.bottom() + 2.6 * em, Role.TEXT));
        shapes.add(nameY.at(place.x(), place.y() - 0.7 * em, Role.TEXT));
        Rect all = new Rect(
                place.x() - 3 * em, place.y() - TOP * em, place.width() + 4 * em, place.height() + (TOP + BOTTOM) * em);
        return PlotSheet.part("axes", all, shapes);
    }

    /**
     * The numbers below a plot.
     *
     * @param most about how many of them make sense
     */
    static List<Shape> across(PlotSheet sheet, PlotArea area, int most) {
        Rect place = area.place();
        double em = sheet.em();
        List<Shape> shapes = new ArrayList<>();
        Interval extent = area.horizontal();
        int fitting = Math.max(2, (int) (place.width() / (ACROSS * em)));
        for (Scale.Tick tick : Scale.within(extent.low(), extent.high(), Math.min(most, fitting))) {
            double x = area.at(tick.value(), area.vertical().low()).x();
            shapes.add(line(new Point(x, place.bottom()), new Point(x, place.bottom() + TICK * em)));
            Lettering label = sheet.mark(tick);
            shapes.add(label.center(x, place.bottom() + 1.25 * em, ACROSS * em, Role.TEXT_MUTED));
        }
        return shapes;
    }

    private static List<Shape> frame(Rect place) {
        Point topLeft = new Point(place.x(), place.y());
        Point topRight = new Point(place.right(), place.y());
        Point bottomLeft = new Point(place.x(), place.bottom());
        Point bottomRight = new Point(place.right(), place.bottom());
        return List.of(
                line(topLeft, topRight),
                line(topRight, bottomRight),
                line(bottomLeft, bottomRight),
                line(topLeft, bottomLeft));
    }

    static Shape line(Point from, Point to) {
        return new Shape.Line(from, to, Stroke.of(Role.BORDER_STRONG, 1));
    }
}
