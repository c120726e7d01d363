package backstep.controller;

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
        boolean running, int done, int total, double seconds, double loss, Optional<TrainingOutcome> outcome) {

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

    TrainingStatus ended(TrainingOutcome how, int nowDone, double nowSeconds) {
        return new TrainingStatus(false, nowDone, total, nowSeconds, loss, Optional.of(how));
    }
}
