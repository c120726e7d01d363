package backstep.model.iteration;

import backstep.model.network.Layer;
import backstep.model.network.LearningRule;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

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

    /** What it computed for the units of one layer; each has one number per unit. */
    public record LayerPass(Vector netInputs, Vector activations, Vector deltas) {}

    public Iteration {
        layers = List.copyOf(layers);
    }

    /** Runs one iteration of {@code network} on {@code sample}. */
    public static Iteration compute(int number, int sampleIndex, Network network, LearningRule rule, Sample sample) {
        Backpropagation engine = new Backpropagation(network, rule);
        double total = engine.iterate(sample);
        List<LayerPass> layers = new ArrayList<>();
        for (int l = 0; l < network.depth(); l++) {
            layers.add(engine.pass(l));
        }
        return new Iteration(
                number, sampleIndex, network, rule, sample, layers, engine.errors(), total, engine.network());
    }

    /** The same sample once more, through the network that came out: what the update was good for. */
    public Iteration again() {
        return compute(number, sampleIndex, after, rule, sample);
    }

    /** The same iteration with its layers updated in another order; itself where that is its own. */
    public Iteration in(UpdateOrder order) {
        if (rule.order() == order) {
            return this;
        }
        LearningRule other = new LearningRule(rule.loss(), rule.learningRate(), order);
        return compute(number, sampleIndex, before, other, sample);
    }

    /** Whether it makes the common mistake of {@link UpdateOrder#OUTPUT_FIRST}, which takes a hidden layer to show. */
    public boolean isMistaken() {
        return rule.order() == UpdateOrder.OUTPUT_FIRST && before.hiddenLayers() > 0;
    }

    /** The steps of this iteration, in order. */
    public Steps steps() {
        return Steps.of(before, rule.order());
    }

    public int outputLayer() {
        return before.depth() - 1;
    }

    /** The unit whose value is an output. */
    public Unit output(int output) {
        return new Unit(outputLayer(), output);
    }

    /** What a unit sends on: the input, or the activation. */
    public double valueOf(Unit unit) {
        return unit.isInput()
                ? sample.inputs().get(unit.index())
                : pass(unit).activations().get(unit.index());
    }

    public double delta(Unit unit) {
        return pass(unit).deltas().get(unit.index());
    }

    private LayerPass pass(Unit unit) {
        return layers.get(unit.layer());
    }

    /** What a parameter is multiplied by in the net input that it is part of: z_i, and 1 for a bias. */
    public double factor(Parameter parameter) {
        return switch (parameter) {
            case Weight weight -> valueOf(weight.from());
            case Bias _ -> 1;
        };
    }

    /** ∂E/∂w_ji = δ_j z_i, ∂E/∂b_j = δ_j. */
    public double gradient(Parameter parameter) {
        return delta(parameter.into()) * factor(parameter);
    }

    /** What the update adds to a parameter that learns: −η ∂E/∂w (notation.md, "The computation", row "update"). */
    public double change(Parameter parameter) {
        return -(rule.learningRate() * gradient(parameter));
    }

    /**
     * The network whose weights carry deltas back: the unchanged one, or with {@link UpdateOrder#OUTPUT_FIRST} (the
     * common mistake) the one after the update.
     */
    public Network carryingDeltas() {
        return rule.order() == UpdateOrder.OUTPUT_FIRST ? after : before;
    }

    /** h′(a_j) of one unit (for softmax its own partial derivative, see {@code Activation}). */
    public double activationSlope(Unit unit) {
        LayerPass pass = pass(unit);
        return before.layer(unit.layer())
                .activation()
                .slope(pass.netInputs().get(unit.index()), pass.activations().get(unit.index()));
    }

    /** ∂E/∂y_k. */
    public double errorSlope(int output) {
        return rule.loss().slope(valueOf(output(output)), sample.targets().get(output), before.outputs(), totalError);
    }

    /** Whether there is such a number: another network may have had more units, or biases. */
    public boolean has(Quantity quantity) {
        return switch (quantity.owner()) {
            case Unit unit -> unit.isIn(before);
            case Parameter parameter -> parameter.isIn(before);
            case Quantity.Target(int output) -> output < before.outputs();
            case Step.OutputError(int output) -> output < before.outputs();
            case Quantity.LearningRate(), Step.TotalError() -> true;
        };
    }

    /** The one place where a number of this iteration comes from. */
    public double value(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Input(int index) -> sample.inputs().get(index);
            case Quantity.Target(int output) -> sample.targets().get(output);
            case Quantity.LearningRate() -> rule.learningRate();
            case Parameter parameter -> parameter.valueIn(before);
            case Step.NetInput(Unit unit) -> pass(unit).netInputs().get(unit.index());
            case Step.Activation(Unit unit) -> valueOf(unit);
            case Step.OutputError(int output) -> errors.get(output);
            case Step.TotalError() -> totalError;
            case Step.Delta(Unit unit) -> delta(unit);
            case Step.Gradient(Parameter parameter) -> gradient(parameter);
            case Step.Update(Parameter parameter) -> parameter.valueIn(after);
        };
    }

    /** Every number that a step computes, in no order: a large network has too many for a step each. */
    public void forEachComputed(DoubleConsumer each) {
        errors.forEach(each);
        each.accept(totalError);
        Vector inputs = sample.inputs();
        for (int l = 0; l < layers.size(); l++) {
            LayerPass pass = layers.get(l);
            Layer updated = after.layer(l);
            pass.netInputs().forEach(each);
            pass.activations().forEach(each);
            pass.deltas().forEach(each);
            for (int j = 0; j < pass.deltas().size(); j++) {
                for (int i = 0; i < inputs.size(); i++) {
                    each.accept(pass.deltas().get(j) * inputs.get(i));
                }
            }
            updated.weights().forEach(each);
            updated.biases().filter(_ -> updated.learnsBiases()).ifPresent(biases -> biases.forEach(each));
            inputs = pass.activations();
        }
    }
}
