package backstep.model.formula;

import backstep.model.iteration.Iteration;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** First iterations to write formulas of: those of the shipped lessons, and random ones of every kind. */
final class Lessons {

    private Lessons() {}

    static Iteration stepByStep(UpdateOrder order) {
        return iteration(
                new Network(List.of(
                        fixed(Activation.LOGISTIC, 0.35, new double[][] {{0.15, 0.2}, {0.25, 0.3}}),
                        fixed(Activation.LOGISTIC, 0.6, new double[][] {{0.4, 0.45}, {0.5, 0.55}}))),
                new LearningRule(Loss.HALF_SQUARED_ERROR, 0.5, order),
                new double[] {0.05, 0.1},
                new double[] {0.01, 0.99});
    }

    static Iteration wAndU() {
        return iteration(
                new Network(List.of(
                        plain(Activation.LOGISTIC, new double[][] {{0.3, -0.5}, {0.8, 0.2}, {-0.4, 0.6}}),
                        plain(Activation.LOGISTIC, new double[][] {{0.7, -0.3, 0.5}, {-0.6, 0.9, 0.1}}))),
                new LearningRule(Loss.HALF_SQUARED_ERROR, 0.5, UpdateOrder.SIMULTANEOUS),
                new double[] {0.9, 0.4},
                new double[] {1, 0});
    }

    static Iteration oneOutput() {
        return iteration(
                new Network(List.of(
                        plain(Activation.LOGISTIC, new double[][] {{0.5, -0.2}, {0.3, 0.8}, {-0.6, 0.1}}),
                        plain(Activation.IDENTITY, new double[][] {{0.4, -0.7, 0.9}}))),
                new LearningRule(Loss.HALF_SQUARED_ERROR, 0.1, UpdateOrder.SIMULTANEOUS),
                new double[] {0.6, -0.4},
                new double[] {1});
    }

    static Iteration aToZ() {
        return iteration(
                new Network(List.of(
                        biased(
                                Activation.TANH,
                                new double[][] {{0.2, -0.4, 0.1}, {-0.3, 0.5, 0.7}, {0.6, 0.1, -0.2}, {0.4, -0.6, 0.3}},
                                0.1,
                                -0.2,
                                0.05,
                                0),
                        biased(
                                Activation.IDENTITY,
                                new double[][] {{0.5, -0.3, 0.8, 0.2}, {-0.7, 0.4, 0.1, 0.6}},
                                0,
                                0.3))),
                new LearningRule(Loss.HALF_SQUARED_ERROR, 0.1, UpdateOrder.SIMULTANEOUS),
                new double[] {0.5, -1, 0.8},
                new double[] {0.3, -0.2});
    }

    static Iteration xor() {
        return iteration(
                new Network(List.of(
                        biased(Activation.TANH, new double[][] {{0.8, -0.6}, {-0.5, 0.9}, {0.3, 0.4}}, 0.1, -0.2, 0),
                        biased(Activation.LOGISTIC, new double[][] {{0.7, -0.8, 0.2}}, 0))),
                new LearningRule(Loss.BINARY_CROSS_ENTROPY, 0.5, UpdateOrder.SIMULTANEOUS),
                new double[] {0, 1},
                new double[] {1});
    }

    static Iteration anyDepth() {
        return iteration(
                new Network(List.of(
                        biased(
                                Activation.LOGISTIC,
                                new double[][] {
                                    {0.1, -0.3, 0.5}, {0.7, 0.2, -0.4}, {-0.6, 0.4, 0.3}, {0.25, -0.15, 0.45}
                                },
                                0.1,
                                0,
                                -0.1,
                                0.2),
                        biased(
                                Activation.LOGISTIC,
                                new double[][] {
                                    {0.4, -0.2, 0.6, 0.1},
                                    {-0.5, 0.3, 0.2, -0.7},
                                    {0.15, 0.55, -0.35, 0.25},
                                    {-0.45, 0.65, 0.05, 0.35}
                                },
                                0,
                                0.1,
                                -0.2,
                                0.05),
                        biased(
                                Activation.LOGISTIC,
                                new double[][] {{0.3, -0.6, 0.2, 0.5}, {-0.1, 0.4, 0.7, -0.3}, {0.6, 0.15, -0.25, 0.45}
                                },
                                0.05,
                                -0.05,
                                0.15),
                        biased(
                                Activation.LOGISTIC,
                                new double[][] {{0.8, -0.4, 0.35}, {-0.55, 0.2, 0.65}},
                                0.1,
                                -0.15))),
                new LearningRule(Loss.ROOT_MEAN_SQUARE_ERROR, 0.8, UpdateOrder.SIMULTANEOUS),
                new double[] {0.2, 0.9, -0.5},
                new double[] {0.9, 0.1});
    }

    /** The seven lessons by id. */
    static Map<String, Iteration> all() {
        Map<String, Iteration> all = new TreeMap<>();
        all.put("step-by-step", stepByStep(UpdateOrder.SIMULTANEOUS));
        all.put("step-by-step-as-published", stepByStep(UpdateOrder.OUTPUT_FIRST));
        all.put("w-and-u", wAndU());
        all.put("one-output", oneOutput());
        all.put("a-z-delta", aToZ());
        all.put("xor", xor());
        all.put("any-depth", anyDepth());
        return all;
    }

    /** A network of 1 to 4 layers with any activations, loss, biases and update order; always the same for a seed. */
    static Iteration random(long seed) {
        Random random = new Random(seed);
        int depth = 1 + random.nextInt(4);
        int inputs = 1 + random.nextInt(4);
        List<Layer> layers = new ArrayList<>();
        int before = inputs;
        for (int index = 0; index < depth; index++) {
            Activation[] choice = Activation.values();
            int count = index == depth - 1 ? choice.length : choice.length - 1;
            int units = 1 + random.nextInt(index == depth - 1 ? 3 : 4);
            Matrix weights = Matrix.generate(units, before, (row, column) -> random.nextGaussian());
            Optional<Vector> biases = random.nextInt(3) == 0
                    ? Optional.empty()
                    : Optional.of(Vector.of(random.doubles(units, -1, 1).toArray()));
            layers.add(new Layer(choice[random.nextInt(count)], weights, biases, random.nextInt(4) > 0));
            before = units;
        }
        Loss loss = Loss.values()[random.nextInt(Loss.values().length)];
        UpdateOrder order = UpdateOrder.values()[random.nextInt(2)];
        double[] targets = random.doubles(before, 0, 1).toArray();
        if (random.nextBoolean()) {
            java.util.Arrays.fill(targets, 0);
            targets[random.nextInt(before)] = 1;
        }
        return iteration(
                new Network(layers),
                new LearningRule(loss, random.nextDouble(), order),
                random.doubles(inputs, -2, 2).toArray(),
                targets);
    }

    private static Iteration iteration(Network network, LearningRule rule, double[] inputs, double[] targets) {
        return Iteration.compute(1, 0, network, rule, new Sample(Vector.of(inputs), Vector.of(targets)));
    }

    private static Layer plain(Activation activation, double[][] weights) {
        return new Layer(activation, Matrix.of(weights), Optional.empty(), true);
    }

    private static Layer biased(Activation activation, double[][] weights, double... biases) {
        return new Layer(activation, Matrix.of(weights), Optional.of(Vector.of(biases)), true);
    }

    private static Layer fixed(Activation activation, double bias, double[][] weights) {
        return new Layer(activation, Matrix.of(weights), Optional.of(Vector.of(bias, bias)), false);
    }
}
