package backstep.bench;

import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** What the benchmarks run on. */
final class BenchNetworks {

    static final LearningRule RULE = new LearningRule(Loss.HALF_SQUARED_ERROR, 0.5, UpdateOrder.SIMULTANEOUS);
    static final LearningRule SLOW_RULE = RULE.withLearningRate(0.01);
    static final Sample SAMPLE = new Sample(Vector.of(0.05, 0.1), Vector.of(0.01, 0.99));

    private BenchNetworks() {}

    /** The lesson step-by-step. */
    static Network stepByStep() {
        return new Network(List.of(
                layer(new double[][] {{0.15, 0.2}, {0.25, 0.3}}, Vector.of(0.35, 0.35)),
                layer(new double[][] {{0.4, 0.45}, {0.5, 0.55}}, Vector.of(0.6, 0.6))));
    }

    /** The lesson w-and-u. */
    static Network wAndU() {
        return new Network(List.of(
                layer(new double[][] {{0.3, -0.5}, {0.8, 0.2}, {-0.4, 0.6}}, Vector.of(0, 0, 0)),
                layer(new double[][] {{0.7, -0.3, 0.5}, {-0.6, 0.9, 0.1}}, Vector.of(0, 0))));
    }

    private static Layer layer(double[][] weights, Vector biases) {
        return new Layer(Activation.LOGISTIC, Matrix.of(weights), Optional.of(biases), false);
    }

    /** Logistic layers of these sizes, inputs first, with seeded random parameters. */
    static Network random(int... sizes) {
        Random random = new Random(1);
        return new Network(IntStream.range(1, sizes.length)
                .mapToObj(l -> {
                    double range = 1 / Math.sqrt(sizes[l - 1]);
                    double[][] weights = new double[sizes[l]][sizes[l - 1]];
                    for (double[] row : weights) {
                        Arrays.setAll(row, _ -> random.nextDouble(-range, range));
                    }
                    Optional<Vector> biases = Optional.of(Vector.of(new double[sizes[l]]));
                    return new Layer(Activation.LOGISTIC, Matrix.of(weights), biases, true);
                })
                .toList());
    }

    /** As many seeded random samples with numbers from 0 to 1. */
    static List<Sample> samples(Network network, int count) {
        Random random = new Random(2);
        return IntStream.range(0, count)
                .mapToObj(_ -> new Sample(
                        Vector.of(random.doubles(network.inputs()).toArray()),
                        Vector.of(random.doubles(network.outputs()).toArray())))
                .toList();
    }
}
