package backstep.model.iteration;

import backstep.model.network.Network;
import java.util.Optional;

/** A weight or bias. As a quantity it is its value before the update. */
public sealed interface Parameter extends Quantity.Given, Quantity.Owner permits Weight, Bias {

    /** The weight or bias that a number belongs to as its value, gradient or new value; empty for all other numbers. */
    static Optional<Parameter> of(Quantity quantity) {
        return quantity.owner() instanceof Parameter parameter ? Optional.of(parameter) : Optional.empty();
    }

    /** The unit whose net input it is part of. */
    Unit into();

    /** Whether a network has such a parameter. */
    boolean isIn(Network network);

    /** Its value in a network that has it. */
    double valueIn(Network network);

    /** The same network with another value of it. */
    Network changedIn(Network network, double value);
}
