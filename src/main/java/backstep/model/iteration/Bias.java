package backstep.model.iteration;

import backstep.model.network.Network;

/** b_j: what is added to the net input of a unit. */
public record Bias(Unit into) implements Parameter {

    /** The bias of {@code unit} of {@code layer}. */
    public Bias(int layer, int unit) {
        this(new Unit(layer, unit));
    }

    @Override
    public boolean isIn(Network network) {
        return into.isIn(network) && network.layer(into.layer()).hasBiases();
    }

    /** 0 where the layer has no biases. */
    @Override
    public double valueIn(Network network) {
        return network.layer(into.layer())
                .biases()
                .map(biases -> biases.get(into.index()))
                .orElse(0.0);
    }

    @Override
    public Network changedIn(Network network, double value) {
        return network.withBias(into.layer(), into.index(), value);
    }
}
