package backstep.model.iteration;

import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The two values that all targets of some samples have, such as 0 and 1: then what a network answers is right or wrong.
 *
 * @param low the smaller value
 */
public record TwoClasses(double low, double high) {

    /** The two values; empty where there are more, or only one. */
    public static Optional<TwoClasses> of(List<Sample> samples) {
        double[] values = samples.stream()
                .flatMapToDouble(sample -> DoubleStream.of(sample.targets().toArray()))
                .sorted()
                .distinct()
                .limit(3)
                .toArray();
        return values.length == 2 ? Optional.of(new TwoClasses(values[0], values[1])) : Optional.empty();
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
