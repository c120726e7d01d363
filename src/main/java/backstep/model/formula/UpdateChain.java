package backstep.model.formula;

import backstep.model.formula.Formula.Number;
import backstep.model.formula.Formula.Symbol;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import java.util.List;
import java.util.Optional;

/** New weights and biases: notation.md, "The computation", row "update". */
record UpdateChain(Context context, Slopes slopes) {

    /** w ← w − η ∂E/∂w. */
    Derivation ofWeight(Step.WeightUpdate step) {
        Symbol weight = context.symbol(new Quantity.Weight(step.layer(), step.unit(), step.from()));
        Step.WeightGradient gradient = new Step.WeightGradient(step.layer(), step.unit(), step.from());
        Formula change = context.is(Notation.A_Z)
                ? Terms.product(context.delta(step.layer(), step.unit()), context.value(step.layer() - 1, step.from()))
                : context.of(gradient);
        Lines lines = new Lines(context, context.of(step));
        if (context.is(Notation.ALPHA_D_Y)) {
            lines.where(new SingleOutput(context, slopes).increment(gradient));
        }
        return update(lines, step, weight, change);
    }

    /** b ← b − η ∂E/∂b. */
    Derivation ofBias(Step.BiasUpdate step) {
        Symbol bias = context.symbol(new Quantity.Bias(step.layer(), step.unit()));
        Step.BiasGradient gradient = new Step.BiasGradient(step.layer(), step.unit());
        Formula change = context.is(Notation.A_Z) ? context.delta(step.layer(), step.unit()) : context.of(gradient);
        Lines lines = new Lines(context, context.of(step));
        if (context.is(Notation.ALPHA_D_Y)) {
            lines.where(new SingleOutput(context, slopes).increment(gradient));
        }
        return update(lines, step, bias, change);
    }

    private Derivation update(Lines lines, Step step, Symbol old, Formula gradient) {
        if (!context.is(Notation.NET_OUT)) {
            lines.becomes();
        }
        if (context.is(Notation.ALPHA_D_Y)) {
            lines.general(Terms.sum(List.of(old, SingleOutput.change(old))));
        }
        Formula rate = context.symbol(new Quantity.LearningRate());
        return lines.symbols(Terms.difference(old, context.product(rate, gradient)))
                .resultingIn(new Number(context.iteration().value(step), Optional.of(step)));
    }
}
