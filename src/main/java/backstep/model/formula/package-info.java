/**
 * The language of formulas: a sealed tree that says what is written, and what it is folded into, LaTeX, plain text and
 * its own value. It knows the numbers of an iteration and no notation.
 */
@NullMarked
package backstep.model.formula;

import org.jspecify.annotations.NullMarked;
