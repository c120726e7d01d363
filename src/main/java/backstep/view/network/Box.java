package backstep.view.network;

/** An axis-parallel rectangle in stage coordinates. */
public record Box(double x, double y, double width, double height) {

    static Box around(double centerX, double centerY, double width, double height) {
        return new Box(centerX - width / 2, centerY - height / 2, width, height);
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

    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** Whether any point of this box lies within {@code radius} of a centre. */
    public boolean overlapsCircle(double centerX, double centerY, double radius) {
        double nearestX = Math.clamp(centerX, x, right());
        double nearestY = Math.clamp(centerY, y, bottom());
        double dx = nearestX - centerX;
        double dy = nearestY - centerY;
        return dx * dx + dy * dy < radius * radius;
    }

    Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
