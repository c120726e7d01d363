package backstep.model.network;

import java.util.Optional;

/**
 * One layer of units with the weights into them.
 *
 * @param weights shape (units of this layer, units of the layer before): row j holds the weights into unit j
 * @param biases one per unit; empty = the layer has no biases
 * @param trainBiases false = biases are used but never updated
 */
public record Layer(Activation activation, Matrix weights, Optional<Vector> biases, boolean trainBiases) {

    public Layer {
        if (weights.rows() == 0 || weights.columns() == 0) {
            throw new IllegalArgumentException("a layer needs at least one unit and one unit before it");
        }
        biases.ifPresent(vector -> {
            if (vector.size() != weights.rows()) {
                throw new IllegalArgumentException(vector.size() + " biases for " + weights.rows() + " units");
            }
        });
    }

    /** How many units this layer has. */
    public int units() {
        return weights.rows();
    }

    /** How many units the layer before has. */
    public int inputs() {
        return weights.columns();
    }

    public boolean hasBiases() {
        return biases.isPresent();
    }

    /** Whether an update changes the biases. */
    public boolean learnsBiases() {
        return trainBiases && biases.isPresent();
    }

    public Layer withWeight(int unit, int from, double value) {
        return new Layer(activation, weights.with(unit, from, value), biases, trainBiases);
    }

    /** The same layer with the bias of one unit replaced; unchanged where the layer has no biases. */
    public Layer withBias(int unit, double value) {
        return new Layer(activation, weights, biases.map(vector -> vector.with(unit, value)), trainBiases);
    }
}
