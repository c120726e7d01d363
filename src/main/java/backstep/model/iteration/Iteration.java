package backstep.model.iteration;

import backstep.model.network.Layer;
import backstep.model.network.LearningRule;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * One iteration, whole: what went in, every number on the way, and the network that came out.
 *
 * @param number which iteration of the training run this is, from 1
 * @param sampleIndex which sample it trained on, from 0
 * @param before the network that made the forward pass
 * @param layers one entry per layer of the network
 * @param errors each output's own term of the loss
 * @param totalError E
 * @param after the network after the update
 */
public record Iteration(
        int number,
        int sampleIndex,
        Network before,
        LearningRule rule,
        Sample sample,
        List<LayerPass> layers,
        Vector errors,
        double totalError,
        Network after) {

    public Iteration {
        layers = List.copyOf(layers);
    }

    /** Runs one iteration of {@code network} on {@code sample}. */
    public static Iteration compute(int number, int sampleIndex, Network network, LearningRule rule, Sample sample) {
        Backpropagation engine = new Backpropagation(network, rule);
        double total = engine.iterate(sample);
        List<LayerPass> layers = new ArrayList<>();
        for (int l = 0; l < network.depth(); l++) {
            layers.add(new LayerPass(engine.netInputsOf(l), engine.activationsOf(l), engine.deltasOf(l)));
        }
        return new Iteration(
                number, sampleIndex, network, rule, sample, layers, engine.errors(), total, engine.network());
    }

    /** The steps of this iteration, in order. */
    public Steps steps() {
        return Steps.of(before, rule.order());
    }

    public int outputLayer() {
        return before.depth() - 1;
    }

    /** What a unit sends on: the input for layer −1, the activation otherwise. */
    public double valueOf(int layer, int unit) {
        return layer < 0
                ? sample.inputs().get(unit)
                : layers.get(layer).activations().get(unit);
    }

    public double delta(int layer, int unit) {
        return layers.get(layer).deltas().get(unit);
    }

    /** ∂E/∂w_ji = δ_j z_i. */
    public double weightGradient(int layer, int unit, int from) {
        return delta(layer, unit) * valueOf(layer - 1, from);
    }

    /**
     * The network whose weights carry deltas back: the unchanged one, or with {@link UpdateOrder#OUTPUT_FIRST} (the
     * common mistake) the one after the update.
     */
    public Network carryingDeltas() {
        return rule.order() == UpdateOrder.OUTPUT_FIRST ? after : before;
    }

    /** h′(a_j) of one unit (for softmax its own partial derivative, see {@code Activation}). */
    public double activationSlope(int layer, int unit) {
        LayerPass pass = layers.get(layer);
        return before.layer(layer)
                .activation()
                .slope(pass.netInputs().get(unit), pass.activations().get(unit));
    }

    /** ∂E/∂y_k. */
    public double errorSlope(int output) {
        return rule.loss()
                .slope(valueOf(outputLayer(), output), sample.targets().get(output), before.outputs(), totalError);
    }

    /** Whether there is such a number: another network may have had more units, or biases. */
    public boolean has(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Input(int index) -> index < before.inputs();
            case Quantity.Target(int output) -> output < before.outputs();
            case Quantity.Weight(int layer, int unit, int from) -> hasWeight(layer, unit, from);
            case Quantity.Bias(int layer, int unit) -> hasBias(layer, unit);
            case Quantity.LearningRate(), Step.TotalError() -> true;
            case Step.NetInput(int layer, int unit) -> hasUnit(layer, unit);
            case Step.Activation(int layer, int unit) -> hasUnit(layer, unit);
            case Step.OutputError(int output) -> output < before.outputs();
            case Step.Delta(int layer, int unit) -> hasUnit(layer, unit);
            case Step.WeightGradient(int layer, int unit, int from) -> hasWeight(layer, unit, from);
            case Step.BiasGradient(int layer, int unit) -> hasBias(layer, unit);
            case Step.WeightUpdate(int layer, int unit, int from) -> hasWeight(layer, unit, from);
            case Step.BiasUpdate(int layer, int unit) -> hasBias(layer, unit);
        };
    }

    private boolean hasUnit(int layer, int unit) {
        return layer < before.depth() && unit < before.unitsOf(layer);
    }

    private boolean hasWeight(int layer, int unit, int from) {
        return hasUnit(layer, unit) && from < before.unitsOf(layer - 1);
    }

    private boolean hasBias(int layer, int unit) {
        return hasUnit(layer, unit) && before.layer(layer).hasBiases();
    }

    /** The one place where a number of this iteration comes from. */
    public double value(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Input(int index) -> sample.inputs().get(index);
            case Quantity.Target(int output) -> sample.targets().get(output);
            case Quantity.Weight(int layer, int unit, int from) ->
                before.layer(layer).weights().get(unit, from);
            case Quantity.Bias(int layer, int unit) -> bias(before.layer(layer), unit);
            case Quantity.LearningRate() -> rule.learningRate();
            case Step.NetInput(int layer, int unit) ->
                layers.get(layer).netInputs().get(unit);
            case Step.Activation(int layer, int unit) -> valueOf(layer, unit);
            case Step.OutputError(int output) -> errors.get(output);
            case Step.TotalError() -> totalError;
            case Step.Delta(int layer, int unit) -> delta(layer, unit);
            case Step.WeightGradient(int layer, int unit, int from) -> weightGradient(layer, unit, from);
            case Step.BiasGradient(int layer, int unit) -> delta(layer, unit);
            case Step.WeightUpdate(int layer, int unit, int from) ->
                after.layer(layer).weights().get(unit, from);
            case Step.BiasUpdate(int layer, int unit) -> bias(after.layer(layer), unit);
        };
    }

    private static double bias(Layer layer, int unit) {
        return layer.biases().map(biases -> biases.get(unit)).orElse(0.0);
    }
}
