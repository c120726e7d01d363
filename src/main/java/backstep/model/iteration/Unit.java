package backstep.model.iteration;

import backstep.model.network.Network;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A unit of a network, or one of its inputs.
 *
 * @param layer counted from 0, the first layer with weights; −1 for the inputs
 * @param index its place in the layer, from 0
 */
public record Unit(int layer, int index) implements Quantity.Owner {

    /** All units of a layer, −1 for the inputs, in order. */
    public static List<Unit> ofLayer(Network network, int layer) {
        return IntStream.range(0, network.unitsOf(layer))
                .mapToObj(index -> new Unit(layer, index))
                .toList();
    }

    public boolean isInput() {
        return layer < 0;
    }

    /** What it sends on: the input itself, or its activation. */
    public Quantity value() {
        return isInput() ? new Quantity.Input(index) : new Step.Activation(this);
    }

    /** Whether a network has such a unit. */
    public boolean isIn(Network network) {
        return layer < network.depth() && index < network.unitsOf(layer);
    }
}
