package backstep.model.words;

import backstep.model.network.Identified;

/** A word of the chalkboard that the glossary explains in two sentences, in the order of the alphabet. */
public enum GlossaryTerm implements Identified {
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
    WEIGHT;

    /** What it is called. */
    public String name(Messages messages) {
        return messages.get("glossary." + id() + ".name");
    }

    /** What it means, in two sentences. */
    public String text(Messages messages) {
        return messages.get("glossary." + id() + ".text");
    }
}
