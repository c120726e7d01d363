/**
 * The chalkboard beside the stage: the current step in words, its derivation, where its number comes from, and what
 * comes next.
 *
 * <p>Views here derive everything from a few properties; they keep nothing but nodes. Colours come from style classes:
 * math.css.
 */
@NullMarked
package backstep.view.chalkboard;

import org.jspecify.annotations.NullMarked;
