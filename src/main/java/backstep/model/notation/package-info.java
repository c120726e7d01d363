/**
 * What a number is called: the names that each notation gives to the numbers of a network, for whole numbers of units and
 * for running indices alike (notation.md, "The five notations"). It writes symbols of formulas and knows no step's formula.
 */
@NullMarked
package backstep.model.notation;

import org.jspecify.annotations.NullMarked;
