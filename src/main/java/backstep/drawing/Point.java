package backstep.drawing;

/** A place on the stage, or a way from one to another; in pixels, y points down. */
public record Point(double x, double y) {

    static final Point ZERO = new Point(0, 0);

    public Point add(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    public Point subtract(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    public Point multiply(double factor) {
        return new Point(factor * x, factor * y);
    }

    /** The same direction with length 1; no way at all has none. */
    public Point normalize() {
        double length = Math.hypot(x, y);
        return length == 0 ? ZERO : multiply(1 / length);
    }

    /** As wide and as high as the larger of two sizes. */
    Point largest(Point other) {
        return new Point(Math.max(x, other.x), Math.max(y, other.y));
    }

    /** The place that lies a share of the way towards another. */
    public Point towards(Point other, double share) {
        return new Point(x + share * (other.x - x), y + share * (other.y - y));
    }
}
