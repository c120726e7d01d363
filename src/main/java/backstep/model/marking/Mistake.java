package backstep.model.marking;

import backstep.model.formula.Formula;

/**
 * A slip made at one step.
 *
 * @param formula what was worked out in place of the right formula, in the symbols of the notation
 */
public record Mistake(Slip slip, Formula formula) {}
