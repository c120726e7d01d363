package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.List;

/**
 * Gradients of weights and biases: notation.md, "The computation", rows "gradient of a weight" and "gradient of a
 * bias".
 */
record GradientChain(Context context) {

    /** ∂E/∂w_ji = δ_j z_i, ∂E/∂b_j = δ_j; in net-out as the product of three factors. */
    void explain(Lines lines, Parameter parameter) {
        if (context.writes(Trait.DELTA_OF_WEIGHTS)) {
            new SingleOutput(context).explainGradient(lines, parameter);
        } else if (context.writes(Trait.THREE_FACTORS)) {
            factors(lines, parameter);
        } else if (context.writes(Trait.BIAS_IS_WEIGHT) && parameter instanceof Bias(Unit unit)) {
            lines.chainRule(byNetInput(parameter));
            Derivation alwaysOne = context.alwaysOne(unit.layer());
            Formula delta = context.delta(unit);
            lines.general(Terms.product(delta, alwaysOne.left())).symbols(delta).where(alwaysOne);
        } else {
            lines.chainRule(byNetInput(parameter)).symbols(context.deltaTimesFactor(parameter));
        }
    }

    /** ∂E/∂a · ∂a/∂w. */
    private Formula byNetInput(Parameter parameter) {
        Unit unit = parameter.into();
        Formula byNetInput = context.isMissed(new Step.Delta(unit))
                ? context.delta(unit)
                : context.partials().deltaAsDerivative(unit);
        return context.product(byNetInput, context.partials().netInputSlope(parameter));
    }

    /**
     * ∂E/∂out · ∂out/∂net · ∂net/∂w, of which the first two are the δ of the unit; they are not written where they cancel or
     * are a sum over all outputs.
     */
    private void factors(Lines lines, Parameter parameter) {
        Unit unit = parameter.into();
        Formula factor = context.factor(parameter);
        Derivative slope = context.partials().netInputSlope(parameter);
        boolean hidden = unit.layer() < context.outputLayer();
        Deltas deltas = new Deltas(context);
        if (!context.isProductOfSlopes(unit)) {
            lines.chainRule(byNetInput(parameter));
            lines.symbols(context.product(context.delta(unit), factor));
            return;
        }
        Formula byOut = hidden
                ? deltas.errorBySentValue(unit).left()
                : context.partials().errorSlope(unit.index());
        Formula error = hidden ? deltas.carriedBack(unit) : new Losses(context).slope(unit.index());
        lines.chainRule(context.product(byOut, context.partials().activationSlope(unit), slope));
        lines.general(context.deltaTimesFactor(parameter));
        List<Formula> factors = new ArrayList<>(new Activations(context).slopeFactor(unit));
        factors.add(factor);
        lines.symbols(context.productWith(factors, error));
    }
}
