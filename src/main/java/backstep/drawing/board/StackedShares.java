package backstep.drawing.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Signed parts side by side on a line from 0 to 1. Where both signs meet, negative parts go left from a zero point and
 * positive ones right, so that what cancels stays readable; parts of one sign fill the line from the left.
 *
 * @param segments one per part, in their order
 * @param zero where the zero point lies
 * @param sum where the sum of the parts lies
 */
public record StackedShares(List<Segment> segments, boolean diverging, double zero, double sum) {

    /** The place of one part. */
    public record Segment(double from, double to) {}

    public StackedShares {
        segments = List.copyOf(segments);
    }

    /** Whether there is nothing to draw, as all parts are 0. */
    public boolean isEmpty() {
        return segments.stream().allMatch(segment -> segment.from() == segment.to());
    }

    public static StackedShares of(double... parts) {
        double negative = Arrays.stream(parts).filter(part -> part < 0).sum();
        double positive = Arrays.stream(parts).filter(part -> part > 0).sum();
        boolean diverging = negative < 0 && positive > 0;
        double range = positive - negative;
        double left = diverging ? -negative : 0;
        double right = left;
        List<Segment> segments = new ArrayList<>();
        for (double part : parts) {
            boolean toTheLeft = diverging && part < 0;
            double size = Math.abs(part);
            double from = toTheLeft ? left - size : right;
            segments.add(range == 0 ? new Segment(0, 0) : new Segment(from / range, (from + size) / range));
            left = toTheLeft ? from : left;
            right = toTheLeft ? right : from + size;
        }
        double zero = diverging ? -negative / range : 0;
        double sum = diverging ? positive / range : 1;
        return new StackedShares(segments, diverging, zero, sum);
    }
}
