package backstep.model.iteration;

import backstep.model.network.Activation;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * The computation: forward pass, error, deltas and update of a network, in place over flat arrays.
 *
 * <p>The formulas are notation.md, "The computation". Every sum starts with the bias and goes on with i = 1, 2, …
 * (over the units of the layer after: k = 1, 2, …), so that the last digit is the same wherever a number is shown.
 * Several units are summed side by side for speed, each of them in this order. Iterating allocates nothing.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Backpropagation {

    private final LearningRule rule;
    private final double[] inputs;
    private final WorkingLayer[] layers;
    private final WorkingLayer outputs;
    private final double[] targets;
    private final double[] errors;
    private final double[] slopes;
    private double total;

    /** An engine that starts from the parameters of {@code network}. */
    public Backpropagation(Network network, LearningRule rule) {
        this.rule = rule;
        inputs = new double[network.inputs()];
        layers = new WorkingLayer[network.depth()];
        double[] before = inputs;
        for (int l = 0; l < layers.length; l++) {
            layers[l] = new WorkingLayer(network.layer(l), before);
            before = layers[l].values;
        }
        outputs = layers[layers.length - 1];
        targets = new double[network.outputs()];
        errors = new double[network.outputs()];
        slopes = new double[network.outputs()];
    }

    /**
     * One iteration on one sample: afterwards the parameters are the updated ones.
     *
     * @return E of the sample before the update
     */
    public double iterate(Sample sample) {
        evaluate(sample);
        outputDeltas();
        double rate = rule.learningRate();
        boolean outputFirst = rule.order() == UpdateOrder.OUTPUT_FIRST;
        for (int l = layers.length - 1; l >= 0; l--) {
            if (l < layers.length - 1) {
                layers[l].backward(layers[l + 1]);
            }
            if (outputFirst) {
                layers[l].update(rate);
            }
        }
        if (!outputFirst) {
            for (WorkingLayer layer : layers) {
                layer.update(rate);
            }
        }
        return total;
    }

    /**
     * Forward pass and error on one sample; changes no parameter. Returns E.
     *
     * @throws IllegalArgumentException when the sample does not fit the network
     */
    public double evaluate(Sample sample) {
        if (sample.inputs().size() != inputs.length || sample.targets().size() != targets.length) {
            throw new IllegalArgumentException("a sample of " + sample.inputs().size() + " inputs and "
                    + sample.targets().size() + " targets for a network of " + inputs.length + " inputs and "
                    + targets.length + " outputs");
        }
        sample.inputs().copyInto(inputs, 0);
        sample.targets().copyInto(targets, 0);
        for (WorkingLayer layer : layers) {
            layer.forward();
        }
        Loss loss = rule.loss();
        double sum = 0;
        for (int k = 0; k < errors.length; k++) {
            errors[k] = loss.term(outputs.values[k], targets[k], errors.length);
            sum += errors[k];
        }
        total = loss.total(sum);
        return total;
    }

    /** Gives an input another value than it has in the last sample. */
    public void setInput(int input, double value) {
        inputs[input] = value;
    }

    /** The value of a unit for the inputs as they are now; layers behind it are as the last sample left them. */
    public double valueOf(Unit unit) {
        for (int l = 0; l <= unit.layer(); l++) {
            layers[l].forward();
        }
        return layers[unit.layer()].values[unit.index()];
    }

    /** δ_k = ∂E/∂y_k h′(a_k); softmax needs the whole Jacobian: δ_k = Σ_m ∂E/∂y_m y_m([m = k] − y_k). */
    private void outputDeltas() {
        int n = errors.length;
        double[] values = outputs.values;
        double[] deltas = outputs.deltas;
        Activation function = outputs.function;
        Loss loss = rule.loss();
        if (loss.collapsesWith(function)) {
            double weight = function == Activation.SOFTMAX ? sumOfTargets() : 1;
            for (int k = 0; k < n; k++) {
                deltas[k] = values[k] * weight - targets[k];
            }
            return;
        }
        for (int k = 0; k < n; k++) {
            slopes[k] = loss.slope(values[k], targets[k], n, total);
        }
        for (int k = 0; k < n; k++) {
            deltas[k] = function == Activation.SOFTMAX
                    ? softmaxDelta(k)
                    : slopes[k] * function.slope(outputs.netInputs[k], values[k]);
        }
    }

    private double softmaxDelta(int k) {
        double[] values = outputs.values;
        double sum = 0;
        for (int m = 0; m < slopes.length; m++) {
            sum += slopes[m] * (values[m] * ((m == k ? 1 : 0) - values[k]));
        }
        return sum;
    }

    private double sumOfTargets() {
        double sum = 0;
        for (double target : targets) {
            sum += target;
        }
        return sum;
    }

    /** The network with the parameters as they are now. */
    public Network network() {
        return new Network(Arrays.stream(layers).map(WorkingLayer::toLayer).toList());
    }

    // ---- the parameters themselves: what is changed there, the next sample sees

    /** The value of a parameter as it is now. */
    double get(Parameter parameter) {
        WorkingLayer layer = layers[parameter.into().layer()];
        return switch (parameter) {
            case Weight weight -> layer.weights[layer.indexOf(weight)];
            case Bias(Unit unit) -> layer.biases[unit.index()];
        };
    }

    /** Gives a parameter another value. */
    public void set(Parameter parameter, double value) {
        WorkingLayer layer = layers[parameter.into().layer()];
        switch (parameter) {
            case Weight weight -> layer.weights[layer.indexOf(weight)] = value;
            case Bias(Unit unit) -> layer.biases[unit.index()] = value;
        }
    }

    /** All of them, to {@link #restore} them from. */
    double[][] save() {
        return parameters().map(double[]::clone).toArray(double[][]::new);
    }

    /** Puts back what {@link #save} of an engine of the same shape returned. */
    void restore(double[][] saved) {
        Iterator<double[]> places = parameters().iterator();
        for (double[] numbers : saved) {
            System.arraycopy(numbers, 0, places.next(), 0, numbers.length);
        }
    }

    private Stream<double[]> parameters() {
        return Arrays.stream(layers).flatMap(layer -> Stream.of(layer.weights, layer.biases));
    }

    /** Whether E and every net input of the last sample are finite: a saturated unit hides an infinite net input. */
    boolean hasFiniteForwardPass() {
        double sum = 0 * total;
        for (WorkingLayer layer : layers) {
            for (double netInput : layer.netInputs) {
                sum += 0 * netInput;
            }
        }
        return sum == 0;
    }

    /** Whether every parameter is a finite number. */
    public boolean isFinite() {
        for (WorkingLayer layer : layers) {
            if (!layer.hasFiniteParameters()) {
                return false;
            }
        }
        return true;
    }

    // ---- what the last sample made of the units

    double netInput(int layer, int unit) {
        return layers[layer].netInputs[unit];
    }

    Iteration.LayerPass pass(int layer) {
        WorkingLayer of = layers[layer];
        return new Iteration.LayerPass(Vector.of(of.netInputs), Vector.of(of.values), Vector.of(of.deltas));
    }

    Vector errors() {
        return Vector.of(errors);
    }

    /** The outputs of the last sample. */
    public Vector outputs() {
        return Vector.of(outputs.values);
    }
}
