package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.notation.Trait;
import java.util.Optional;

/**
 * Gradients of weights and biases: notation.md, "The computation", rows "gradient of a weight" and "gradient of a
 * bias".
 */
record GradientChain(Context context, DeltaChain deltas, Slopes slopes) {

    /** ∂E/∂w_ji = δ_j z_i, ∂E/∂b_j = δ_j; in net-out as the product of three factors. */
    Derivation gradient(Step.Gradient step) {
        Parameter parameter = step.parameter();
        Lines lines = new Lines(context, context.of(step));
        if (context.writes(Trait.DELTA_OF_WEIGHTS)) {
            new SingleOutput(context, slopes).explainGradient(lines, parameter);
        } else if (context.writes(Trait.THREE_FACTORS)) {
            factors(lines, parameter);
        } else if (context.writes(Trait.BIAS_IS_WEIGHT) && parameter instanceof Bias(Unit unit)) {
            fromAlwaysOne(lines, unit);
        } else {
            byNetInput(lines, parameter);
        }
        return lines.resultingIn(new Number(context.iteration().value(step), Optional.of(step)));
    }

    /** ∂E/∂a · ∂a/∂w, then δ z. */
    private void byNetInput(Lines lines, Parameter parameter) {
        lines.general(context.product(context.deltaAsDerivative(parameter.into()), context.netInputSlope(parameter)));
        lines.symbols(context.deltaTimesFactor(parameter));
    }

    /** δ x_0: a bias as a weight from a unit that is always 1. */
    private void fromAlwaysOne(Lines lines, Unit unit) {
        Formula delta = context.delta(unit);
        Symbol alwaysOne = context.symbols().biasUnitName(unit.layer()).orElseThrow();
        lines.general(Terms.product(delta, alwaysOne)).symbols(delta);
        lines.where(new Lines(context, alwaysOne).general(Terms.ONE).asTheyAre());
    }

    /** ∂E/∂out · ∂out/∂net · ∂net/∂w, unless the first two cancel into δ or are a sum over all outputs. */
    private void factors(Lines lines, Parameter parameter) {
        Unit unit = parameter.into();
        Formula factor = context.factor(parameter);
        Derivative slope = context.netInputSlope(parameter);
        boolean hidden = unit.layer() < context.outputLayer();
        if (!hidden && !deltas.isProductOfSlopes()) {
            lines.general(context.product(context.deltaAsDerivative(unit), slope));
            lines.symbols(context.product(context.delta(unit), factor));
            return;
        }
        Derivative byOut =
                hidden ? (Derivative) deltas.errorBySentValue(unit).left() : context.errorSlope(unit.index());
        lines.general(context.product(byOut, context.activationSlope(unit), slope));
        Formula error = hidden ? deltas.carriedBack(unit) : slopes.ofError(unit.index());
        lines.symbols(context.product(error, slopes.ofActivation(unit), factor));
    }
}
