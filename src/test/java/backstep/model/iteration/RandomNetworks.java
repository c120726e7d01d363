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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Seeded random networks, learning rules and samples that fit together: every activation and every loss occurs. */
public final class RandomNetworks {

    private final Random random;

    public RandomNetworks(long seed) {
        random = new Random(seed);
    }

    /** One iteration of a network of 1 to 4 layers; its loss can take the outputs that its output layer can give. */
    public Iteration iteration(UpdateOrder order) {
        Network network = network(1 + random.nextInt(4));
        Activation output = network.layers().getLast().activation();
        Loss loss = pick(Arrays.stream(Loss.values())
                .filter(candidate -> suits(candidate, output, network.outputs()))
                .toList());
        LearningRule rule = new LearningRule(loss, 0.1 + random.nextDouble(), order);
        return Iteration.compute(1, 0, network, rule, sample(network, loss));
    }

    public Network network(int depth) {
        List<Layer> layers = new ArrayList<>();
        int inputs = 1 + random.nextInt(5);
        for (int index = 0; index < depth; index++) {
            int units = 1 + random.nextInt(5);
            Activation activation = pick(Arrays.stream(Activation.values())
                    .filter(candidate -> layers.size() == depth - 1 || !candidate.spansLayer())
                    .toList());
            layers.add(layer(activation, units, inputs));
            inputs = units;
        }
        return new Network(layers);
    }

    /** A layer with weights between −1.5 and 1.5, with or without biases, which are trained or not. */
    public Layer layer(Activation activation, int units, int inputs) {
        double[][] weights = new double[units][inputs];
        for (double[] row : weights) {
            Arrays.setAll(row, _ -> random.nextDouble(-1.5, 1.5));
        }
        Optional<Vector> biases = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(vector(units, -1, 1));
        return new Layer(activation, Matrix.of(weights), biases, random.nextInt(3) != 0);
    }

    /** A sample whose targets are probabilities where the loss expects that. */
    public Sample sample(Network network, Loss loss) {
        double lowest = needsProbabilities(loss) ? 0 : -1;
        return new Sample(vector(network.inputs(), -2, 2), vector(network.outputs(), lowest, 1));
    }

    /** A single softmax output is always 1: infinitely wrong for binary cross-entropy. */
    private static boolean suits(Loss loss, Activation output, int outputs) {
        return switch (loss) {
            case HALF_SQUARED_ERROR, SQUARED_ERROR, MEAN_SQUARED_ERROR, ROOT_MEAN_SQUARE_ERROR -> true;
            case BINARY_CROSS_ENTROPY -> output == Activation.LOGISTIC || output == Activation.SOFTMAX && outputs > 1;
            case CROSS_ENTROPY -> output == Activation.LOGISTIC || output == Activation.SOFTMAX;
        };
    }

    private static boolean needsProbabilities(Loss loss) {
        return loss == Loss.BINARY_CROSS_ENTROPY || loss == Loss.CROSS_ENTROPY;
    }

    private Vector vector(int size, double from, double to) {
        double[] values = new double[size];
        Arrays.setAll(values, _ -> random.nextDouble(from, to));
        return Vector.of(values);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
