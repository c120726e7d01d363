package backstep.controller;

import backstep.model.iteration.NotFinite;
import java.util.Optional;

/**
 * How far the training in the background is.
 *
 * @param done iterations of those asked for
 * @param total iterations asked for, 0 when there was no training yet
 * @param seconds since it started
 * @param loss E of the last iteration done; NaN before the first
 * @param outcome how it ended, empty while it runs
 */
public record TrainingStatus(
        boolean running, int done, int total, double seconds, double loss, Optional<Outcome> outcome) {

    /** How a training ended. */
    public sealed interface Outcome {

        /** All iterations were done. */
        record Completed(int iterations) implements Outcome {}

        /**
         * Somebody stopped it, or an edit did.
         *
         * @param iterations how many were done by then; they stay
         */
        record Cancelled(int iterations) implements Outcome {}

        /** An iteration has a number that is not finite; the one before it is the last that was done. */
        record Diverged(NotFinite found) implements Outcome {}

        /** The machine could not do it, for want of memory. */
        record Failed(String reason) implements Outcome {}
    }

    static final TrainingStatus IDLE = new TrainingStatus(false, 0, 0, 0, Double.NaN, Optional.empty());

    static TrainingStatus started(int total) {
        return new TrainingStatus(true, 0, total, 0, Double.NaN, Optional.empty());
    }

    /** The part that is done, 0 to 1. */
    public double progress() {
        return total == 0 ? 0 : (double) done / total;
    }

    TrainingStatus reached(int nowDone, double nowSeconds, double nowLoss) {
        return new TrainingStatus(running, nowDone, total, nowSeconds, nowLoss, outcome);
    }

    TrainingStatus ended(Outcome how, int nowDone, double nowSeconds) {
        return new TrainingStatus(false, nowDone, total, nowSeconds, loss, Optional.of(how));
    }
}
