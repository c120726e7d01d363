/**
 * Pictures as slides for PowerPoint, Impress and Keynote: Office Open XML (ECMA-376), of which the parts that never differ
 * lie in resources.
 */
@NullMarked
package backstep.paint.slides;

import org.jspecify.annotations.NullMarked;
