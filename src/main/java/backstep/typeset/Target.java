package backstep.typeset;

import backstep.model.iteration.Quantity;

/** What a part of a formula stands for when one points at it. */
public sealed interface Target {

    /** A number of the network. */
    record OfQuantity(Quantity quantity) implements Target {}

    /** Terms left out of a long sum. */
    record Omitted(int terms) implements Target {}
}
