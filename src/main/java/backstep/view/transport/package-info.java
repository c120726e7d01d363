/** The bar under the stage: the timeline and the buttons that move the cursor. */
@NullMarked
package backstep.view.transport;

import org.jspecify.annotations.NullMarked;
