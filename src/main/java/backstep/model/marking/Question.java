package backstep.model.marking;

import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Context;
import backstep.model.derivation.Derivation;
import backstep.model.formula.Formula;
import backstep.model.formula.FormulaValue;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.notation.Notation;
import backstep.model.notation.Trait;

/**
 * What is asked for at a step: its number; at a δ, where δ is the name of something else, the derivative of the output
 * that it is made of, ∂y/∂h̃ (notation.md, "The five notations").
 *
 * @param derivation of the number that is asked for
 * @param expected the number
 */
public record Question(Step step, Derivation derivation, double expected) {

    /** The question at a step of an iteration. */
    public static Question of(Iteration iteration, Notation notation, Step step) {
        return of(ChainRule.of(iteration, notation), step);
    }

    static Question of(ChainRule formulas, Step step) {
        Context context = formulas.context();
        Derivation derivation = formulas.derivation(step);
        if (!asksForOutput(context, step)) {
            return new Question(step, derivation, context.iteration().value(step));
        }
        Derivation slope = derivation.where().getFirst();
        return new Question(step, slope, FormulaValue.value(slope.left(), context.iteration()));
    }

    /** Whether the derivative of the output stands for a δ: not where it is that of the output by itself. */
    static boolean asksForOutput(Context context, Step step) {
        return step instanceof Step.Delta
                && context.writes(Trait.DELTA_OF_WEIGHTS)
                && !new ChainRule(context).derivation(step).where().isEmpty();
    }

    /** What is asked for, as it is written. */
    public Formula what() {
        return derivation.left();
    }
}
