package backstep.model.iteration;

/** How far one press of forward goes. */
public enum StepSize {
    /** One number at a time. */
    UNIT,
    /** All numbers of a kind in one layer, e.g. its net inputs and activations, its deltas, its gradients. */
    LAYER,
    /** To the end of the phase. */
    PHASE
}
