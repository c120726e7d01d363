package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Contribution;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * The chain rule of a network with one output, by the gradient of that output: ∂E/∂W = −(d−y) ∂y/∂W (notation.md, "The
 * five notations", column {@code alpha-d-y}, where δ_ij is the name of ∂y/∂W_ij).
 */
record SingleOutput(Context context) {

    /** ∂E/∂h̃ = −(d−y) ∂y/∂h̃, with ∂y/∂h̃ worked out beside it. */
    void explainDelta(Lines lines, Unit unit) {
        Derivative slope = context.partials().slopeOfOutput(0, unit);
        if (context.symbols().isItsValue(unit)) {
            lines.chainRule(byDifference());
        } else if (!context.isMissed(new Step.Delta(unit))) {
            lines.chainRule(Terms.product(errorSlope(), slope)).where(derive(slope, unit));
            if (isFarFromOutput(unit)) {
                lines.general(context.product(bySlopesOfOutput(unit)));
            }
        }
        lines.symbols(context.product(factors(unit)));
    }

    /** ∂E/∂W_ij = −(d−y) δ_ij, with δ_ij worked out beside it; ∂E/∂b_j = −(d−y) ∂y/∂b_j. */
    void explainGradient(Lines lines, Parameter parameter) {
        List<Formula> factors = new ArrayList<>(factors(parameter.into()));
        if (parameter instanceof Weight) {
            factors.add(context.factor(parameter));
        }
        if (!isMissed(parameter)) {
            lines.chainRule(Terms.product(errorSlope(), slopeAsDerivative(parameter)));
            lines.general(Terms.product(errorSlope(), slope(parameter))).where(deriveSlope(parameter));
            if (isFarFromOutput(parameter.into())) {
                List<Formula> bySlopes = bySlopesOfOutput(parameter.into());
                if (parameter instanceof Weight) {
                    bySlopes.add(context.factor(parameter));
                }
                lines.general(context.product(bySlopes));
            }
        }
        lines.symbols(context.product(factors));
    }

    /** Whether what flows back to a parameter went through new weights: then there is no ∂y/∂W in it. */
    private boolean isMissed(Parameter parameter) {
        return context.isMissed(new Step.Gradient(parameter));
    }

    /** ∂E/∂W_ij as −(d−y) δ_ij, with δ_ij and the increment that follows from it beside it. */
    void explainIncrement(Lines lines, Weight weight) {
        lines.where(deriveSlope(weight)).where(increment(weight));
    }

    /** ΔW_ij = −α ∂E/∂W_ij = α(d−y) δ_ij, Δb_j = −α ∂E/∂b_j = α(d−y) ∂y/∂b_j. */
    Derivation increment(Parameter parameter) {
        Symbol rate = context.symbol(new Quantity.LearningRate());
        Formula error = Terms.difference(context.target(0), context.output(0));
        Formula byGradient = Terms.minus(Terms.product(rate, context.of(new Step.Gradient(parameter))));
        double value = FormulaValue.value(byGradient, context.iteration());
        Lines lines = new Lines(context, Terms.change(context.symbol(parameter))).general(byGradient);
        if (isMissed(parameter)) {
            return lines.resultingIn(Terms.number(value));
        }
        return lines.general(Terms.product(rate, error, slope(parameter)))
                .resultingIn(Terms.number(value), Terms.product(rate, error, slopeNumber(parameter)));
    }

    /** What y changes by with a parameter: δ_ij, or ∂y/∂b_j, which has no name. */
    private Formula slope(Parameter parameter) {
        return switch (parameter) {
            case Weight weight -> context.symbols().weightDelta(weight);
            case Bias bias -> slopeAsDerivative(bias);
        };
    }

    private Derivative slopeAsDerivative(Parameter parameter) {
        return Terms.derivative(context.output(0), context.symbol(parameter), slopeValue(parameter));
    }

    /** Of the bias of a linear output it is 1, and no computed number. */
    private Formula slopeNumber(Parameter parameter) {
        boolean isOne = parameter instanceof Bias && context.symbols().isItsValue(parameter.into());
        return isOne ? Terms.ONE : Terms.number(slopeValue(parameter));
    }

    private double slopeValue(Parameter parameter) {
        Iteration iteration = context.iteration();
        return Contribution.outputSlope(iteration, 0, parameter.into()) * iteration.factor(parameter);
    }

    /** δ_ij = ∂y/∂W_ij = ∂y/∂h̃_j x_i, ∂y/∂b_j = ∂y/∂h̃_j; without the first factor where that is ∂y/∂y. */
    private Derivation deriveSlope(Parameter parameter) {
        Lines lines = new Lines(context, slope(parameter));
        List<Formula> factors = new ArrayList<>();
        if (!context.symbols().isItsValue(parameter.into())) {
            factors.add(context.partials().slopeOfOutput(0, parameter.into()));
        }
        if (parameter instanceof Weight weight) {
            lines.general(slopeAsDerivative(weight));
            factors.forEach(byNetInput -> lines.chainRule(
                    context.product(byNetInput, context.partials().netInputSlope(weight))));
            factors.add(context.factor(weight));
        }
        return lines.symbols(factors.isEmpty() ? Terms.ONE : context.product(factors))
                .worked();
    }

    /** ∂y/∂h̃_j = Φ′(h̃_j) Σ_k W_jk ∂y/∂h̃_k. */
    private Derivation derive(Derivative left, Unit unit) {
        Lines lines = new Lines(context, left);
        Activations activations = new Activations(context);
        List<Formula> general = activations.generalSlopeFactor(unit);
        if (unit.layer() == context.outputLayer()) {
            general.forEach(lines::general);
            return lines.symbols(activations.slope(unit)).worked();
        }
        Formula sum = carriedBack(unit);
        return lines.chainRule(chainOfHidden(unit))
                .general(context.productWith(general, sum))
                .symbols(context.productWith(activations.slopeFactor(unit), sum))
                .worked();
    }

    /** Σ_k ∂y/∂h̃_k · ∂h̃_k/∂h_j · ∂h_j/∂h̃_j; without the first factor where that is ∂y/∂y. */
    private Formula chainOfHidden(Unit unit) {
        List<Unit> after = context.units(unit.layer() + 1);
        Unit next = after.getFirst();
        boolean isOne = after.size() == 1;
        Symbol netInput = isOne ? context.netInput(next) : context.running(new Step.NetInput(next), "k");
        List<Formula> factors = new ArrayList<>();
        if (!context.symbols().isItsValue(next)) {
            factors.add(
                    isOne ? context.partials().slopeOfOutput(0, next) : Terms.derivative(context.output(0), netInput));
        }
        factors.add(
                isOne
                        ? context.partials().netInputBySent(next, unit)
                        : Terms.derivative(netInput, context.value(unit)));
        factors.add(context.partials().activationSlope(unit));
        Formula chain = context.product(factors);
        return isOne ? chain : Terms.sumOver("k", after.size(), chain);
    }

    /** Σ_k W_jk ∂y/∂h̃_k; the weight alone where ∂y/∂y would be the other factor. */
    private Formula carriedBack(Unit unit) {
        Unit output = context.iteration().output(0);
        return unit.layer() + 1 == output.layer() && context.symbols().isItsValue(output)
                ? context.carryingWeight(output, unit)
                : context.carriedBack(unit, after -> context.partials().slopeOfOutput(0, after));
    }

    /** Whether more than one weight leads from a unit to the output: then what flows back has been worked out on the way. */
    private boolean isFarFromOutput(Unit unit) {
        return unit.layer() < context.outputLayer() - 1;
    }

    /** −(d−y) times Σ_k W_jk ∂y/∂h̃_k, times the slope: what −(d−y) is multiplied into next. */
    private List<Formula> bySlopesOfOutput(Unit unit) {
        List<Formula> factors = new ArrayList<>(List.of(errorSlope(), carriedBack(unit)));
        factors.addAll(new Activations(context).slopeFactor(unit));
        return factors;
    }

    /** −(d−y) times every slope and weight on the way back; further down than one weight, the delta of the unit after. */
    private List<Formula> factors(Unit unit) {
        Unit output = context.iteration().output(0);
        Activations activations = new Activations(context);
        List<Formula> factors = new ArrayList<>();
        if (isFarFromOutput(unit)) {
            factors.add(context.carriedBack(unit, context::delta));
        } else {
            factors.add(errorSlope());
            factors.addAll(activations.slopeFactor(output));
            if (!unit.equals(output)) {
                factors.add(context.carryingWeight(output, unit));
            }
        }
        if (!unit.equals(output)) {
            factors.addAll(activations.slopeFactor(unit));
        }
        return factors;
    }

    /** (d − y) ∂(d − y)/∂y: the derivative of (d − y)²/2, in which d is a constant. */
    private Formula byDifference() {
        Formula difference = Terms.difference(context.target(0), context.output(0));
        return Terms.product(difference, Terms.derivative(difference, context.output(0), -1));
    }

    /** −(d−y) = ∂E/∂y. */
    private Formula errorSlope() {
        return new Losses(context).slope(0);
    }
}
