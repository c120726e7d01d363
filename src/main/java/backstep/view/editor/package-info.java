/** The editor of the network: its layers, loss, update order and first weights. */
@NullMarked
package backstep.view.editor;

import org.jspecify.annotations.NullMarked;
