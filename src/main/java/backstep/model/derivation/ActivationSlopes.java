package backstep.model.derivation;

import backstep.model.derivation.Factor.Reason;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import java.util.List;

/** h′(a) from the definition of each activation function, written with its own value in the end. */
record ActivationSlopes(Context context) {

    /** ∂z/∂a of a unit whose function does not need the rest of its layer. */
    Factor of(Unit unit) {
        Activation function = context.function(unit.layer());
        Symbol a = context.netInput(unit);
        Symbol value = context.value(unit);
        Slopes slopes = new Slopes(context.partials().activationSlope(unit));
        String rule = "activation-" + function.id();
        return switch (function) {
            case IDENTITY ->
                new Factor(rule, slopes.line(Slopes.of(a, a)).line(Terms.ONE).derivation());
            case LOGISTIC ->
                new Factor(
                        rule,
                        logistic(slopes, a).line(slope(unit)).derivation(),
                        new Reason("reciprocal"),
                        new Reason("exponential-of-minus"),
                        new Reason("own-value", value));
            case TANH ->
                new Factor(
                        rule,
                        tanh(slopes, a).line(slope(unit)).derivation(),
                        new Reason("quotient"),
                        new Reason("tanh"),
                        new Reason("own-value", value));
            case RELU, LEAKY_RELU -> piecewise(rule, slopes, unit);
            case SOFTPLUS ->
                new Factor(
                        rule,
                        softplus(slopes, a).line(slope(unit)).derivation(),
                        new Reason("logarithm"),
                        new Reason("by-exponential"));
            case SOFTMAX -> throw new IllegalArgumentException("softmax of a single unit");
        };
    }

    private Formula slope(Unit unit) {
        return new Activations(context).slope(unit);
    }

    private Slopes logistic(Slopes slopes, Symbol a) {
        Formula exp = Terms.exp(Terms.minus(a));
        Formula sum = Terms.sum(List.of(Terms.ONE, exp));
        Formula outer = Terms.minus(new Fraction(Terms.ONE, Terms.square(sum)));
        Formula own = new Fraction(Terms.ONE, sum);
        return slopes.line(Slopes.of(Terms.logistic(a), a))
                .line(context.product(outer, Slopes.of(sum, a)))
                .line(context.product(outer, Terms.difference(Slopes.ZERO, exp)))
                .line(context.product(own, new Fraction(exp, sum)))
                .line(context.product(own, new Fraction(Terms.difference(sum, Terms.ONE), sum)))
                .line(context.product(own, Terms.difference(Terms.ONE, own)));
    }

    private static Slopes tanh(Slopes slopes, Symbol a) {
        Formula plus = Terms.exp(a);
        Formula minus = Terms.exp(Terms.minus(a));
        Formula numerator = Terms.difference(plus, minus);
        Formula denominator = Terms.sum(List.of(plus, minus));
        Formula quotient = new Fraction(numerator, denominator);
        Formula difference = Terms.difference(Terms.square(denominator), Terms.square(numerator));
        return slopes.line(Slopes.of(quotient, a))
                .line(new Fraction(difference, Terms.square(denominator)))
                .line(Terms.difference(Terms.ONE, Terms.square(quotient)));
    }

    private Slopes softplus(Slopes slopes, Symbol a) {
        Formula exp = Terms.exp(a);
        Formula sum = Terms.sum(List.of(Terms.ONE, exp));
        return slopes.line(Slopes.of(Terms.ln(sum), a))
                .line(context.product(new Fraction(Terms.ONE, sum), Slopes.of(sum, a)))
                .line(new Fraction(exp, sum))
                .line(Terms.logistic(a));
    }

    /** The piece on which the net input lies; where the two meet there is no derivative, and 0 is taken. */
    private Factor piecewise(String rule, Slopes slopes, Unit unit) {
        Symbol a = context.netInput(unit);
        double netInput = context.iteration().value(new Step.NetInput(unit));
        Formula slope = slope(unit);
        if (netInput > 0) {
            return new Factor(
                    rule + "-positive",
                    slopes.line(Slopes.of(a, a)).line(slope).derivation(),
                    new Reason("positive-piece", a, context.value(unit)));
        }
        if (netInput == 0) {
            return new Factor(rule + "-kink", slopes.line(slope).derivation(), new Reason("kink", a));
        }
        if (context.function(unit.layer()) == Activation.RELU) {
            return new Factor(
                    rule + "-negative",
                    slopes.line(Slopes.of(Slopes.ZERO, a)).line(slope).derivation(),
                    new Reason("negative-piece", a, context.value(unit)));
        }
        Formula leak = Terms.constant(Activation.LEAK);
        return new Factor(
                rule + "-negative",
                slopes.line(Slopes.of(Terms.dotted(leak, a), a)).line(slope).derivation(),
                new Reason("leaking-piece", a, context.value(unit)));
    }
}
