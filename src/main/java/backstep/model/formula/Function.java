package backstep.model.formula;

import backstep.model.network.Activation;

/** A function that formulas name; how an activation is written depends on the notation. */
public sealed interface Function {

    /** An activation function under the name that the notation gives it, e.g. σ, tanh, h, Φ. */
    record OfUnit(Activation activation, String name) implements Function {}

    /** e to the power of its argument. */
    record Exp() implements Function {}

    record Ln() implements Function {}
}
