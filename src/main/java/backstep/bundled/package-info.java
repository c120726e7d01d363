/** What is in the program's own archive besides its classes. It lies below everything, since no layer owns it. */
@NullMarked
package backstep.bundled;

import org.jspecify.annotations.NullMarked;
