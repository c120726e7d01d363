package backstep.model.iteration;

import backstep.model.network.Sample;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Runs many iterations of a {@link TrainingRun} at once and keeps their losses in its {@link LossHistory}.
 *
 * <p>It works on the thread that calls it, a background thread in a window; meanwhile others may ask the run for
 * iterations and its history for losses. One trainer at a time may work on a run.
 */
public final class Trainer {

    /** After so many iterations at most it looks whether to stop, and whether all numbers are finite. */
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
     *     not. Where a number was not finite, it is the iteration that has it
     * @param notFinite why it stopped early, if a number of an iteration was not finite
     */
    public record Result(int next, boolean cancelled, Optional<NotFinite> notFinite) {}

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
            Optional<NotFinite> found = runChunk(engine, at, chunk);
            if (found.isPresent()) {
                return Optional.of(new Result(found.get().iteration(), false, found));
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
            List<Sample> samples = run.samples(iteration);
            Evaluation evaluation = Evaluation.of(engine, samples);
            if (evaluation.isFinite()) {
                history.addEvaluation(iteration, evaluation, Accuracy.of(samples, evaluation.outputs()));
            }
        }
    }

    private Optional<NotFinite> runChunk(Backpropagation engine, int from, int count) {
        // A gradient that is not finite makes a parameter so, and that stays so.
        if (run.advance(engine, from, losses, count) < count || !engine.isFinite()) {
            return Optional.of(notFinite(from));
        }
        history.add(from, losses, count);
        return Optional.empty();
    }

    /** Goes through a chunk that went wrong once more, looking at every number, and keeps what was right of it. */
    private NotFinite notFinite(int from) {
        Backpropagation engine = run.engineBefore(from);
        Steps steps = run.iteration(from, engine.network()).steps();
        for (int index = 0; ; index++) {
            Optional<NotFinite> found = run.notFinite(run.iteration(from + index, engine.network()), steps);
            if (found.isPresent()) {
                history.add(from, losses, index);
                return found.get();
            }
            losses[index] = run.advance(engine, from + index);
        }
    }
}
