package backstep.model.lesson;

import backstep.model.network.Identified;
import backstep.model.network.Layer;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Where the numbers of a new network come from: equal seeds give equal numbers.
 *
 * <p>Biases that are not trained belong to the network's set-up, so that {@link #apply} leaves them.
 */
public record Initialization(Kind kind, long seed) {

    /** How weights are drawn; n is the number of values into a unit, m the number of units in its layer. */
    public enum Kind implements Identified {
        /** Uniform within ±√(6/(n + m)): keeps values and deltas about equally large in all layers (logistic, tanh). */
        XAVIER,
        /** Normal with standard deviation √(2/n): the same for relu. */
        HE,
        /** Uniform from −1 to 1. */
        UNIFORM,
        /** All 0: units of a layer can never become different. */
        ZEROS,
        /** One decimal, from −0.9 to 0.9 and never 0: for calculation by hand. */
        NICE
    }

    /** The same network with new weights and new trained biases. */
    public Network apply(Network network) {
        List<Layer> layers = new ArrayList<>();
        for (int index = 0; index < network.depth(); index++) {
            Layer old = network.layer(index);
            SplittableRandom random = random(index);
            Matrix weights = weights(random, old.units(), old.inputs());
            layers.add(new Layer(
                    old.activation(),
                    weights,
                    old.trainBiases() ? old.biases().map(_ -> biases(random, old.units())) : old.biases(),
                    old.trainBiases()));
        }
        return new Network(layers);
    }

    /** The weights into a layer, shape (units, inputs). */
    Matrix weights(int layer, int units, int inputs) {
        return weights(random(layer), units, inputs);
    }

    /** The biases of a layer; those that are not trained are all equal, so that they can share a name. */
    Vector biases(int layer, int units, boolean trained) {
        SplittableRandom random = random(layer);
        if (trained) {
            return biases(random, units);
        }
        double shared = kind == Kind.NICE ? nice(random) : 0;
        double[] values = new double[units];
        Arrays.fill(values, shared);
        return Vector.of(values);
    }

    private SplittableRandom random(int layer) {
        return new SplittableRandom(seed * 31 + layer);
    }

    private Matrix weights(SplittableRandom random, int units, int inputs) {
        return Matrix.generate(units, inputs, (_, _) -> weight(random, units, inputs));
    }

    private double weight(SplittableRandom random, int units, int inputs) {
        return switch (kind) {
            case XAVIER -> Math.sqrt(6.0 / (inputs + units)) * (2 * random.nextDouble() - 1);
            case HE -> Math.sqrt(2.0 / inputs) * random.nextGaussian();
            case UNIFORM -> 2 * random.nextDouble() - 1;
            case ZEROS -> 0;
            case NICE -> nice(random);
        };
    }

    /** 0, as is usual, or a one-decimal number. */
    private Vector biases(SplittableRandom random, int units) {
        double[] values = new double[units];
        for (int unit = 0; unit < units && kind == Kind.NICE; unit++) {
            values[unit] = nice(random);
        }
        return Vector.of(values);
    }

    private static double nice(SplittableRandom random) {
        int tenths = 1 + random.nextInt(9);
        return (random.nextBoolean() ? tenths : -tenths) / 10.0;
    }
}
