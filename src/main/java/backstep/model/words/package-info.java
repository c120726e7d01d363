/** Sentences about the steps, in the language of the system, with the names of a notation. */
@NullMarked
package backstep.model.words;

import org.jspecify.annotations.NullMarked;
