/**
 * Networks as immutable values: layers, activations, losses and the samples they learn from.
 *
 * <p>Nothing here computes an iteration; that is {@code backstep.model.iteration}. Layers are counted from 0 (the first
 * layer that has weights) to L − 1 (the output layer), units and inputs from 0.
 */
@NullMarked
package backstep.model.network;

import org.jspecify.annotations.NullMarked;
