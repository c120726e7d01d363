package backstep.model.iteration;

/**
 * One number of an iteration: either {@link Given} before it starts, or computed by the {@link Step} of that name.
 *
 * <p>Layers count from 0 (the first with weights); in {@code Activation} the inputs are not included, they are
 * {@link Input}. A weight is named by the layer it leads into, the unit there and the unit (or input) it comes from.
 */
public sealed interface Quantity permits Quantity.Given, Step {

    /** What is known before the first step. */
    sealed interface Given extends Quantity {}

    /** x_i. */
    record Input(int index) implements Given {}

    /** t_k. */
    record Target(int output) implements Given {}

    /** w from unit {@code from} of the layer before to {@code unit} of {@code layer}, before the update. */
    record Weight(int layer, int unit, int from) implements Given {}

    /** b of {@code unit} of {@code layer}, before the update. */
    record Bias(int layer, int unit) implements Given {}

    /** η. */
    record LearningRate() implements Given {}

    /** The value a unit sends on: the input itself for layer −1, its activation otherwise. */
    static Quantity valueOf(int layer, int unit) {
        return layer < 0 ? new Input(unit) : new Step.Activation(layer, unit);
    }
}
