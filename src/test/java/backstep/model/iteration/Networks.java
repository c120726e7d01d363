package backstep.model.iteration;

import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import java.util.List;
import java.util.Optional;

/** The networks that the tests of this package work with. */
final class Networks {

    static final LearningRule RULE = new LearningRule(Loss.HALF_SQUARED_ERROR, 0.5, UpdateOrder.SIMULTANEOUS);
    static final LearningRule OUTPUT_FIRST = new LearningRule(Loss.HALF_SQUARED_ERROR, 0.5, UpdateOrder.OUTPUT_FIRST);
    static final LearningRule XOR_RULE = new LearningRule(Loss.BINARY_CROSS_ENTROPY, 0.5, UpdateOrder.SIMULTANEOUS);

    static final Sample STEP_BY_STEP_SAMPLE = new Sample(Vector.of(0.05, 0.1), Vector.of(0.01, 0.99));
    static final Sample W_AND_U_SAMPLE = new Sample(Vector.of(0.9, 0.4), Vector.of(1, 0));
    static final List<Sample> XOR_SAMPLES =
            List.of(xorSample(0, 0, 0), xorSample(0, 1, 1), xorSample(1, 0, 1), xorSample(1, 1, 0));

    private Networks() {}

    /** The worked example with two inputs, two hidden units and two outputs; its biases are not trained. */
    static Network stepByStep() {
        return new Network(List.of(
                layer(Activation.LOGISTIC, false, Vector.of(0.35, 0.35), new double[][] {{0.15, 0.2}, {0.25, 0.3}}),
                layer(Activation.LOGISTIC, false, Vector.of(0.6, 0.6), new double[][] {{0.4, 0.45}, {0.5, 0.55}})));
    }

    /** 2-3-2 without biases. */
    static Network wAndU() {
        return new Network(List.of(
                layer(Activation.LOGISTIC, new double[][] {{0.3, -0.5}, {0.8, 0.2}, {-0.4, 0.6}}),
                layer(Activation.LOGISTIC, new double[][] {{0.7, -0.3, 0.5}, {-0.6, 0.9, 0.1}})));
    }

    /** 2-3-1 with trained biases. */
    static Network xor() {
        return new Network(List.of(
                layer(Activation.TANH, true, Vector.of(0.1, -0.2, 0), new double[][] {
                    {0.8, -0.6}, {-0.5, 0.9}, {0.3, 0.4}
                }),
                layer(Activation.LOGISTIC, true, Vector.of(0), new double[][] {{0.7, -0.8, 0.2}})));
    }

    /** One unit with one weight and no bias. */
    static Network single(Activation activation, double weight) {
        return new Network(List.of(layer(activation, new double[][] {{weight}})));
    }

    static Sample sample(double input, double target) {
        return new Sample(Vector.of(input), Vector.of(target));
    }

    static Layer layer(Activation activation, double[][] weights) {
        return new Layer(activation, Matrix.of(weights), Optional.empty(), true);
    }

    static Layer layer(Activation activation, boolean trainBiases, Vector biases, double[][] weights) {
        return new Layer(activation, Matrix.of(weights), Optional.of(biases), trainBiases);
    }

    private static Sample xorSample(double first, double second, double target) {
        return new Sample(Vector.of(first, second), Vector.of(target));
    }
}
