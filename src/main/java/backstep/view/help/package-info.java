/** What the program says about itself: its keys, its parts, the words it uses, and what it is made of. */
@NullMarked
package backstep.view.help;

import org.jspecify.annotations.NullMarked;
