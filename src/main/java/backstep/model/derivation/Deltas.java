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
        } else if (unit.layer() < context.outputLayer()) {
            // what was carried back through new weights is not the derivative
            if (!context.carriesUpdated()) {
                lines.definition(context.deltaAsDerivative(unit)).chainRule(chainOfHidden(unit));
            }
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
        lines.definition(context.deltaAsDerivative(unit));
        lines.chainRule(context.product(context.errorSlope(output), context.activationSlope(unit)));
        lines.general(context.product(context.errorSlope(output), activations.generalSlope(unit)));
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
        lines.definition(context.deltaAsDerivative(unit));
        Symbol y = anyOutput();
        lines.chainRule(
                context.outputs() == 1
                        ? context.product(context.errorSlope(unit.index()), context.activationSlope(unit))
                        : overOutputs(context.product(
                                Terms.derivative(context.total(), y), Terms.derivative(y, context.netInput(unit)))));
        if (context.loss() == Loss.CROSS_ENTROPY) {
            collapsed(lines, unit.index());
        } else {
            lines.symbols(jacobian(unit.index()));
        }
    }

    private void collapsed(Lines lines, int output) {
        Symbol y = context.output(output);
        Symbol t = context.target(output);
        Formula targets = Terms.sum(context.units(context.outputLayer()).stream()
                .<Formula>map(unit -> context.target(unit.index()))
                .toList());
        if (context.outputs() > 1) {
            Symbol target = context.running(new Quantity.Target(output), "m");
            Formula isUnit = new Words("[m = " + Symbols.index(output) + "]");
            Formula slope = new Parentheses(Terms.minus(new Fraction(target, anyOutput())));
            lines.general(overOutputs(context.product(slope, anyOutput(), Terms.difference(isUnit, y))));
            lines.general(Terms.difference(context.product(y, new Parentheses(overOutputs(target))), t));
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
        boolean slopeFirst = context.writes(Trait.SLOPE_FIRST);
        if (context.writes(Trait.THREE_FACTORS)) {
            Derivation carried = errorBySentValue(unit);
            lines.general(context.product(carried.left(), context.activationSlope(unit)));
            lines.where(carried);
        } else {
            Formula slope = activations.generalSlope(unit);
            Formula sum = generalSum(unit);
            lines.general(
                    slopeFirst
                            ? Terms.product(slope, sum)
                            : Terms.product(sum instanceof BigSum ? new Parentheses(sum) : sum, slope));
        }
        List<Formula> slope = activations.slopeFactor(unit);
        boolean isNumber = slope.stream().anyMatch(factor -> factor instanceof Literal || factor instanceof Number);
        lines.symbols(
                slopeFirst && !isNumber && !slope.isEmpty()
                        ? context.product(slope.getFirst(), carriedBack(unit))
                        : context.productWith(slope, carriedBack(unit)));
    }

    /** Σ_k ∂E/∂a_k · ∂a_k/∂h_j · ∂h_j/∂a_j; in net-out ∂E/∂out · ∂out/∂net. */
    private Formula chainOfHidden(Unit unit) {
        if (context.writes(Trait.THREE_FACTORS)) {
            return context.product(errorBySentValue(unit).left(), context.activationSlope(unit));
        }
        List<Unit> after = context.units(unit.layer() + 1);
        boolean one = after.size() == 1;
        Unit next = after.getFirst();
        Symbol netInput = one ? context.netInput(next) : context.running(new Step.NetInput(next), "k");
        Formula byNetInput = one ? context.deltaAsDerivative(next) : Terms.derivative(context.total(), netInput);
        Formula bySent = one ? context.netInputBySent(next, unit) : Terms.derivative(netInput, context.value(unit));
        Formula product = context.product(byNetInput, bySent, context.activationSlope(unit));
        return one ? product : Terms.sumOver("k", after.size(), product);
    }

    private Formula generalSum(Unit unit) {
        List<Unit> after = context.units(unit.layer() + 1);
        if (after.size() == 1) {
            return carriedBack(unit);
        }
        Unit any = after.getFirst();
        Symbol weight = context.symbols().running(new Weight(any, unit), "k", Symbols.index(unit));
        return Terms.sumOver(
                "k",
                after.size(),
                Terms.product(
                        context.carriesUpdated() ? Terms.plus(weight) : weight,
                        context.running(new Step.Delta(any), "k")));
    }

    /** Σ_k w_kj δ_k, written out: what arrives at a hidden unit. */
    Formula carriedBack(Unit unit) {
        return context.carriedBack(unit, context::delta);
    }

    /** ∂E/∂out of a hidden unit, by the errors it flows in from where each output has one of its own. */
    Derivation errorBySentValue(Unit unit) {
        Formula carried = carriedBack(unit);
        Lines lines = new Lines(context, errorSlope(context.total(), unit, carried));
        boolean ownErrors = context.loss() != Loss.ROOT_MEAN_SQUARE_ERROR
                && !context.function(context.outputLayer()).spansLayer();
        if (unit.layer() + 1 == context.outputLayer() && context.outputs() > 1 && ownErrors) {
            lines.general(Terms.sum(context.units(context.outputLayer()).stream()
                    .<Formula>map(output -> errorSlope(
                            context.symbol(new Step.OutputError(output.index())),
                            unit,
                            context.product(context.carryingWeight(output, unit), context.delta(output))))
                    .toList()));
        }
        return lines.symbols(carried).worked();
    }

    private Derivative errorSlope(Symbol error, Unit unit, Formula value) {
        return Terms.derivative(error, context.value(unit), FormulaValue.value(value, context.iteration()));
    }
}
