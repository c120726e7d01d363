package backstep.model.formula;

import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.Formula.Symbol;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import java.util.Optional;

/**
 * Gradients of weights and biases: notation.md, "The computation", rows "gradient of a weight" and "gradient of a
 * bias".
 */
record GradientChain(Context context, DeltaChain deltas, Slopes slopes) {

    /** ∂E/∂w_ji = δ_j z_i; in net-out as the product of three factors. */
    Derivation ofWeight(Step.WeightGradient step) {
        Lines lines = new Lines(context, context.of(step));
        Symbol weight = context.symbol(new Quantity.Weight(step.layer(), step.unit(), step.from()));
        Symbol input = context.value(step.layer() - 1, step.from());
        switch (context.notation()) {
            case ALPHA_D_Y -> new SingleOutput(context, slopes).explainGradient(lines, step);
            case NET_OUT -> factors(lines, step.layer(), step.unit(), weight, input);
            case W_U, A_Z, LAYERS -> {
                lines.general(byNetInput(step.layer(), step.unit(), weight, input));
                lines.symbols(Terms.product(context.delta(step.layer(), step.unit()), input));
            }
        }
        return lines.resultingIn(result(step));
    }

    /** ∂E/∂b_j = δ_j. */
    Derivation ofBias(Step.BiasGradient step) {
        Lines lines = new Lines(context, context.of(step));
        Symbol bias = context.symbol(new Quantity.Bias(step.layer(), step.unit()));
        Formula delta = context.delta(step.layer(), step.unit());
        switch (context.notation()) {
            case ALPHA_D_Y -> new SingleOutput(context, slopes).explainGradient(lines, step);
            case NET_OUT -> factors(lines, step.layer(), step.unit(), bias, Terms.ONE);
            case A_Z -> {
                Symbol alwaysOne = context.symbols().biasUnitName(step.layer()).orElseThrow();
                lines.general(Terms.product(delta, alwaysOne)).symbols(delta);
                lines.where(new Lines(context, alwaysOne).general(Terms.ONE).asTheyAre());
            }
            case W_U, LAYERS ->
                lines.general(byNetInput(step.layer(), step.unit(), bias, Terms.ONE))
                        .symbols(delta);
        }
        return lines.resultingIn(result(step));
    }

    /** ∂E/∂a · ∂a/∂w. */
    private Formula byNetInput(int layer, int unit, Symbol parameter, Formula input) {
        return context.product(context.deltaAsDerivative(layer, unit), inputSlope(layer, unit, parameter, input));
    }

    /** ∂E/∂out · ∂out/∂net · ∂net/∂w, unless the first two cancel into δ or are a sum over all outputs. */
    private void factors(Lines lines, int layer, int unit, Symbol parameter, Formula input) {
        boolean hidden = layer < context.outputLayer();
        if (!hidden && !deltas.isProductOfSlopes()) {
            lines.general(byNetInput(layer, unit, parameter, input));
            lines.symbols(context.product(context.delta(layer, unit), input));
            return;
        }
        Derivative byOut =
                hidden ? (Derivative) deltas.errorBySentValue(layer, unit).left() : context.errorSlope(unit);
        lines.general(context.product(
                byOut, context.activationSlope(layer, unit), inputSlope(layer, unit, parameter, input)));
        Formula error = hidden ? deltas.carriedBack(layer, unit) : slopes.ofError(unit);
        lines.symbols(context.product(error, slopes.ofActivation(layer, unit), input));
    }

    private Derivative inputSlope(int layer, int unit, Symbol parameter, Formula input) {
        return Terms.derivative(context.netInput(layer, unit), parameter, Evaluation.value(input, context.iteration()));
    }

    private Number result(Step step) {
        return new Number(context.iteration().value(step), Optional.of(step));
    }
}
