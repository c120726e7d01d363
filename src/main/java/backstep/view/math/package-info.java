/**
 * Mathematics as JavaFX nodes: boxes of the typesetter drawn with the KaTeX fonts, {@link
 * backstep.view.math.MathBox} for a formula and {@link backstep.view.math.MathLabel} for a symbol and its number. Colours
 * come from style classes only: math.css.
 */
@NullMarked
package backstep.view.math;

import org.jspecify.annotations.NullMarked;
