/** The program of an iteration beside the stage: which line computes the number at hand, and what a line stands for. */
@NullMarked
package backstep.view.code;

import org.jspecify.annotations.NullMarked;
