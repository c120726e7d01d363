/** Presenting on two screens: what the class sees on one, and what the speaker has before them on the other. */
@NullMarked
package backstep.view.speaker;

import org.jspecify.annotations.NullMarked;
