package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.notation.Names;
import backstep.model.notation.Notation;
import java.util.List;
import java.util.Optional;

/** New weights and biases: notation.md, "The computation", row "update". */
record UpdateChain(Context context, Slopes slopes) {

    /** w ← w − η ∂E/∂w, b ← b − η ∂E/∂b. */
    Derivation update(Step.Update step) {
        Parameter parameter = step.parameter();
        Symbol old = context.symbol(parameter);
        Lines lines = new Lines(context, context.of(step));
        if (!context.is(Notation.NET_OUT)) {
            lines.becomes();
        }
        if (context.is(Notation.ALPHA_D_Y)) {
            lines.where(new SingleOutput(context, slopes).increment(parameter));
            lines.general(Terms.sum(List.of(old, Names.change(old))));
        }
        Formula gradient = context.is(Notation.A_Z)
                ? context.deltaTimesFactor(parameter)
                : context.of(new Step.Gradient(parameter));
        Formula rate = context.symbol(new Quantity.LearningRate());
        return lines.symbols(Terms.difference(old, context.product(rate, gradient)))
                .resultingIn(new Number(context.iteration().value(step), Optional.of(step)));
    }
}
