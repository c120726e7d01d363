package backstep.controller;

import backstep.model.iteration.Quantity;

/** How a training run in the background ended. */
public sealed interface TrainingOutcome {

    /** All iterations were done. */
    record Completed(int iterations) implements TrainingOutcome {}

    /**
     * Somebody stopped it, or an edit did.
     *
     * @param iterations how many were done by then; they stay
     */
    record Cancelled(int iterations) implements TrainingOutcome {}

    /**
     * A number became infinite or none.
     *
     * @param iteration the first iteration that has such a number
     * @param quantity the total error, or the weight or bias whose new value it is
     */
    record Diverged(int iteration, Quantity quantity) implements TrainingOutcome {}

    /** The machine could not do it, for want of memory. */
    record Failed(String reason) implements TrainingOutcome {}
}
