/** The window: what is open drawn as nodes. Views bind to the controllers and ask the model; they do no mathematics. */
@NullMarked
package backstep.view.window;

import org.jspecify.annotations.NullMarked;
