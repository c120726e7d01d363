package backstep.model.iteration;

/**
 * One step of an iteration: points at the number that it computes.
 *
 * <p>The kinds and their order are formats.md, "Trace". {@link Steps} makes the list for a network.
 */
public sealed interface Step extends Quantity {

    /** a_j = Σ_i w_ji z_i + b_j. */
    record NetInput(Unit unit) implements Step {}

    /** z_j = h(a_j). */
    record Activation(Unit unit) implements Step {}

    /** E_k, one output's own term of the loss. */
    record OutputError(int output) implements Step, Owner {}

    /** E. */
    record TotalError() implements Step, Owner {}

    /** δ_j = ∂E/∂a_j. */
    record Delta(Unit unit) implements Step {}

    /** ∂E/∂w_ji = δ_j z_i, ∂E/∂b_j = δ_j. */
    record Gradient(Parameter parameter) implements Step {}

    /** w − η ∂E/∂w, b − η ∂E/∂b. */
    record Update(Parameter parameter) implements Step {}

    /** The part of the iteration this step belongs to. */
    default Phase phase() {
        return switch (this) {
            case NetInput _, Activation _ -> Phase.FORWARD;
            case OutputError _, TotalError _ -> Phase.ERROR;
            case Delta _, Gradient _ -> Phase.BACKWARD;
            case Update _ -> Phase.UPDATE;
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
            case Gradient(Weight _) -> "weight-gradient";
            case Gradient(Bias _) -> "bias-gradient";
            case Update(Weight _) -> "weight-update";
            case Update(Bias _) -> "bias-update";
        };
    }

    /** The layer whose unit this step is about; for the errors the output layer, given as {@code outputLayer}. */
    default int layerOr(int outputLayer) {
        return switch (owner()) {
            case Unit unit -> unit.layer();
            case Parameter parameter -> parameter.into().layer();
            case Target _, LearningRate _, OutputError _, TotalError _ -> outputLayer;
        };
    }
}
