package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.notation.Trait;
import java.util.List;
import java.util.Optional;

/** New weights and biases: notation.md, "The computation", row "update". */
record UpdateChain(Context context, Slopes slopes) {

    /** w ← w − η ∂E/∂w, b ← b − η ∂E/∂b. */
    Derivation update(Step.Update step) {
        Parameter parameter = step.parameter();
        Symbol old = context.symbol(parameter);
        Lines lines = new Lines(context, context.of(step));
        if (!context.writes(Trait.UPDATED_HAVE_NAMES)) {
            lines.becomes();
        }
        if (context.writes(Trait.INCREMENTS)) {
            lines.where(new SingleOutput(context, slopes).increment(parameter));
            lines.general(Terms.sum(List.of(old, Terms.change(old))));
        }
        Formula gradient = context.writes(Trait.UPDATE_BY_DELTA)
                ? context.deltaTimesFactor(parameter)
                : context.of(new Step.Gradient(parameter));
        Formula rate = context.symbol(new Quantity.LearningRate());
        return lines.symbols(Terms.difference(old, context.product(rate, gradient)))
                .resultingIn(new Number(context.iteration().value(step), Optional.of(step)));
    }
}
