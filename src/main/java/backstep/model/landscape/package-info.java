/**
 * What learning does, seen from afar: the function that a network is, the error over its parameters, and how far the error
 * reaches back.
 *
 * <p>Every number comes out of {@link backstep.model.iteration.Backpropagation}, so that it is the one that an iteration
 * would have there, to the last bit. Long work can be told to stop.
 */
@NullMarked
package backstep.model.landscape;

import org.jspecify.annotations.NullMarked;
