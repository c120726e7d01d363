package backstep.model.iteration;

import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The two values that all targets of some samples have, where these say yes and no, such as 0 and 1: then what a network
 * answers is right or wrong. They lie on both sides of ½ or of 0, equally far: 0.3 and −0.2 are values of a curve.
 *
 * @param low the smaller value
 */
public record TwoClasses(double low, double high) {

    /** What two decimals that are meant to add up to 1 or 0 may be off by. */
    private static final double ROUNDING = 1e-9;

    /** Of 0 and 1 as targets, and of 0.1 and 0.9; but not of 0.4 and 0.6. */
    private static final double LARGEST_LOW = 0.25;

    private static final double SMALLEST_HIGH = 0.5;

    /** The two values; empty where there are more, or only one, or others than say yes and no. */
    public static Optional<TwoClasses> of(List<Sample> samples) {
        double[] values = samples.stream()
                .flatMapToDouble(sample -> DoubleStream.of(sample.targets().toArray()))
                .sorted()
                .distinct()
                .limit(3)
                .toArray();
        return values.length == 2 && areOpposite(values[0], values[1])
                ? Optional.of(new TwoClasses(values[0], values[1]))
                : Optional.empty();
    }

    private static boolean areOpposite(double low, double high) {
        boolean isNoAndYes = Math.abs(low + high - 1) < ROUNDING && low >= 0 && low <= LARGEST_LOW;
        boolean isMinusAndPlus = Math.abs(low + high) < ROUNDING && high >= SMALLEST_HIGH;
        return isNoAndYes || isMinusAndPlus;
    }

    /** What lies between them: outputs above it say the higher one. */
    public double middle() {
        return low + (high - low) / 2;
    }

    /** Whether each output is nearer to its target than to the other value. */
    public boolean isRight(Sample sample, Vector outputs) {
        double middle = middle();
        for (int output = 0; output < outputs.size(); output++) {
            double value = outputs.get(output);
            if (sample.targets().get(output) == high ? !(value > middle) : !(value < middle)) {
                return false;
            }
        }
        return true;
    }
}
