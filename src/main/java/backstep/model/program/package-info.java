/**
 * An iteration as a program: the matrix form of every layer, one assignment after the other, as a person would write it on
 * the board in NumPy, PyTorch or Java. Formulas are folded into expressions; what a name is, the notation says.
 */
@NullMarked
package backstep.model.program;

import org.jspecify.annotations.NullMarked;
