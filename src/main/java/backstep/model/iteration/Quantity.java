package backstep.model.iteration;

/**
 * One number of an iteration: either {@link Given} before it starts, or computed by the {@link Step} of that name. Each
 * belongs to its {@link #owner}.
 */
public sealed interface Quantity permits Quantity.Given, Step {

    /** What is known before the first step. */
    sealed interface Given extends Quantity permits Input, Target, LearningRate, Parameter {}

    /** x_i. */
    record Input(int index) implements Given {}

    /** t_k. */
    record Target(int output) implements Given, Owner {}

    /** η. */
    record LearningRate() implements Given, Owner {}

    /**
     * What numbers belong to. A unit owns its input or its net input, activation and delta, a parameter its value,
     * gradient and new value; every other number stands for itself.
     */
    sealed interface Owner permits Unit, Parameter, Target, LearningRate, Step.OutputError, Step.TotalError {}

    /** What this number belongs to. */
    default Owner owner() {
        return switch (this) {
            case Input(int index) -> new Unit(-1, index);
            case Parameter parameter -> parameter;
            case Target target -> target;
            case LearningRate rate -> rate;
            case Step.NetInput(Unit unit) -> unit;
            case Step.Activation(Unit unit) -> unit;
            case Step.OutputError error -> error;
            case Step.TotalError total -> total;
            case Step.Delta(Unit unit) -> unit;
            case Step.Gradient(Parameter parameter) -> parameter;
            case Step.Update(Parameter parameter) -> parameter;
        };
    }
}
