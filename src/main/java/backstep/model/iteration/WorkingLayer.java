package backstep.model.iteration;

import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Matrix;
import backstep.model.network.Vector;
import java.util.Arrays;

/**
 * One layer inside {@link Backpropagation}: its parameters, and what the last sample made of its units, in flat arrays
 * that are changed in place.
 */
final class WorkingLayer {

    final Activation function;
    /** Row by row, as {@link Matrix} has them. */
    final double[] weights;
    /** One for each unit, 0 in a layer without biases. */
    final double[] biases;

    final double[] netInputs;
    final double[] values;
    final double[] deltas;
    private final Layer start;
    private final double[] inputs;

    /**
     * A layer that starts with the parameters of {@code start}.
     *
     * @param inputs where the values of the layer before stand
     */
    WorkingLayer(Layer start, double[] inputs) {
        this.start = start;
        this.inputs = inputs;
        function = start.activation();
        weights = new double[Math.multiplyExact(start.units(), start.inputs())];
        start.weights().copyInto(weights, 0);
        biases = new double[start.units()];
        start.biases().ifPresent(given -> given.copyInto(biases, 0));
        netInputs = new double[start.units()];
        values = new double[start.units()];
        deltas = new double[start.units()];
    }

    /** a_j = b_j + Σ_i w_ji z_i, several units side by side for speed, and z_j = h(a_j). */
    void forward() {
        int count = inputs.length;
        int row = 0;
        int j = 0;
        for (; j + 3 < netInputs.length; j += 4, row += 4 * count) {
            double a0 = biases[j];
            double a1 = biases[j + 1];
            double a2 = biases[j + 2];
            double a3 = biases[j + 3];
            for (int i = 0; i < count; i++) {
                double z = inputs[i];
                a0 += weights[row + i] * z;
                a1 += weights[row + count + i] * z;
                a2 += weights[row + 2 * count + i] * z;
                a3 += weights[row + 3 * count + i] * z;
            }
            netInputs[j] = a0;
            netInputs[j + 1] = a1;
            netInputs[j + 2] = a2;
            netInputs[j + 3] = a3;
        }
        for (; j < netInputs.length; j++, row += count) {
            double a = biases[j];
            for (int i = 0; i < count; i++) {
                a += weights[row + i] * inputs[i];
            }
            netInputs[j] = a;
        }
        function.apply(netInputs, values, 0, values.length);
    }

    /** δ_j = h′(a_j) Σ_k w_kj δ_k, with whatever the weights of the layer {@code after} are by now. */
    void backward(WorkingLayer after) {
        int count = deltas.length;
        Arrays.fill(deltas, 0);
        for (int k = 0, row = 0; k < after.deltas.length; k++, row += count) {
            double delta = after.deltas[k];
            for (int j = 0; j < count; j++) {
                deltas[j] += after.weights[row + j] * delta;
            }
        }
        for (int j = 0; j < count; j++) {
            deltas[j] = function.slope(netInputs[j], values[j]) * deltas[j];
        }
    }

    /** w ← w − η δ_j z_i, and b ← b − η δ_j where biases learn. */
    void update(double rate) {
        int count = inputs.length;
        boolean learnsBiases = start.learnsBiases();
        for (int j = 0, row = 0; j < deltas.length; j++, row += count) {
            double delta = deltas[j];
            for (int i = 0; i < count; i++) {
                weights[row + i] -= rate * (delta * inputs[i]);
            }
            if (learnsBiases) {
                biases[j] -= rate * delta;
            }
        }
    }

    int indexOf(Weight weight) {
        return weight.into().index() * inputs.length + weight.from().index();
    }

    /** The layer with the parameters as they are now. */
    Layer toLayer() {
        return new Layer(
                function,
                Matrix.copyOf(weights, 0, start.units(), start.inputs()),
                start.biases().map(_ -> Vector.of(biases)),
                start.trainBiases());
    }

    /** Whether every parameter is a finite number. */
    boolean hasFiniteParameters() {
        return areFinite(weights) && areFinite(biases);
    }

    /** 0 times a number is 0 unless the number is not finite; several sums side by side for speed. */
    private static boolean areFinite(double[] numbers) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int index = 0;
        for (; index + 3 < numbers.length; index += 4) {
            sum0 += 0 * numbers[index];
            sum1 += 0 * numbers[index + 1];
            sum2 += 0 * numbers[index + 2];
            sum3 += 0 * numbers[index + 3];
        }
        for (; index < numbers.length; index++) {
            sum0 += 0 * numbers[index];
        }
        return sum0 + sum1 + sum2 + sum3 == 0;
    }
}
