package backstep.drawing.plot;

import backstep.model.landscape.Axis;
import java.util.DoubleSummaryStatistics;

/**
 * The range of one axis of a plot.
 *
 * @param high above {@code low}
 */
public record Interval(double low, double high) {

    /** What is left free above and below a curve. */
    private static final double MARGIN = 0.06;
    /** A curve that comes down to this part of its height is shown down to 0. */
    private static final double NEAR_ZERO = 0.4;

    static Interval of(Axis axis) {
        return new Interval(axis.low(), axis.high());
    }

    /** What the tiles cover whose middles an axis has. */
    static Interval around(Axis middles) {
        double half = middles.span() / (2.0 * (middles.points() - 1));
        return new Interval(middles.low() - half, middles.high() + half);
    }

    /** Room for values, and a little more; down to 0 where they are positive and come near to it. */
    static Interval holding(DoubleSummaryStatistics values) {
        if (values.getCount() == 0) {
            return new Interval(0, 1);
        }
        double low = values.getMin();
        double high = values.getMax();
        double least = Math.max(1e-9, 1e-6 * Math.max(Math.abs(low), Math.abs(high)));
        double margin = Math.max(MARGIN * (high - low), high - low < least ? least : 0);
        boolean toZero = low >= 0 && low < NEAR_ZERO * high;
        return new Interval(toZero ? 0 : low - margin, high + margin);
    }

    double span() {
        return high - low;
    }

    /** Where a value lies, 0 at the low end and 1 at the high one. */
    double share(double value) {
        return (value - low) / span();
    }

    boolean contains(double value) {
        return low <= value && value <= high;
    }
}
