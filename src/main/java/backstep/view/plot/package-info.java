/** What learning does, on the screen: plots, and the tab that lets one choose among them. */
@NullMarked
package backstep.view.plot;

import org.jspecify.annotations.NullMarked;
