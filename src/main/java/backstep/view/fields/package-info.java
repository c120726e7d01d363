/** Fields that edit numbers: typed over, stepped, dragged. */
@NullMarked
package backstep.view.fields;

import org.jspecify.annotations.NullMarked;
