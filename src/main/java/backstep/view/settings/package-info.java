/** What the window remembers from one start to the next, and the file that it is kept in. */
@NullMarked
package backstep.view.settings;

import org.jspecify.annotations.NullMarked;
