package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Literal;
import backstep.model.formula.Formula.Maximum;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import backstep.model.notation.Symbols;
import backstep.model.notation.Trait;
import java.util.List;

/** What units make of their net inputs, and the slope of that: notation.md, "Activations and their slopes". */
public record Activations(Context context) {

    private static final Formula LEAK = Terms.constant(Activation.LEAK);

    /** z_j = h(a_j): under the notation's name, then spelt out. */
    void explain(Lines lines, Unit unit) {
        Activation function = context.function(unit.layer());
        Symbol a = context.netInput(unit);
        String name = context.functionName(unit.layer());
        if (function.spansLayer()) {
            softmax(lines, unit);
            return;
        }
        if (context.symbols().isItsValue(unit)) {
            // the sum itself was worked out as the net input
            lines.general(context.outputAsProduct());
            return;
        }
        boolean isNamed = switch (function) {
            case IDENTITY, SOFTMAX -> false;
            case LOGISTIC -> !context.writes(Trait.LOGISTIC_SPELT_OUT);
            case RELU, LEAKY_RELU, SOFTPLUS -> true;
            // that is how it is spelt out
            case TANH -> !name.equals(Symbols.ownName(function));
        };
        if (isNamed) {
            lines.symbols(Terms.apply(function, name, a));
        }
        lines.symbols(speltOut(function, a));
    }

    private void softmax(Lines lines, Unit unit) {
        Formula own = Terms.exp(context.netInput(unit));
        List<Unit> all = context.units(unit.layer());
        if (all.size() > 1) {
            Formula any = Terms.exp(context.running(new Step.NetInput(unit), "m"));
            lines.general(new Fraction(own, Terms.sumOver("m", all.size(), any)));
        }
        List<Formula> exponentials =
                all.stream().map(m -> Terms.exp(context.netInput(m))).toList();
        lines.symbols(new Fraction(own, Terms.sum(exponentials)));
    }

    private static Formula speltOut(Activation function, Symbol a) {
        return switch (function) {
            case IDENTITY -> a;
            case LOGISTIC -> Terms.logistic(a);
            case SOFTPLUS -> Terms.ln(Terms.sum(List.of(Terms.ONE, Terms.exp(a))));
            case RELU -> new Maximum(new Literal(0), a);
            case LEAKY_RELU -> new Maximum(Terms.product(LEAK, a), a);
            case TANH, SOFTMAX -> Terms.apply(function, Symbols.ownName(function), a);
        };
    }

    /**
     * h′(a) of one unit: h(1−h), 1−h², 1, 1 or 0, 1 or 0.01, σ(a). Where the derivative does not exist it is 0; for
     * softmax it is the partial derivative with respect to the unit's own net input.
     */
    public Formula slope(Unit unit) {
        Symbol value = context.value(unit);
        return switch (context.function(unit.layer())) {
            case IDENTITY -> Terms.ONE;
            case LOGISTIC, SOFTMAX -> context.product(value, Terms.difference(Terms.ONE, value));
            case TANH -> Terms.difference(Terms.ONE, Terms.square(value));
            case RELU, LEAKY_RELU -> piecewise(unit);
            case SOFTPLUS -> logistic(context.netInput(unit));
        };
    }

    /** The same as a factor of a product, which is not written where the function is linear. */
    List<Formula> slopeFactor(Unit unit) {
        return context.function(unit.layer()) == Activation.IDENTITY ? List.of() : List.of(slope(unit));
    }

    private Formula piecewise(Unit unit) {
        Activation function = context.function(unit.layer());
        if (context.forAnyNumbers()) {
            return Terms.slope(function, Symbols.ownName(function), context.netInput(unit));
        }
        double slope = context.iteration().activationSlope(unit);
        return slope == Math.rint(slope) ? new Literal((int) slope) : Terms.constant(slope);
    }

    /** σ(a), spelt out where σ means any activation function or where the logistic function is always spelt out. */
    private Formula logistic(Symbol a) {
        return context.writes(Trait.LOGISTIC_SPELT_OUT) || context.writes(Trait.SIGMA_IS_ANY_FUNCTION)
                ? Terms.logistic(a)
                : Terms.apply(Activation.LOGISTIC, Symbols.ownName(Activation.LOGISTIC), a);
    }

    /**
     * h′(a) as the general form writes it: under the notation's name for the function, or as a derivative. It is no factor
     * where the function is linear.
     */
    List<Formula> generalSlopeFactor(Unit unit) {
        Activation function = context.function(unit.layer());
        if (function == Activation.IDENTITY) {
            return List.of();
        }
        return List.of(
                context.writes(Trait.THREE_FACTORS) || function.spansLayer()
                        ? context.partials().activationSlope(unit)
                        : Terms.slope(function, context.functionName(unit.layer()), context.netInput(unit)));
    }
}
