/** The stage: the network as units, edges and labels, laid out so that no label hides anything. */
@NullMarked
package backstep.view.network;

import org.jspecify.annotations.NullMarked;
