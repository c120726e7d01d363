/** What a lesson brings along for those who teach it, to read and to write: a tab beside the chalkboard. */
@NullMarked
package backstep.view.lesson;

import org.jspecify.annotations.NullMarked;
