package backstep.model.network;

/** When the weights of a layer change, relative to the deltas of the layer before it. */
public enum UpdateOrder implements Identified {
    /** All parameters at once, from the gradients of the unchanged weights: backpropagation. */
    SIMULTANEOUS,
    /** The common mistake: deltas flow back through weights that were already updated. */
    OUTPUT_FIRST
}
