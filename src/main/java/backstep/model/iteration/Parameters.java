package backstep.model.iteration;

import backstep.model.network.Layer;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All weights and biases of a network in two flat arrays, so that an update changes them in place.
 *
 * <p>Weights stand layer by layer and row by row, as {@link Matrix} has them. Everything that a unit has one of (biases
 * here, values and deltas in {@link Backpropagation}) stands at the same place: the inputs first, then layer by layer.
 */
final class Parameters {

    /** Where the weights of a layer start in {@link #weights}. */
    final int[] weightStart;
    /** Where the units of a layer start: 0 is the inputs, l + 1 layer l; the last entry is the count of them all. */
    final int[] start;

    final double[] weights;
    /** 0 for every unit that has no bias. */
    final double[] biases;

    private final Network shape;

    /** The parameters of {@code network}. */
    Parameters(Network network) {
        shape = network;
        int depth = network.depth();
        weightStart = new int[depth + 1];
        start = new int[depth + 2];
        start[1] = network.inputs();
        for (int l = 0; l < depth; l++) {
            Layer layer = network.layer(l);
            weightStart[l + 1] = Math.addExact(weightStart[l], Math.multiplyExact(layer.units(), layer.inputs()));
            start[l + 2] = start[l + 1] + layer.units();
        }
        weights = new double[weightStart[depth]];
        biases = new double[start[depth + 1]];
        for (int l = 0; l < depth; l++) {
            Layer layer = network.layer(l);
            layer.weights().copyInto(weights, weightStart[l]);
            if (layer.biases().isPresent()) {
                layer.biases().get().copyInto(biases, start[l + 1]);
            }
        }
    }

    /** A network of the same shape with these parameters. */
    Network toNetwork() {
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < shape.depth(); l++) {
            Layer layer = shape.layer(l);
            int first = start[l + 1];
            Optional<Vector> newBiases = layer.biases().map(old -> Vector.copyOf(biases, first, layer.units()));
            Matrix newWeights = Matrix.copyOf(weights, weightStart[l], layer.units(), layer.inputs());
            layers.add(new Layer(layer.activation(), newWeights, newBiases, layer.trainBiases()));
        }
        return new Network(layers);
    }

    double get(Parameter parameter) {
        return switch (parameter) {
            case Weight weight -> weights[indexOf(weight)];
            case Bias(Unit unit) -> biases[start[unit.layer() + 1] + unit.index()];
        };
    }

    void set(Parameter parameter, double value) {
        switch (parameter) {
            case Weight weight -> weights[indexOf(weight)] = value;
            case Bias(Unit unit) -> biases[start[unit.layer() + 1] + unit.index()] = value;
        }
    }

    private int indexOf(Weight weight) {
        Unit into = weight.into();
        return weightStart[into.layer()]
                + into.index() * shape.layer(into.layer()).inputs()
                + weight.from().index();
    }

    /** All numbers in one array, to {@link #restore} them from. */
    double[] save() {
        double[] saved = new double[weights.length + biases.length];
        System.arraycopy(weights, 0, saved, 0, weights.length);
        System.arraycopy(biases, 0, saved, weights.length, biases.length);
        return saved;
    }

    /** Puts back what {@link #save} of parameters of the same shape returned. */
    void restore(double[] saved) {
        System.arraycopy(saved, 0, weights, 0, weights.length);
        System.arraycopy(saved, weights.length, biases, 0, biases.length);
    }

    /** Whether every parameter is a finite number. */
    boolean areFinite() {
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
