package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Contribution;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The chain rule of a network with one output, by the gradient of that output: ∂E/∂W = −(d−y) ∂y/∂W (notation.md, "The
 * five notations", column {@code alpha-d-y}, where δ_ij is the name of ∂y/∂W_ij).
 */
record SingleOutput(Context context, Slopes slopes) {

    /** ∂E/∂h̃ = −(d−y) ∂y/∂h̃, with ∂y/∂h̃ worked out beside it. */
    void explainDelta(Lines lines, Unit unit) {
        Derivative slope = outputByNetInput(unit);
        lines.general(Terms.product(minusError(), slope));
        lines.symbols(deltaWrittenOut(unit));
        lines.where(derive(slope, unit));
    }

    /** ∂E/∂W_ij = −(d−y) δ_ij, with δ_ij worked out beside it; ∂E/∂b_j = −(d−y) ∂y/∂b_j. */
    void explainGradient(Lines lines, Parameter parameter) {
        Formula delta = deltaWrittenOut(parameter.into());
        lines.general(Terms.product(minusError(), outputSlope(parameter)));
        switch (parameter) {
            case Weight weight ->
                lines.symbols(withFactor(delta, context.value(weight.from()))).where(deriveOutputGradient(weight));
            case Bias bias ->
                lines.symbols(delta)
                        .where(new Lines(context, outputSlope(bias))
                                .symbols(outputByNetInput(bias.into()))
                                .worked());
        }
    }

    /** ∂E/∂W_ij as −(d−y) δ_ij, with δ_ij and the increment that follows from it beside it. */
    void explainIncrement(Lines lines, Weight weight) {
        lines.where(deriveOutputGradient(weight)).where(increment(weight));
    }

    /** ΔW_ij = −α ∂E/∂W_ij = α(d−y) δ_ij, Δb_j = −α ∂E/∂b_j = α(d−y) ∂y/∂b_j. */
    Derivation increment(Parameter parameter) {
        Symbol rate = context.symbol(new Quantity.LearningRate());
        Formula error = Terms.difference(context.target(0), context.output(0));
        Formula byGradient = Terms.minus(Terms.product(rate, context.of(new Step.Gradient(parameter))));
        double value = FormulaValue.value(byGradient, context.iteration());
        Formula slope = outputSlope(parameter);
        Formula slopeInNumbers = switch (parameter) {
            case Weight weight -> Terms.number(outputSlopeValue(weight));
            case Bias _ -> slope;
        };
        return new Lines(context, Terms.change(context.symbol(parameter)))
                .general(byGradient)
                .general(Terms.product(rate, error, slope))
                .resultingIn(Terms.number(value), Terms.product(rate, error, slopeInNumbers));
    }

    /** What y changes by with a parameter: δ_ij, or ∂y/∂b_j, which has no name. */
    private Formula outputSlope(Parameter parameter) {
        return switch (parameter) {
            case Weight weight -> context.weightDelta(weight);
            case Bias bias -> Terms.derivative(context.output(0), context.symbol(bias), outputSlopeValue(bias));
        };
    }

    private double outputSlopeValue(Parameter parameter) {
        return outputSlope(parameter.into()) * context.iteration().factor(parameter);
    }

    /** δ_ij = ∂y/∂W_ij = ∂y/∂h̃_j x_i. */
    private Derivation deriveOutputGradient(Weight weight) {
        return new Lines(context, context.weightDelta(weight))
                .general(Terms.derivative(context.output(0), context.symbol(weight), outputSlopeValue(weight)))
                .symbols(Terms.product(outputByNetInput(weight.into()), context.value(weight.from())))
                .worked();
    }

    /** ∂y/∂h̃_j = Φ′(h̃_j) Σ_k W_jk ∂y/∂h̃_k. */
    private Derivation derive(Derivative left, Unit unit) {
        Lines lines = new Lines(context, left);
        Formula general = slopes.general(unit);
        if (unit.layer() == context.outputLayer()) {
            if (!general.equals(left)) {
                lines.symbols(general);
            }
            return lines.symbols(slopes.ofActivation(unit)).worked();
        }
        Formula sum = Terms.sum(context.units(unit.layer() + 1).stream()
                .map(after -> Terms.product(context.carryingWeight(after, unit), outputByNetInput(after)))
                .toList());
        return lines.general(Terms.product(sum, general))
                .symbols(Terms.product(sum, slopes.ofActivation(unit)))
                .worked();
    }

    /** −(d−y) times every slope and weight on the way back; further down than one weight, the delta of the unit after. */
    private Formula deltaWrittenOut(Unit unit) {
        Formula slope = slopes.ofActivation(unit);
        int last = context.outputLayer();
        if (unit.layer() == last) {
            return Terms.product(minusError(), slope);
        }
        if (unit.layer() == last - 1) {
            Unit output = context.iteration().output(0);
            Formula atOutput = slopes.ofActivation(output);
            return Terms.product(minusError(), atOutput, context.carryingWeight(output, unit), slope);
        }
        Formula sum = Terms.sum(context.units(unit.layer() + 1).stream()
                .map(after -> Terms.product(context.carryingWeight(after, unit), context.delta(after)))
                .toList());
        return Terms.product(sum, slope);
    }

    private static Formula withFactor(Formula formula, Formula factor) {
        if (formula instanceof Formula.Product(Formula.Sign _, List<Formula> factors)) {
            List<Formula> all = new ArrayList<>(factors);
            Collections.addAll(all, factor);
            return Terms.product(all.toArray(Formula[]::new));
        }
        return Terms.product(formula, factor);
    }

    /** ∂y/∂(net input) with its value. */
    private Derivative outputByNetInput(Unit unit) {
        return Terms.derivative(context.output(0), context.netInput(unit), outputSlope(unit));
    }

    private double outputSlope(Unit unit) {
        return Contribution.outputSlope(context.iteration(), 0, unit);
    }

    /** −(d−y) = ∂E/∂y. */
    private Formula minusError() {
        return Terms.minus(Terms.difference(context.target(0), context.output(0)));
    }
}
