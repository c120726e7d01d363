package backstep.model.landscape;

import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Evenly spaced values of one number, from the lowest to the highest, both of them included.
 *
 * @param high above {@code low}
 * @param points 2 or more
 */
public record Axis(double low, double high, int points) {

    /** How much is added at either end of what the samples span. */
    private static final double MARGIN = 0.25;
    /** How far an axis goes to either side of the value that a parameter has. */
    private static final double REACH = 3;

    /** How much farther than to the landing of a step an axis goes. */
    private static final double LANDING = 1.2;

    /** Steps that land farther away are not shown to their end: of the curve nothing would be seen. */
    private static final double FARTHEST = 30;

    public Axis {
        if (!(low < high) || !Double.isFinite(high - low) || points < 2) {
            throw new IllegalArgumentException(points + " points from " + low + " to " + high);
        }
    }

    /** What the samples span of an input, and a quarter of that more at either end; 1 to either side where that is nothing. */
    public static Axis ofInput(List<Sample> samples, int input, int points) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Sample sample : samples) {
            low = Math.min(low, sample.inputs().get(input));
            high = Math.max(high, sample.inputs().get(input));
        }
        double margin = MARGIN * (high - low);
        return low + margin > low ? new Axis(low - margin, high + margin, points) : within(low, 1, points);
    }

    /** 3 to either side of the value of a parameter. */
    public static Axis around(double value, int points) {
        return within(value, REACH, points);
    }

    /** The same, and as far again as a step reaches that goes beyond: then it is seen where it lands. */
    public static Axis around(double value, double step, int points) {
        double far = LANDING * Math.abs(step);
        return within(value, far > REACH && far <= FARTHEST ? far : REACH, points);
    }

    /** A value so large that nothing changes when the reach is added gets one that does. */
    private static Axis within(double value, double reach, int points) {
        double far = Math.max(reach, points * Math.ulp(value));
        return new Axis(value - far, value + far, points);
    }

    /** The value of a point, counted from 0. */
    public double at(int point) {
        return point == points - 1 ? high : low + point * ((high - low) / (points - 1));
    }

    public double span() {
        return high - low;
    }

    /** All its values. */
    public Vector values() {
        return Vector.of(IntStream.range(0, points).mapToDouble(this::at).toArray());
    }

    /** The same from end to end with another number of points. */
    public Axis with(int count) {
        return new Axis(low, high, count);
    }

    /** The middles of so many equal parts of the axis: what the tiles of a picture have the colours of. */
    public Axis middles(int count) {
        double half = span() / (2.0 * count);
        return new Axis(low + half, high - half, count);
    }
}
