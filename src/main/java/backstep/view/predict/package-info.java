/**
 * Where a number is asked for before it is shown: the field for the answer, the hands to raise, what came of it, and what
 * covers the views that would tell it.
 */
@NullMarked
package backstep.view.predict;

import org.jspecify.annotations.NullMarked;
