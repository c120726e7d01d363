/** Many iterations at once: running them, and their losses as a chart that leads back to any of them. */
@NullMarked
package backstep.view.charts;

import org.jspecify.annotations.NullMarked;
