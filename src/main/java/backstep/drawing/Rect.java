package backstep.drawing;

/** An axis-aligned rectangle in stage coordinates. */
public record Rect(double x, double y, double width, double height) {

    public static Rect around(double centerX, double centerY, double width, double height) {
        return new Rect(centerX - width / 2, centerY - height / 2, width, height);
    }

    /** @param size width and height */
    static Rect around(double centerX, double centerY, Point size) {
        return around(centerX, centerY, size.x(), size.y());
    }

    /** The smallest that holds two points. */
    public static Rect between(Point one, Point other) {
        double x = Math.min(one.x(), other.x());
        double y = Math.min(one.y(), other.y());
        return new Rect(x, y, Math.abs(one.x() - other.x()), Math.abs(one.y() - other.y()));
    }

    public Point center() {
        return new Point(centerX(), centerY());
    }

    /** Width and height. */
    Point size() {
        return new Point(width, height);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    public boolean overlaps(Rect other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** Whether any point of this box lies within {@code radius} of a centre. */
    public boolean overlapsCircle(Point center, double radius) {
        double dx = Math.clamp(center.x(), x, right()) - center.x();
        double dy = Math.clamp(center.y(), y, bottom()) - center.y();
        return dx * dx + dy * dy < radius * radius;
    }

    /** How much of a straight line lies inside. */
    double lengthInside(Point from, Point to) {
        if (Math.max(from.y(), to.y()) < y || Math.min(from.y(), to.y()) > bottom()) {
            return 0; // most lines are ruled out here
        }
        Point way = to.subtract(from);
        double enter = 0;
        double leave = 1;
        double[][] sides = {{way.x(), x - from.x(), right() - from.x()}, {way.y(), y - from.y(), bottom() - from.y()}};
        for (double[] side : sides) {
            if (side[0] == 0) {
                if (side[1] > 0 || side[2] < 0) {
                    return 0;
                }
                continue;
            }
            double one = side[1] / side[0];
            double other = side[2] / side[0];
            enter = Math.max(enter, Math.min(one, other));
            leave = Math.min(leave, Math.max(one, other));
        }
        return Math.max(0, leave - enter) * Math.hypot(way.x(), way.y());
    }

    /** The smallest that holds this and another. */
    Rect with(Rect other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Rect(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** What margins leave of it. */
    public Rect inset(double left, double top, double right, double bottom) {
        return new Rect(x + left, y + top, width - (left + right), height - (top + bottom));
    }

    public Rect grown(double by) {
        return new Rect(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
