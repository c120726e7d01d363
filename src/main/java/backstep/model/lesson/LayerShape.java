package backstep.model.lesson;

import backstep.model.network.Activation;
import backstep.model.network.Identified;
import backstep.model.network.Layer;

/** A layer without its numbers. */
public record LayerShape(int units, Activation activation, Biases biases) {

    /** Whether the units of a layer have biases, and whether these learn. */
    public enum Biases implements Identified {
        NONE,
        /** Used but never updated. */
        FIXED,
        TRAINED
    }

    static LayerShape of(Layer layer) {
        Biases biases = layer.trainBiases() ? Biases.TRAINED : Biases.FIXED;
        return new LayerShape(layer.units(), layer.activation(), layer.hasBiases() ? biases : Biases.NONE);
    }

    public LayerShape withUnits(int value) {
        return new LayerShape(value, activation, biases);
    }

    public LayerShape withActivation(Activation value) {
        return new LayerShape(units, value, biases);
    }

    public LayerShape withBiases(Biases value) {
        return new LayerShape(units, activation, value);
    }
}
