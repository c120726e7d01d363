/**
 * How a step's number comes about: a step and a notation give lines, from the definition to the number. Derived when
 * asked for, never stored.
 */
@NullMarked
package backstep.model.derivation;

import org.jspecify.annotations.NullMarked;
