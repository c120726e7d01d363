/** The numbers that a class may change: fields, sliders, the panel that holds them, and editing on the graph. */
@NullMarked
package backstep.view.values;

import org.jspecify.annotations.NullMarked;
