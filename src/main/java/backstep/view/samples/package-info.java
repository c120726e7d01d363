/** What a network learns from: the table of its samples, and what comes in from files and the clipboard. */
@NullMarked
package backstep.view.samples;

import org.jspecify.annotations.NullMarked;
