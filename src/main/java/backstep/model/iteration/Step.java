package backstep.model.iteration;

/**
 * One step of an iteration: points at the number that it computes.
 *
 * <p>The kinds and their order are formats.md, "Trace". {@link Steps} makes the list for a network.
 */
public sealed interface Step extends Quantity {

    /** a_j = Σ_i w_ji z_i + b_j. */
    record NetInput(int layer, int unit) implements Step {}

    /** z_j = h(a_j). */
    record Activation(int layer, int unit) implements Step {}

    /** E_k, one output's own term of the loss. */
    record OutputError(int output) implements Step {}

    /** E. */
    record TotalError() implements Step {}

    /** δ_j = ∂E/∂a_j. */
    record Delta(int layer, int unit) implements Step {}

    /** What a step has that computes the gradient of a parameter. */
    sealed interface Gradient extends Step {
        /** The layer that the parameter belongs to. */
        int layer();

        /** The unit that the parameter leads into. */
        int unit();
    }

    /** ∂E/∂w_ji = δ_j z_i. */
    record WeightGradient(int layer, int unit, int from) implements Gradient {}

    /** ∂E/∂b_j = δ_j. */
    record BiasGradient(int layer, int unit) implements Gradient {}

    /** w − η ∂E/∂w. */
    record WeightUpdate(int layer, int unit, int from) implements Step {}

    /** b − η ∂E/∂b. */
    record BiasUpdate(int layer, int unit) implements Step {}

    /** The part of the iteration this step belongs to. */
    default Phase phase() {
        return switch (this) {
            case NetInput _, Activation _ -> Phase.FORWARD;
            case OutputError _, TotalError _ -> Phase.ERROR;
            case Delta _, WeightGradient _, BiasGradient _ -> Phase.BACKWARD;
            case WeightUpdate _, BiasUpdate _ -> Phase.UPDATE;
        };
    }

    /** The name of this kind of step in traces, e.g. {@code net-input}. */
    default String kind() {
        return switch (this) {
            case NetInput _ -> "net-input";
            case Activation _ -> "activation";
            case OutputError _ -> "error";
            case TotalError _ -> "total-error";
            case Delta _ -> "delta";
            case WeightGradient _ -> "weight-gradient";
            case BiasGradient _ -> "bias-gradient";
            case WeightUpdate _ -> "weight-update";
            case BiasUpdate _ -> "bias-update";
        };
    }

    /** The layer whose unit this step is about; for the errors the output layer, given as {@code outputLayer}. */
    default int layerOr(int outputLayer) {
        return switch (this) {
            case NetInput(int layer, int _) -> layer;
            case Activation(int layer, int _) -> layer;
            case OutputError _, TotalError _ -> outputLayer;
            case Delta(int layer, int _) -> layer;
            case WeightGradient(int layer, int _, int _) -> layer;
            case BiasGradient(int layer, int _) -> layer;
            case WeightUpdate(int layer, int _, int _) -> layer;
            case BiasUpdate(int layer, int _) -> layer;
        };
    }
}
