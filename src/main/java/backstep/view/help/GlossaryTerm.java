package backstep.view.help;

import backstep.model.network.Identified;

/** A word of the chalkboard that the glossary explains in two sentences, in the order of the alphabet. */
enum GlossaryTerm implements Identified {
    ACTIVATION,
    ACTIVATION_FUNCTION,
    BACKWARD_PASS,
    BIAS,
    CHAIN_RULE,
    CROSS_ENTROPY,
    DEAD_UNIT,
    DELTA,
    EPOCH,
    ERROR,
    FORWARD_PASS,
    GRADIENT,
    HIDDEN_UNIT,
    ITERATION,
    LEARNING_RATE,
    LOSS,
    NET_INPUT,
    SATURATED,
    SLOPE,
    SOFTMAX,
    TARGET,
    UPDATE,
    VANISHING_GRADIENT,
    WEIGHT
}
