package backstep.controller;

import backstep.model.iteration.NotFinite;

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

    /** An iteration has a number that is not finite; the one before it is the last that was done. */
    record Diverged(NotFinite found) implements TrainingOutcome {}

    /** The machine could not do it, for want of memory. */
    record Failed(String reason) implements TrainingOutcome {}
}
