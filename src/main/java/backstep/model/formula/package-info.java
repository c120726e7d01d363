/**
 * Formulas derived from a step and a notation, never stored: a sealed tree that is folded into screen, LaTeX, plain
 * text and its own value.
 */
@NullMarked
package backstep.model.formula;

import org.jspecify.annotations.NullMarked;
