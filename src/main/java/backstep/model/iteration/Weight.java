package backstep.model.iteration;

import backstep.model.network.Network;

/**
 * w_ji: what the value of a unit (or input) is multiplied by on its way to a unit of the layer after.
 *
 * @param into the unit it leads into
 * @param from the unit it comes from, of the layer before
 */
public record Weight(Unit into, Unit from) implements Parameter {

    public Weight {
        if (from.layer() != into.layer() - 1) {
            throw new IllegalArgumentException("a weight from " + from + " into " + into);
        }
    }

    /** The weight into {@code unit} of {@code layer} from unit (or input) {@code from} of the layer before. */
    public Weight(int layer, int unit, int from) {
        this(new Unit(layer, unit), new Unit(layer - 1, from));
    }

    @Override
    public boolean isIn(Network network) {
        return into.isIn(network) && from.isIn(network);
    }

    @Override
    public double valueIn(Network network) {
        return network.layer(into.layer()).weights().get(into.index(), from.index());
    }

    @Override
    public Network changedIn(Network network, double value) {
        return network.withWeight(into.layer(), into.index(), from.index(), value);
    }
}
