package backstep.model.iteration;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Runs many iterations of a {@link TrainingRun} at once and keeps their losses in its {@link LossHistory}.
 *
 * <p>It works on the thread that calls it, a background thread in a window; meanwhile others may ask the run for
 * iterations and its history for losses. One trainer at a time may work on a run.
 */
public final class Trainer {

    /** After so many iterations at most it looks whether to stop, and whether all parameters are finite. */
    private static final int CHUNK = 64;

    private final TrainingRun run;
    private final int end;
    private final LossHistory history;
    private final double[] losses = new double[CHUNK];

    private Trainer(TrainingRun run, int end) {
        this.run = run;
        this.end = end;
        this.history = run.losses();
    }

    /** Who wants to know how far a trainer is; called on its thread, every few iterations. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Iterations up to here are done.
         *
         * @param next the iteration that comes next
         * @param loss E of the last one done
         */
        void reached(int next, double loss);
    }

    /**
     * How it ended.
     *
     * @param next the iteration that comes next; the network before it is finite unless the run started with one that is
     *     not. After a divergence it is the iteration that cannot be taken
     * @param divergence why it stopped early, if a number was not finite
     */
    public record Result(int next, boolean cancelled, Optional<Divergence> divergence) {}

    /**
     * A number of an iteration that is infinite or none.
     *
     * @param iteration the first iteration that has one
     * @param quantity {@link Step.TotalError} when E is not finite; a weight or bias when its new value is not
     */
    public record Divergence(int iteration, Quantity quantity) {}

    /**
     * Runs the iterations before {@code end} that are not in the history of {@code run} yet: none when all are, and also
     * those that a branch of the run left out of its history.
     *
     * @param end the iteration before which to stop: to run n iterations from iteration i on, i + n
     * @param cancelled asked every few iterations; when it says true, what is done by then stays
     */
    public static Result train(TrainingRun run, int end, Progress progress, BooleanSupplier cancelled) {
        return new Trainer(run, end).run(progress, cancelled);
    }

    /** The same without watching. */
    public static Result train(TrainingRun run, int end) {
        return train(run, end, (_, _) -> {}, () -> false);
    }

    private Result run(Progress progress, BooleanSupplier cancelled) {
        while (history.next() < end) {
            Optional<Result> stopped = runPart(progress, cancelled);
            if (stopped.isPresent()) {
                return stopped.get();
            }
        }
        return new Result(end, false, Optional.empty());
    }

    /** Runs to the end, or to where the run branched; a result only when it stopped before. */
    private Optional<Result> runPart(Progress progress, BooleanSupplier cancelled) {
        int at = history.next();
        int samples = run.samples(at).size();
        int branch = run.endOfPart(at);
        int partEnd = Math.min(end, branch);
        Backpropagation engine = run.engineBefore(at);
        while (at < partEnd) {
            if (cancelled.getAsBoolean()) {
                return Optional.of(new Result(at, true, Optional.empty()));
            }
            if (history.evaluationFrom(at, samples) == at) {
                evaluate(engine, at);
            }
            int chunk = Math.min(CHUNK, partEnd - at);
            chunk = Math.min(chunk, history.evaluationFrom(at + 1, samples) - at);
            Optional<Divergence> divergence = runChunk(engine, at, chunk);
            if (divergence.isPresent()) {
                return Optional.of(new Result(divergence.get().iteration(), false, divergence));
            }
            at += chunk;
            progress.reached(at, losses[chunk - 1]);
        }
        if (at < branch) {
            evaluate(engine, at);
        }
        return Optional.empty();
    }

    /** The losses of all samples; a sample whose loss is not finite stops the run when its turn comes, not here. */
    private void evaluate(Backpropagation engine, int iteration) {
        if (history.lacksEvaluation(iteration)) {
            Evaluation evaluation = Evaluation.of(engine, run.samples(iteration));
            if (evaluation.isFinite()) {
                history.addEvaluation(iteration, evaluation);
            }
        }
    }

    private Optional<Divergence> runChunk(Backpropagation engine, int from, int count) {
        for (int index = 0; index < count; index++) {
            losses[index] = run.advance(engine, from + index);
            if (!Double.isFinite(losses[index])) {
                return Optional.of(divergence(from));
            }
        }
        if (!engine.isFinite()) {
            return Optional.of(divergence(from));
        }
        history.add(from, losses, count);
        return Optional.empty();
    }

    /** Goes through a chunk that went wrong once more, looking at every number, and keeps what was right of it. */
    private Divergence divergence(int from) {
        Backpropagation engine = run.engineBefore(from);
        for (int index = 0; ; index++) {
            losses[index] = run.advance(engine, from + index);
            Optional<? extends Quantity> culprit = Double.isFinite(losses[index])
                    ? engine.parameters().firstNotFinite()
                    : Optional.of(new Step.TotalError());
            if (culprit.isPresent()) {
                history.add(from, losses, index);
                return new Divergence(from + index, culprit.get());
            }
        }
    }
}
