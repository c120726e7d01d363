/** Pictures as SVG 1.1 with the parts of fonts that they use inside, or with text as outlines. */
@NullMarked
package backstep.paint.svg;

import org.jspecify.annotations.NullMarked;
