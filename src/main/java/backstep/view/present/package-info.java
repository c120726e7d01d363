/** What a speaker does to the picture while it fills the screen: points, draws, comes nearer, blanks it. */
@NullMarked
package backstep.view.present;

import org.jspecify.annotations.NullMarked;
