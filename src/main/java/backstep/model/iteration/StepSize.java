package backstep.model.iteration;

/** How far one press of forward goes. */
public enum StepSize {
    /** One number at a time. */
    UNIT,
    /** All numbers of a kind in one layer, e.g. its net inputs and activations, its deltas, its gradients. */
    LAYER,
    /** To the end of the phase. */
    PHASE;

    /** Whether two neighbouring steps are taken in one go. */
    public boolean groups(Step first, Step second) {
        return switch (this) {
            case UNIT -> false;
            case LAYER -> group(first) == group(second) && first.layerOr(-1) == second.layerOr(-1);
            case PHASE -> first.phase() == second.phase();
        };
    }

    private static int group(Step step) {
        return switch (step) {
            case Step.NetInput _, Step.Activation _ -> 0;
            case Step.OutputError _, Step.TotalError _ -> 1;
            case Step.Delta _ -> 2;
            case Step.Gradient _ -> 3;
            case Step.Update _ -> 4;
        };
    }
}
