package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.BigSum;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Terms;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import backstep.model.notation.Symbols;
import backstep.model.notation.Trait;
import java.util.Optional;

/**
 * Deltas of outputs and of hidden units: notation.md, "The computation", rows "delta of an output" and "delta of a
 * hidden unit".
 */
record DeltaChain(Context context, Slopes slopes) {

    Derivation delta(Step.Delta step) {
        Lines lines = new Lines(context, context.of(step));
        Unit unit = step.unit();
        if (context.writes(Trait.DELTA_OF_WEIGHTS)) {
            new SingleOutput(context, slopes).explainDelta(lines, unit);
        } else if (unit.layer() < context.outputLayer()) {
            hidden(lines, unit);
        } else if (context.function(unit.layer()).spansLayer()) {
            new SoftmaxChain(context, slopes).delta(lines, unit);
        } else {
            output(lines, unit);
        }
        return lines.resultingIn(new Number(context.iteration().value(step), Optional.of(step)));
    }

    /** Whether δ of an output is the product of ∂E/∂y and h′(a) as numbers too: nothing cancels, nothing is summed. */
    boolean isProductOfSlopes() {
        Activation function = context.function(context.outputLayer());
        return !function.spansLayer() && !context.iteration().rule().loss().collapsesWith(function);
    }

    /** δ_k = ∂E/∂y_k · h′(a_k). */
    private void output(Lines lines, Unit unit) {
        int output = unit.index();
        lines.general(context.product(context.errorSlope(output), slopes.general(unit)));
        Formula product = context.product(slopes.ofError(output), slopes.ofActivation(unit));
        if (isProductOfSlopes()) {
            lines.symbols(product);
        } else {
            lines.general(product);
            lines.symbols(Terms.difference(context.output(output), context.target(output)));
        }
    }

    /** δ_j = h′(a_j) Σ_k w_kj δ_k. */
    private void hidden(Lines lines, Unit unit) {
        if (context.writes(Trait.THREE_FACTORS)) {
            Derivation carried = errorBySentValue(unit);
            lines.general(context.product(carried.left(), context.activationSlope(unit)));
            lines.where(carried);
        } else {
            lines.general(Terms.product(slopes.general(unit), generalSum(unit)));
        }
        Formula slope = slopes.ofActivation(unit);
        Formula sum = carriedBack(unit);
        boolean slopeFirst = context.writes(Trait.SLOPE_FIRST);
        boolean isNumber = slope instanceof Formula.Literal || slope instanceof Number;
        lines.symbols(slopeFirst && !isNumber ? context.product(slope, sum) : context.product(sum, slope));
    }

    private Formula generalSum(Unit unit) {
        String k = "k";
        int after = unit.layer() + 1;
        int count = context.network().unitsOf(after);
        if (count == 1) {
            return carriedBack(unit);
        }
        Formula.Symbol weight = context.names().weight(after, k, Symbols.index(unit));
        return new BigSum(
                k,
                "1",
                Integer.toString(count),
                Terms.product(
                        context.carriesUpdated() ? Terms.plus(weight) : weight,
                        context.names().delta(after, k)));
    }

    /** Σ_k w_kj δ_k, written out: what arrives at a hidden unit. */
    Formula carriedBack(Unit unit) {
        return Terms.sum(context.units(unit.layer() + 1).stream()
                .map(after -> {
                    Formula weight = context.carryingWeight(after, unit);
                    Formula delta = context.delta(after);
                    return context.writes(Trait.DELTA_BEFORE_WEIGHT)
                            ? context.product(delta, weight)
                            : context.product(weight, delta);
                })
                .toList());
    }

    /** ∂E/∂out of a hidden unit, by the errors it flows in from where each output has one of its own. */
    Derivation errorBySentValue(Unit unit) {
        Formula carried = carriedBack(unit);
        double value = FormulaValue.value(carried, context.iteration());
        Derivative left = Terms.derivative(context.total(), context.value(unit), value);
        Lines lines = new Lines(context, left);
        boolean ownErrors = context.iteration().rule().loss() != Loss.ROOT_MEAN_SQUARE_ERROR
                && !context.function(context.outputLayer()).spansLayer();
        if (unit.layer() + 1 == context.outputLayer() && context.outputs() > 1 && ownErrors) {
            lines.general(Terms.sum(context.units(context.outputLayer()).stream()
                    .map(output -> errorOf(output, unit))
                    .toList()));
        }
        return lines.symbols(carried).worked();
    }

    /** ∂E_k/∂out of a hidden unit before the outputs. */
    private Formula errorOf(Unit output, Unit unit) {
        Formula carried = context.product(context.carryingWeight(output, unit), context.delta(output));
        return Terms.derivative(
                context.symbol(new Step.OutputError(output.index())),
                context.value(unit),
                FormulaValue.value(carried, context.iteration()));
    }
}
