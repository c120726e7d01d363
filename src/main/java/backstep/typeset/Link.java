package backstep.typeset;

import backstep.model.iteration.Quantity;

/** What a part of a formula stands for when it is pointed at. */
public sealed interface Link {

    /** A number of the network. */
    record ToQuantity(Quantity quantity) implements Link {}

    /** Terms left out of a long sum. */
    record Omitted(int terms) implements Link {}
}
