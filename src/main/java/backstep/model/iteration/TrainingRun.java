package backstep.model.iteration;

import backstep.model.network.LearningRule;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Iterations of one network over its samples, in file order, round and round: any of them can be had by its number.
 *
 * <p>A run that starts at a later iteration (after an edit) hands earlier ones to the run it branched from. Networks
 * are kept at checkpoints only, at most {@value #MOST_CHECKPOINTS}; what lies between is computed again. Equal numbers
 * give equal iterations, so a run behaves like an immutable value.
 */
public final class TrainingRun {

    private static final int MOST_CHECKPOINTS = 512;

    private final LearningRule rule;
    private final List<Sample> samples;
    private final int first;
    private final Optional<TrainingRun> past;
    private final TreeMap<Integer, Network> checkpoints = new TreeMap<>();
    private int spacing = 1;

    private TrainingRun(Network start, LearningRule rule, List<Sample> samples, int first, Optional<TrainingRun> past) {
        this.rule = rule;
        this.samples = List.copyOf(samples);
        this.first = first;
        this.past = past;
        checkpoints.put(first, start);
    }

    /** A run whose iteration 1 starts from {@code network}. */
    public static TrainingRun of(Network network, LearningRule rule, List<Sample> samples) {
        return new TrainingRun(network, rule, samples, 1, Optional.empty());
    }

    /** The same run up to {@code iteration}, from which on it goes another way. */
    public TrainingRun branch(int iteration, Network network, LearningRule newRule, List<Sample> newSamples) {
        Optional<TrainingRun> before = past;
        if (iteration > first) {
            before = Optional.of(this);
        }
        return new TrainingRun(network, newRule, newSamples, iteration, before);
    }

    /** Which sample an iteration trains on. */
    public int sampleIndex(int iteration) {
        return (iteration - 1) % samples.size();
    }

    /** One whole iteration, by its number from 1. */
    public Iteration iteration(int number) {
        if (number < first && past.isPresent()) {
            return past.get().iteration(number);
        }
        int sample = sampleIndex(number);
        return Iteration.compute(number, sample, networkBefore(number), rule, samples.get(sample));
    }

    /** The network that goes into an iteration. */
    public synchronized Network networkBefore(int number) {
        if (number < first && past.isPresent()) {
            return past.get().networkBefore(number);
        }
        Map.Entry<Integer, Network> nearest = checkpoints.floorEntry(number);
        if (nearest == null) {
            throw new IllegalArgumentException("iteration " + number + ", expected " + first + " or more");
        }
        if (nearest.getKey() == number) {
            return nearest.getValue();
        }
        Backpropagation engine = new Backpropagation(nearest.getValue(), rule);
        for (int at = nearest.getKey(); at < number; at++) {
            engine.iterate(samples.get(sampleIndex(at)));
            if ((at + 1 - first) % spacing == 0) {
                keep(at + 1, engine.network());
            }
        }
        return engine.network();
    }

    private void keep(int iteration, Network network) {
        checkpoints.put(iteration, network);
        if (checkpoints.size() > MOST_CHECKPOINTS) {
            spacing *= 2;
            checkpoints.keySet().removeIf(key -> (key - first) % spacing != 0);
        }
    }
}
