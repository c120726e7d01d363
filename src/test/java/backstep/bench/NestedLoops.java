package backstep.bench;

import backstep.model.network.Layer;
import backstep.model.network.Network;

/**
 * A network of logistic layers with half squared error as one writes it down first, nested loops over arrays of arrays:
 * what the engine is measured against.
 */
final class NestedLoops {

    private final double rate;
    private final double[][][] weights;
    private final double[][] biases;
    private final double[][] values;
    private final double[][] deltas;

    NestedLoops(Network network, double rate) {
        this.rate = rate;
        int depth = network.depth();
        weights = new double[depth][][];
        biases = new double[depth][];
        values = new double[depth + 1][];
        deltas = new double[depth][];
        values[0] = new double[network.inputs()];
        for (int l = 0; l < depth; l++) {
            Layer layer = network.layer(l);
            weights[l] = new double[layer.units()][];
            for (int j = 0; j < layer.units(); j++) {
                weights[l][j] = layer.weights().row(j).toArray();
            }
            biases[l] = layer.biases().orElseThrow().toArray();
            values[l + 1] = new double[layer.units()];
            deltas[l] = new double[layer.units()];
        }
    }

    /** One iteration; returns E before the update. */
    double iterate(double[] inputs, double[] targets) {
        System.arraycopy(inputs, 0, values[0], 0, inputs.length);
        forward();
        double error = errorAndOutputDeltas(targets);
        hiddenDeltas();
        update();
        return error;
    }

    private void forward() {
        for (int l = 0; l < weights.length; l++) {
            for (int j = 0; j < weights[l].length; j++) {
                double a = biases[l][j];
                for (int i = 0; i < weights[l][j].length; i++) {
                    a += weights[l][j][i] * values[l][i];
                }
                values[l + 1][j] = 1 / (1 + Math.exp(-a));
            }
        }
    }

    private double errorAndOutputDeltas(double[] targets) {
        int last = weights.length - 1;
        double error = 0;
        for (int k = 0; k < targets.length; k++) {
            double y = values[last + 1][k];
            error += 0.5 * ((targets[k] - y) * (targets[k] - y));
            deltas[last][k] = (y - targets[k]) * (y * (1 - y));
        }
        return error;
    }

    private void hiddenDeltas() {
        for (int l = weights.length - 2; l >= 0; l--) {
            for (int j = 0; j < weights[l].length; j++) {
                double sum = 0;
                for (int k = 0; k < weights[l + 1].length; k++) {
                    sum += weights[l + 1][k][j] * deltas[l + 1][k];
                }
                deltas[l][j] = values[l + 1][j] * (1 - values[l + 1][j]) * sum;
            }
        }
    }

    private void update() {
        for (int l = 0; l < weights.length; l++) {
            for (int j = 0; j < weights[l].length; j++) {
                for (int i = 0; i < weights[l][j].length; i++) {
                    weights[l][j][i] -= rate * (deltas[l][j] * values[l][i]);
                }
                biases[l][j] -= rate * deltas[l][j];
            }
        }
    }
}
