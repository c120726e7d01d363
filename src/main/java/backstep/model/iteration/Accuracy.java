package backstep.model.iteration;

import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many samples of two classes a network answers rightly.
 *
 * @param samples how many there are
 */
public record Accuracy(int right, int samples) {

    /** Of all of them, 0 to 1. */
    public double share() {
        return (double) right / samples;
    }

    /**
     * Of some samples with the outputs for each.
     *
     * @return nothing where the targets are no classes
     */
    public static Optional<Accuracy> of(List<Sample> samples, List<Vector> outputs) {
        return TwoClasses.of(samples)
                .map(classes -> new Accuracy(
                        (int) IntStream.range(0, samples.size())
                                .filter(index -> classes.isRight(samples.get(index), outputs.get(index)))
                                .count(),
                        samples.size()));
    }
}
