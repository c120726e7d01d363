/**
 * All gradients at once: the table of parameters, the check of one gradient by differences, and the two orders of
 * updating beside each other. Asks the model for every number.
 */
@NullMarked
package backstep.view.gradients;

import org.jspecify.annotations.NullMarked;
