/** The numbers that a class may change: the panel of their fields and sliders, and editing on the graph. */
@NullMarked
package backstep.view.values;

import org.jspecify.annotations.NullMarked;
