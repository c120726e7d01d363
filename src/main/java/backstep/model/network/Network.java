package backstep.model.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A fully connected feed-forward network: an immutable value.
 *
 * @param layers hidden layers first, the output layer last; 1 or more
 */
public record Network(List<Layer> layers) {

    public Network {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one layer");
        }
        for (int index = 0; index < layers.size(); index++) {
            Layer layer = layers.get(index);
            if (index > 0 && layer.inputs() != layers.get(index - 1).units()) {
                throw new IllegalArgumentException(
                        "layer " + index + " takes " + layer.inputs() + " values, but the layer before has "
                                + layers.get(index - 1).units() + " units");
            }
            if (layer.activation().spansLayer() && index < layers.size() - 1) {
                throw new IllegalArgumentException("softmax in hidden layer " + index + ", only outputs can have it");
            }
        }
    }

    public int inputs() {
        return layers.getFirst().inputs();
    }

    public int outputs() {
        return layers.getLast().units();
    }

    /** How many layers have weights: hidden layers and the output layer. */
    public int depth() {
        return layers.size();
    }

    public int hiddenLayers() {
        return layers.size() - 1;
    }

    public Layer layer(int index) {
        return layers.get(index);
    }

    public boolean isOutput(int layer) {
        return layer == layers.size() - 1;
    }

    /** Units of a layer, where −1 is the input. */
    public int unitsOf(int layer) {
        return layer < 0 ? inputs() : layers.get(layer).units();
    }

    /** Units of all layers, inputs not counted. */
    public int units() {
        return layers.stream().mapToInt(Layer::units).sum();
    }

    /** Weights and biases, trained or not. */
    public int parameters() {
        return layers.stream()
                .mapToInt(layer -> layer.units() * (layer.inputs() + (layer.hasBiases() ? 1 : 0)))
                .sum();
    }

    /** The shape as people write it, e.g. {@code 2-3-2}. */
    public String shape() {
        StringBuilder text = new StringBuilder().append(inputs());
        layers.forEach(layer -> text.append('-').append(layer.units()));
        return text.toString();
    }

    /** The largest |w| of all weights (not biases). */
    public double largestWeight() {
        return layers.stream()
                .mapToDouble(layer -> layer.weights().largestMagnitude())
                .max()
                .orElse(0);
    }

    public Network withLayer(int index, UnaryOperator<Layer> change) {
        List<Layer> copy = new ArrayList<>(layers);
        copy.set(index, change.apply(copy.get(index)));
        return new Network(copy);
    }

    public Network withWeight(int layer, int unit, int from, double value) {
        return withLayer(layer, old -> old.withWeight(unit, from, value));
    }

    public Network withBias(int layer, int unit, double value) {
        return withLayer(layer, old -> old.withBias(unit, value));
    }
}
