package backstep.drawing.plot;

import backstep.drawing.Point;
import backstep.drawing.Rect;

/** Maps the numbers of two axes to places in a picture, and back. */
public record PlotArea(Rect place, Interval horizontal, Interval vertical) {

    private static final double LEAST = 20;

    /** The same within a rectangle, where one unit of either axis is as long as one of the other. */
    PlotArea toScale() {
        double scale = Math.min(place.width() / horizontal.span(), place.height() / vertical.span());
        double width = scale * horizontal.span();
        double height = scale * vertical.span();
        double x = place.x() + (place.width() - width) / 2;
        return new PlotArea(new Rect(x, place.y(), width, height), horizontal, vertical);
    }

    /** Never so small that nothing can be divided by its sides. */
    static PlotArea of(Rect place, Interval horizontal, Interval vertical) {
        Rect real = new Rect(place.x(), place.y(), Math.max(LEAST, place.width()), Math.max(LEAST, place.height()));
        return new PlotArea(real, horizontal, vertical);
    }

    Point at(double x, double y) {
        return new Point(
                place.x() + horizontal.share(x) * place.width(), place.bottom() - vertical.share(y) * place.height());
    }

    /** The number that stands at a place of the horizontal axis; beyond its ends, that of the end. */
    public double x(double pixels) {
        double share = Math.clamp((pixels - place.x()) / place.width(), 0.0, 1.0);
        return horizontal.low() + share * horizontal.span();
    }

    /** The same of the vertical axis. */
    public double y(double pixels) {
        double share = Math.clamp((place.bottom() - pixels) / place.height(), 0.0, 1.0);
        return vertical.low() + share * vertical.span();
    }

    /** From end to end of the horizontal axis. */
    public double width() {
        return horizontal.span();
    }

    /** From end to end of the vertical axis. */
    public double height() {
        return vertical.span();
    }

    boolean contains(double x, double y) {
        return horizontal.contains(x) && vertical.contains(y);
    }
}
