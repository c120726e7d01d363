/**
 * Mathematics as JavaFX nodes: a formula is typeset into boxes with exact baselines, then drawn with the KaTeX fonts.
 *
 * <p>Typesetting is arithmetic over the metrics in the font files and needs no toolkit; {@link
 * backstep.view.math.MathBox} and {@link backstep.view.math.MathLabel} turn boxes into nodes. Colours come from style
 * classes only: math.css.
 */
@NullMarked
package backstep.view.math;

import org.jspecify.annotations.NullMarked;
