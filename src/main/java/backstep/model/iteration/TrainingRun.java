package backstep.model.iteration;

import backstep.model.network.LearningRule;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Iterations of one network over its samples, in file order, round and round: any of them can be had by its number.
 *
 * <p>A run that starts at a later iteration (after an edit) hands earlier ones to the run it branched from. Parameters
 * are kept at {@link Checkpoints} only; what lies between is computed again. Equal numbers give equal iterations, so a
 * run behaves like an immutable value: what it remembers ({@link #losses} too) only spares computing it again.
 *
 * <p>Safe for use by several threads: one may train while another asks for iterations.
 */
public final class TrainingRun {

    private final Network start;
    private final LearningRule rule;
    private final List<Sample> samples;
    private final int first;
    private final Optional<TrainingRun> past;
    private final Checkpoints checkpoints;
    private final LossHistory losses;

    private TrainingRun(
            Network start,
            LearningRule rule,
            List<Sample> samples,
            int first,
            Optional<TrainingRun> past,
            LossHistory losses) {
        this.start = start;
        this.rule = rule;
        this.samples = List.copyOf(samples);
        this.first = first;
        this.past = past;
        this.losses = losses;
        checkpoints = new Checkpoints(first, new Backpropagation(start, rule), start.parameters());
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("a training run needs at least one sample");
        }
    }

    /** A run whose iteration 1 starts from {@code network}. */
    public static TrainingRun of(Network network, LearningRule rule, List<Sample> samples) {
        return new TrainingRun(network, rule, samples, 1, Optional.empty(), new LossHistory(1));
    }

    /**
     * The same run up to {@code iteration}, where it branches off. This run stays as it is.
     *
     * @param iteration the first iteration that may differ, 1 or more
     */
    public TrainingRun branch(int iteration, Network network, LearningRule newRule, List<Sample> newSamples) {
        requireExisting(iteration);
        Optional<TrainingRun> before = Optional.of(this);
        while (before.isPresent() && before.get().first >= iteration) {
            before = before.get().past;
        }
        return new TrainingRun(network, newRule, newSamples, iteration, before, losses.before(iteration));
    }

    /** The first iteration that is this run's own and not that of the run it branched from. */
    public int first() {
        return first;
    }

    /** The loss of the iterations that were run so far; {@link Trainer} runs them. */
    public LossHistory losses() {
        return losses;
    }

    /** Which sample an iteration trains on. */
    public int sampleIndex(int iteration) {
        return (iteration - 1) % at(iteration).samples.size();
    }

    /** The samples that an iteration chooses from. */
    public List<Sample> samples(int iteration) {
        return at(iteration).samples;
    }

    /** The learning rule that an iteration follows. */
    public LearningRule rule(int iteration) {
        return at(iteration).rule;
    }

    /** One whole iteration, by its number from 1. */
    public Iteration iteration(int number) {
        return iteration(number, networkBefore(number));
    }

    /** The same, where the network that goes into it is known. */
    Iteration iteration(int number, Network before) {
        TrainingRun run = at(number);
        int sample = run.sampleIndex(number);
        return Iteration.compute(number, sample, before, run.rule, run.samples.get(sample));
    }

    /** The one before an iteration that trained on the same sample; empty for the first, and where the sample was changed since. */
    public Optional<Iteration> lastTime(Iteration iteration) {
        int earlier = iteration.number() - samples(iteration.number()).size();
        return Optional.of(earlier)
                .filter(number -> number >= 1)
                .map(this::iteration)
                .filter(before -> before.sample().equals(iteration.sample()));
    }

    /** The network that goes into an iteration. */
    public Network networkBefore(int number) {
        return number == first ? start : engineBefore(number).network();
    }

    /**
     * Where some parameters stood before the iterations up to {@code last}, in order: before as many of them as a run
     * keeps the network of. Runs that this one branched from have their part in it where they have the same parameters.
     */
    public List<Vector> path(List<Parameter> parameters, int last) {
        List<Vector> places = new ArrayList<>();
        past.filter(run -> run.start.shape().equals(start.shape()))
                .ifPresent(run -> places.addAll(run.path(parameters, Math.min(last, first - 1))));
        Backpropagation engine = new Backpropagation(start, rule);
        for (double[][] kept : checkpoints.upTo(last)) {
            engine.restore(kept);
            places.add(Vector.of(parameters.stream().mapToDouble(engine::get).toArray()));
        }
        return places;
    }

    /**
     * The first number of one of this run's iterations that is not finite; empty when all are.
     *
     * @param steps of the iteration
     */
    public Optional<NotFinite> notFinite(Iteration iteration, Steps steps) {
        int number = iteration.number();
        return NotFinite.in(iteration, steps, () -> iteration(number, at(number).start));
    }

    /** An engine that stands before an iteration, for the caller alone. */
    Backpropagation engineBefore(int number) {
        TrainingRun run = at(number);
        Backpropagation engine = new Backpropagation(run.start, run.rule);
        Map.Entry<Integer, double[][]> nearest = run.checkpoints.atOrBefore(number);
        engine.restore(nearest.getValue());
        for (int iteration = nearest.getKey(); iteration < number; iteration++) {
            run.advance(engine, iteration);
        }
        return engine;
    }

    /** Runs an iteration on an engine that stands before it. Returns its E. */
    double advance(Backpropagation engine, int iteration) {
        double[] loss = new double[1];
        advance(engine, iteration, loss, 1);
        return loss[0];
    }

    /**
     * Runs {@code count} iterations of one part, from {@code from} on, on an engine that stands before them, or fewer: up to
     * the first in whose forward pass or error a number is not finite.
     *
     * @param losses where E of each goes
     * @return how many came before it
     */
    int advance(Backpropagation engine, int from, double[] losses, int count) {
        TrainingRun run = at(from);
        int sample = run.sampleIndex(from);
        for (int index = 0; index < count; index++) {
            losses[index] = engine.iterate(run.samples.get(sample));
            run.checkpoints.offer(from + index + 1, engine);
            if (!engine.hasFiniteForwardPass()) {
                return index;
            }
            sample = sample + 1 == run.samples.size() ? 0 : sample + 1;
        }
        return count;
    }

    /** Where an iteration's own run ends: the iteration at which the next one branched from it, if one did. */
    int endOfPart(int iteration) {
        TrainingRun run = this;
        int end = Integer.MAX_VALUE;
        while (iteration < run.first) {
            end = run.first;
            run = run.past.orElseThrow();
        }
        return end;
    }

    /** The run that this one branched from. */
    Optional<TrainingRun> past() {
        return past;
    }

    /** How many networks this run keeps, those of the runs it branched from not counted. */
    int checkpointCount() {
        return checkpoints.size();
    }

    /** The run that an iteration belongs to: this one, or one that it branched from. */
    private TrainingRun at(int iteration) {
        requireExisting(iteration);
        TrainingRun run = this;
        while (iteration < run.first) {
            run = run.past.orElseThrow();
        }
        return run;
    }

    private static void requireExisting(int iteration) {
        if (iteration < 1) {
            throw new IllegalArgumentException("iteration " + iteration + ", expected 1 or more");
        }
    }
}
