package backstep.model.iteration;

import backstep.model.network.Activation;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;

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
    private final Parameters parameters;
    private final int last;
    private final Activation[] functions;
    private final boolean[] learnsBiases;
    private final int[] weightStart;
    private final int[] start;
    private final double[] weights;
    private final double[] biases;
    private final double[] netInputs;
    private final double[] values;
    private final double[] deltas;
    private final double[] targets;
    private final double[] errors;
    private final double[] slopes;
    private double total;

    /** An engine that starts from the parameters of {@code network}. */
    public Backpropagation(Network network, LearningRule rule) {
        this.rule = rule;
        parameters = new Parameters(network);
        last = network.depth() - 1;
        functions = new Activation[network.depth()];
        learnsBiases = new boolean[network.depth()];
        for (int l = 0; l <= last; l++) {
            functions[l] = network.layer(l).activation();
            learnsBiases[l] = network.layer(l).learnsBiases();
        }
        weightStart = parameters.weightStart;
        start = parameters.start;
        weights = parameters.weights;
        biases = parameters.biases;
        netInputs = new double[biases.length];
        values = new double[biases.length];
        deltas = new double[biases.length];
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
        if (rule.order() == UpdateOrder.OUTPUT_FIRST) {
            update(last);
            for (int l = last - 1; l >= 0; l--) {
                hiddenDeltas(l);
                update(l);
            }
        } else {
            for (int l = last - 1; l >= 0; l--) {
                hiddenDeltas(l);
            }
            for (int l = last; l >= 0; l--) {
                update(l);
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
        if (sample.inputs().size() != start[1] || sample.targets().size() != targets.length) {
            throw new IllegalArgumentException("a sample of " + sample.inputs().size() + " inputs and "
                    + sample.targets().size() + " targets for a network of " + start[1] + " inputs and "
                    + targets.length + " outputs");
        }
        sample.inputs().copyInto(values, 0);
        sample.targets().copyInto(targets, 0);
        for (int l = 0; l <= last; l++) {
            netInputs(l);
            functions[l].apply(netInputs, values, start[l + 1], start[l + 2] - start[l + 1]);
        }
        Loss loss = rule.loss();
        double sum = 0;
        for (int k = 0; k < errors.length; k++) {
            errors[k] = loss.term(values[start[last + 1] + k], targets[k], errors.length);
            sum += errors[k];
        }
        total = loss.total(sum);
        return total;
    }

    /** a_j = b_j + Σ_i w_ji z_i, four units side by side. */
    private void netInputs(int l) {
        int inputStart = start[l];
        int inputs = start[l + 1] - inputStart;
        int end = start[l + 2];
        int row = weightStart[l];
        int j = start[l + 1];
        for (; j + 3 < end; j += 4, row += 4 * inputs) {
            double a0 = biases[j];
            double a1 = biases[j + 1];
            double a2 = biases[j + 2];
            double a3 = biases[j + 3];
            for (int i = 0; i < inputs; i++) {
                double z = values[inputStart + i];
                a0 += weights[row + i] * z;
                a1 += weights[row + inputs + i] * z;
                a2 += weights[row + 2 * inputs + i] * z;
                a3 += weights[row + 3 * inputs + i] * z;
            }
            netInputs[j] = a0;
            netInputs[j + 1] = a1;
            netInputs[j + 2] = a2;
            netInputs[j + 3] = a3;
        }
        for (; j < end; j++, row += inputs) {
            netInputs[j] = Products.sum(biases[j], weights, row, values, inputStart, inputs);
        }
    }

    /** δ_k = ∂E/∂y_k h′(a_k); softmax needs the whole Jacobian: δ_k = Σ_m ∂E/∂y_m y_m([m = k] − y_k). */
    private void outputDeltas() {
        int first = start[last + 1];
        int n = errors.length;
        Activation function = functions[last];
        Loss loss = rule.loss();
        if (loss.collapsesWith(function)) {
            double weight = function == Activation.SOFTMAX ? sumOfTargets() : 1;
            for (int k = 0; k < n; k++) {
                deltas[first + k] = values[first + k] * weight - targets[k];
            }
            return;
        }
        for (int k = 0; k < n; k++) {
            slopes[k] = loss.slope(values[first + k], targets[k], n, total);
        }
        for (int k = 0; k < n; k++) {
            deltas[first + k] = function == Activation.SOFTMAX
                    ? softmaxDelta(k)
                    : slopes[k] * function.slope(netInputs[first + k], values[first + k]);
        }
    }

    private double softmaxDelta(int k) {
        int first = start[last + 1];
        double sum = 0;
        for (int m = 0; m < slopes.length; m++) {
            sum += slopes[m] * (values[first + m] * ((m == k ? 1 : 0) - values[first + k]));
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

    /** δ_j = h′(a_j) Σ_k w_kj δ_k, with whatever the weights of the layer after are by now. */
    private void hiddenDeltas(int l) {
        int first = start[l + 1];
        int units = start[l + 2] - first;
        for (int j = 0; j < units; j++) {
            deltas[first + j] = 0;
        }
        int row = weightStart[l + 1];
        for (int k = start[l + 2]; k < start[l + 3]; k++, row += units) {
            Products.add(deltas, first, weights, row, deltas[k], units);
        }
        Activation function = functions[l];
        for (int j = first; j < first + units; j++) {
            deltas[j] = function.slope(netInputs[j], values[j]) * deltas[j];
        }
    }

    /** w ← w − η δ_j z_i and b ← b − η δ_j for one layer. */
    private void update(int l) {
        double rate = rule.learningRate();
        int inputStart = start[l];
        int inputs = start[l + 1] - inputStart;
        int row = weightStart[l];
        for (int j = start[l + 1]; j < start[l + 2]; j++, row += inputs) {
            double delta = deltas[j];
            Products.subtract(weights, row, rate, delta, values, inputStart, inputs);
            if (learnsBiases[l]) {
                biases[j] -= rate * delta;
            }
        }
    }

    /** The network with the parameters as they are now. */
    public Network network() {
        return parameters.toNetwork();
    }

    /** The parameters themselves: what is changed there, the next sample sees. */
    Parameters parameters() {
        return parameters;
    }

    /** Whether E and every net input of the last sample are finite: a saturated unit hides an infinite net input. */
    boolean hasFiniteForwardPass() {
        double sum = 0 * total;
        for (int j = start[1]; j < netInputs.length; j++) {
            sum += 0 * netInputs[j];
        }
        return sum == 0;
    }

    /** Whether every parameter is a finite number. */
    public boolean isFinite() {
        return parameters.areFinite();
    }

    double netInput(int layer, int unit) {
        return netInputs[start[layer + 1] + unit];
    }

    Vector netInputsOf(int layer) {
        return unitsOf(netInputs, layer);
    }

    Vector activationsOf(int layer) {
        return unitsOf(values, layer);
    }

    Vector deltasOf(int layer) {
        return unitsOf(deltas, layer);
    }

    Vector errors() {
        return Vector.of(errors);
    }

    /** The outputs of the last sample. */
    public Vector outputs() {
        return activationsOf(last);
    }

    private Vector unitsOf(double[] source, int layer) {
        return Vector.copyOf(source, start[layer + 1], start[layer + 2] - start[layer + 1]);
    }
}
