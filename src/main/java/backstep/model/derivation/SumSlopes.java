package backstep.model.derivation;

import backstep.model.derivation.Factor.Reason;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.Term;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.List;

/** The derivatives of a net input, which is a sum: by one of its weights, by its bias, by one of its values. */
record SumSlopes(Context context) {

    /** Of a longer sum only the term that matters is written. */
    private static final int MOST_TERMS = 4;

    /** ∂a/∂w = z, ∂a/∂b = 1. */
    Factor byParameter(Parameter parameter) {
        Derivative left = context.partials().netInputSlope(parameter);
        return switch (parameter) {
            case Weight weight -> {
                Formula value = context.value(weight.from());
                yield new Factor(
                        "sum-by-weight",
                        lines(left, parameter.into(), product(weight), context.symbol(weight))
                                .line(value)
                                .derivation(),
                        new Reason("one-term", context.symbol(weight)),
                        new Reason("value-is-factor", value));
            }
            case Bias bias -> byBias(left, bias);
        };
    }

    private Factor byBias(Derivative left, Bias bias) {
        Symbol by = context.symbol(bias);
        Slopes slopes = lines(left, bias.into(), ofBias(bias), by);
        if (!context.writes(Trait.BIAS_IS_WEIGHT)) {
            return new Factor("sum-by-bias", slopes.line(Terms.ONE).derivation(), new Reason("one-term", by));
        }
        Derivation one = context.alwaysOne(bias.into().layer());
        return new Factor(
                "sum-by-bias",
                slopes.line(one.left()).line(Terms.ONE).derivation(one),
                new Reason("one-term", by),
                new Reason("value-is-factor", one.left()));
    }

    /** ∂a_k/∂z_j = w_kj, for the first unit k that a unit sends its value to: the others differ only in their names. */
    Factor byValue(Unit from) {
        Unit into = new Unit(from.layer() + 1, 0);
        Weight weight = new Weight(into, from);
        Symbol value = context.value(from);
        Symbol any = context.running(new Step.NetInput(into), "k");
        return new Factor(
                        "sum-by-value",
                        lines(context.partials().netInputBySent(into, from), into, product(weight), value)
                                .line(context.symbol(weight))
                                .derivation(),
                        new Reason("one-term", value),
                        new Reason("weight-is-factor", context.symbol(weight)))
                .alike(Terms.derivative(any, value));
    }

    /** ∂a_k/∂a_j = ∂a_k/∂z_j ∂z_j/∂a_j = w_kj h′(a_j), for the first unit k as above. */
    Factor byNetInput(Unit from) {
        Unit into = new Unit(from.layer() + 1, 0);
        Symbol own = context.netInput(from);
        Derivative byValue = context.partials().netInputBySent(into, from);
        Formula weight = context.symbol(new Weight(into, from));
        List<Formula> slope = new Activations(context).slopeFactor(from);
        return new Factor(
                        "sum-by-net-input",
                        new Slopes(Terms.derivative(
                                        context.netInput(into),
                                        own,
                                        context.partials().netInputByNetInput(into, from)))
                                .line(context.product(
                                        byValue, context.partials().activationSlope(from)))
                                .line(context.productWith(slope, weight))
                                .derivation(),
                        new Reason("only-through", own, context.value(from)),
                        new Reason("slope-of-function", context.partials().activationSlope(from)))
                .alike(Terms.derivative(context.running(new Step.NetInput(into), "k"), own));
    }

    /** The sum, and the term of it that is not constant. */
    private Slopes lines(Derivative left, Unit unit, Formula own, Symbol by) {
        List<Formula> terms = new ArrayList<>();
        if (context.layer(unit.layer()).hasBiases()) {
            Symbol bias = context.symbol(new Bias(unit));
            terms.add(bias.equals(by) ? own : bias);
        }
        context.units(unit.layer() - 1).forEach(from -> terms.add(product(new Weight(unit, from))));
        Formula sum =
                terms.size() > MOST_TERMS ? Unfolding.firstAndMore(List.of(new Term(false, own))) : Terms.sum(terms);
        return new Slopes(left).line(Slopes.of(sum, by)).line(Slopes.of(own, by));
    }

    private Formula product(Weight weight) {
        return context.product(context.symbol(weight), context.value(weight.from()));
    }

    /** b, or where a bias is a weight w_0 x_0. */
    private Formula ofBias(Bias bias) {
        Symbol symbol = context.symbol(bias);
        return context.symbols()
                .biasUnitName(bias.into().layer())
                .map(one -> context.product(symbol, one))
                .orElse(symbol);
    }
}
