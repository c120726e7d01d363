/**
 * One training iteration as an immutable value, the steps that tell it, and the engine that computes it.
 *
 * <p>There is one computation, {@link backstep.model.iteration.Backpropagation}: training ten thousand iterations and
 * showing one run through the same code. Iterations and samples are counted as files and people do: iterations from 1,
 * samples, layers and units from 0.
 */
@NullMarked
package backstep.model.iteration;

import org.jspecify.annotations.NullMarked;
