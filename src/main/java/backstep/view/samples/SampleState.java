package backstep.view.samples;

import backstep.controller.Frame;
import backstep.model.iteration.Evaluation;
import backstep.model.iteration.TwoClasses;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a line of the table of samples shows.
 *
 * @param index of the sample, from 0
 * @param current whether the iteration on the screen trains on it
 * @param outputs of the network on the screen, with their loss; empty when there are too many samples
 * @param right whether the outputs are the answer wanted; empty where there are no outputs, or nothing is right or wrong
 */
record SampleState(
        int index, Sample sample, boolean current, Optional<Vector> outputs, double loss, Optional<Boolean> right) {

    /** With more samples than this, the outputs of the network are not computed for each picture. */
    private static final int MOST_EVALUATED = 200;

    /** One for each sample of the lesson on the screen. */
    static List<SampleState> of(Frame shown) {
        List<Sample> samples = shown.lesson().samples();
        Optional<Evaluation> evaluation = samples.size() > MOST_EVALUATED
                ? Optional.empty()
                : Optional.of(
                        Evaluation.of(shown.iteration().before(), shown.lesson().rule(), samples));
        Optional<TwoClasses> classes = TwoClasses.of(samples);
        return IntStream.range(0, samples.size())
                .mapToObj(index -> {
                    Sample sample = samples.get(index);
                    Optional<Vector> outputs =
                            evaluation.map(all -> all.outputs().get(index));
                    return new SampleState(
                            index,
                            sample,
                            index == shown.iteration().sampleIndex(),
                            outputs,
                            evaluation.map(all -> all.losses().get(index)).orElse(Double.NaN),
                            classes.flatMap(two -> outputs.map(answer -> two.isRight(sample, answer))));
                })
                .toList();
    }
}
