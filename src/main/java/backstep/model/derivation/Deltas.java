package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.BigSum;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Literal;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Sum;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.Term;
import backstep.model.formula.Formula.Words;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Terms;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Loss;
import backstep.model.notation.Symbols;
import backstep.model.notation.Trait;
import java.util.List;

/**
 * Deltas of outputs and of hidden units: notation.md, "The computation", rows "delta of an output" and "delta of a
 * hidden unit".
 */
record Deltas(Context context) {

    void explain(Lines lines, Unit unit) {
        if (context.writes(Trait.DELTA_OF_WEIGHTS)) {
            new SingleOutput(context).explainDelta(lines, unit);
        } else if (context.isMissed(new Step.Delta(unit))) {
            hidden(lines, unit);
        } else if (unit.layer() < context.outputLayer()) {
            lines.definition(context.partials().deltaAsDerivative(unit)).chainRule(chainOfHidden(unit));
            hidden(lines, unit);
        } else if (context.function(unit.layer()).spansLayer()) {
            softmax(lines, unit);
        } else {
            output(lines, unit);
        }
    }

    /** δ_k = ∂E/∂y_k · h′(a_k). */
    private void output(Lines lines, Unit unit) {
        int output = unit.index();
        Activations activations = new Activations(context);
        lines.definition(context.partials().deltaAsDerivative(unit));
        lines.chainRule(context.product(
                context.partials().errorSlope(output), context.partials().activationSlope(unit)));
        List<Formula> slope = activations.generalSlopeFactor(unit);
        if (!slope.isEmpty()) {
            lines.general(context.productWith(slope, context.partials().errorSlope(output)));
        }
        Formula product = context.productWith(activations.slopeFactor(unit), new Losses(context).slope(output));
        if (context.isProductOfSlopes(unit)) {
            lines.symbols(product);
        } else {
            lines.general(product);
            lines.symbols(Terms.difference(context.output(output), context.target(output)));
        }
    }

    /**
     * δ_k = Σ_m ∂E/∂y_m · y_m([m = k] − y_k): outputs of a softmax depend on every net input. With the cross-entropy it
     * collapses to y_k − t_k.
     */
    private void softmax(Lines lines, Unit unit) {
        lines.definition(context.partials().deltaAsDerivative(unit));
        Symbol y = anyOutput();
        lines.chainRule(
                context.outputs() == 1
                        ? context.product(
                                context.partials().errorSlope(unit.index()),
                                context.partials().activationSlope(unit))
                        : overOutputs(context.product(
                                Terms.derivative(context.total(), y), Terms.derivative(y, context.netInput(unit)))));
        if (context.loss() == Loss.CROSS_ENTROPY) {
            collapsed(lines, unit.index());
        } else {
            if (context.outputs() > 1) {
                Formula slope = context.product(y, Terms.difference(isUnit(unit.index()), context.value(unit)));
                lines.general(overOutputs(context.product(Terms.derivative(context.total(), y), slope)));
            }
            lines.symbols(jacobian(unit.index()));
        }
    }

    /** [m = k]. */
    private static Formula isUnit(int output) {
        return new Words("[m = " + Symbols.index(output) + "]");
    }

    private void collapsed(Lines lines, int output) {
        Symbol y = context.output(output);
        Symbol t = context.target(output);
        Formula targets = Terms.sum(context.units(context.outputLayer()).stream()
                .<Formula>map(unit -> context.target(unit.index()))
                .toList());
        if (context.outputs() > 1) {
            Symbol target = context.running(new Quantity.Target(output), "m");
            Formula slope = new Parentheses(Terms.minus(new Fraction(target, anyOutput())));
            lines.general(overOutputs(context.product(slope, anyOutput(), Terms.difference(isUnit(output), y))));
            lines.general(Terms.difference(context.product(y, new Parentheses(overOutputs(target))), t));
        } else {
            Formula slope = new Parentheses(Terms.minus(new Fraction(t, y)));
            lines.general(context.product(slope, y, Terms.difference(Terms.ONE, y)));
        }
        lines.symbols(Terms.difference(context.targetsAddUpToOne() ? y : context.product(y, targets), t));
    }

    private Formula jacobian(int output) {
        Symbol y = context.output(output);
        List<Term> terms = context.units(context.outputLayer()).stream()
                .map(m -> {
                    boolean own = m.index() == output;
                    Formula slope = context.product(context.value(m), own ? Terms.difference(Terms.ONE, y) : y);
                    return new Term(!own, context.product(new Losses(context).slopeInSum(m.index()), slope));
                })
                .toList();
        return terms.size() == 1 ? terms.getFirst().formula() : new Sum(terms);
    }

    private Symbol anyOutput() {
        return context.running(context.iteration().output(0).value(), "m");
    }

    private Formula overOutputs(Formula any) {
        return Terms.sumOver("m", context.outputs(), any);
    }

    /** δ_j = h′(a_j) Σ_k w_kj δ_k. */
    private void hidden(Lines lines, Unit unit) {
        Activations activations = new Activations(context);
        if (context.writes(Trait.THREE_FACTORS)) {
            Derivation carried = errorBySentValue(unit);
            lines.general(context.product(carried.left(), context.partials().activationSlope(unit)));
            lines.where(carried);
        } else {
            lines.general(withSlope(activations.generalSlopeFactor(unit), generalSum(unit)));
        }
        lines.symbols(withSlope(activations.slopeFactor(unit), carriedBack(unit)));
    }

    /** The slope before the sum or behind it, as the notation has it; alone where the function is linear. */
    private Formula withSlope(List<Formula> slope, Formula sum) {
        if (slope.isEmpty()) {
            return sum;
        }
        Formula first = slope.getFirst();
        if (context.writes(Trait.SLOPE_FIRST)) {
            boolean isNumber = first instanceof Literal || first instanceof Number;
            return isNumber ? Terms.dotted(first, sum) : Terms.product(first, sum);
        }
        return context.product(sum instanceof BigSum ? new Parentheses(sum) : sum, first);
    }

    /**
     * Σ_k ∂E/∂a_k · ∂a_k/∂h_j · ∂h_j/∂a_j, its factors in the order of the rule that follows; in net-out ∂E/∂out ·
     * ∂out/∂net, and where δ is defined over the a_k that a_j reaches Σ_k ∂E/∂a_k · ∂a_k/∂a_j.
     */
    private Formula chainOfHidden(Unit unit) {
        if (context.writes(Trait.THREE_FACTORS)) {
            return context.product(
                    errorBySentValue(unit).left(), context.partials().activationSlope(unit));
        }
        List<Unit> after = context.units(unit.layer() + 1);
        boolean one = after.size() == 1;
        Unit next = after.getFirst();
        Symbol netInput = one ? context.netInput(next) : context.running(new Step.NetInput(next), "k");
        Formula byNetInput =
                one ? context.partials().deltaAsDerivative(next) : Terms.derivative(context.total(), netInput);
        Formula slope = context.partials().activationSlope(unit);
        if (context.writes(Trait.DEFINES_DELTA)) {
            Formula byOwn = one
                    ? Terms.derivative(
                            netInput, context.netInput(unit), context.partials().netInputByNetInput(next, unit))
                    : Terms.derivative(netInput, context.netInput(unit));
            return overUnits(after, context.product(byNetInput, byOwn));
        }
        Formula bySent =
                one ? context.partials().netInputBySent(next, unit) : Terms.derivative(netInput, context.value(unit));
        return context.writes(Trait.SLOPE_FIRST)
                ? context.product(slope, overUnits(after, context.product(bySent, byNetInput)))
                : overUnits(after, context.product(byNetInput, bySent, slope));
    }

    private static Formula overUnits(List<Unit> units, Formula any) {
        return units.size() == 1 ? any : Terms.sumOver("k", units.size(), any);
    }

    private Formula generalSum(Unit unit) {
        List<Unit> after = context.units(unit.layer() + 1);
        if (after.size() == 1) {
            return carriedBack(unit);
        }
        Unit any = after.getFirst();
        Weight carrying = new Weight(any, unit);
        Symbol weight = context.symbols()
                .running(context.carriesUpdated() ? new Step.Update(carrying) : carrying, "k", Symbols.index(unit));
        Formula delta = context.runningDelta(any, "k");
        return overUnits(
                after,
                context.writes(Trait.DELTA_BEFORE_WEIGHT)
                        ? Terms.product(delta, weight)
                        : Terms.product(weight, delta));
    }

    /** Σ_k w_kj δ_k, written out: what arrives at a hidden unit. */
    Formula carriedBack(Unit unit) {
        return context.carriedBack(unit, context::delta);
    }

    /** ∂E/∂out of a hidden unit, by the errors it flows in from where each output has one of its own. */
    Derivation errorBySentValue(Unit unit) {
        Formula carried = carriedBack(unit);
        Formula left = context.isMissed(new Step.Delta(unit))
                ? Terms.takenFor(context.value(unit), FormulaValue.value(carried, context.iteration()))
                : errorSlope(context.total(), unit, carried);
        Lines lines = new Lines(context, left);
        boolean ownErrors = !context.isMissed(new Step.Delta(unit))
                && context.loss() != Loss.ROOT_MEAN_SQUARE_ERROR
                && !context.function(context.outputLayer()).spansLayer();
        if (unit.layer() + 1 == context.outputLayer() && context.outputs() > 1 && ownErrors) {
            lines.general(Terms.sum(context.units(context.outputLayer()).stream()
                    .<Formula>map(output -> errorSlope(
                            context.symbol(new Step.OutputError(output.index())),
                            unit,
                            context.product(context.carryingWeight(output, unit), context.delta(output))))
                    .toList()));
        }
        if (!context.isMissed(new Step.Delta(unit))) {
            lines.general(Terms.sum(context.units(unit.layer() + 1).stream()
                    .<Formula>map(after -> context.product(
                            byNetInput(after, ownErrors), context.partials().netInputBySent(after, unit)))
                    .toList()));
        }
        return lines.symbols(carried).worked();
    }

    /** ∂E/∂net of a unit, of an output with an error of its own that of this error alone. */
    private Formula byNetInput(Unit unit, boolean ownErrors) {
        return unit.layer() == context.outputLayer() && context.outputs() > 1 && ownErrors
                ? Terms.derivative(
                        context.symbol(new Step.OutputError(unit.index())),
                        context.netInput(unit),
                        context.iteration().delta(unit))
                : context.partials().deltaAsDerivative(unit);
    }

    private Derivative errorSlope(Symbol error, Unit unit, Formula value) {
        return Terms.derivative(error, context.value(unit), FormulaValue.value(value, context.iteration()));
    }
}
