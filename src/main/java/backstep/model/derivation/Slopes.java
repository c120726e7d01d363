package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Literal;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Terms;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import backstep.model.notation.Names;
import backstep.model.notation.Trait;

/**
 * The two slopes that every delta is made of, written with values already on the screen: notation.md, "Activations and
 * their slopes".
 */
record Slopes(Context context) {

    /**
     * h′(a) of one unit: h(1−h), 1−h², 1, 1 or 0, 1 or 0.01, σ(a). Where the derivative does not exist it is 0; for
     * softmax it is the partial derivative with respect to the unit's own net input.
     */
    Formula ofActivation(Unit unit) {
        Symbol value = context.value(unit);
        return switch (context.function(unit.layer())) {
            case IDENTITY -> Terms.ONE;
            case LOGISTIC, SOFTMAX -> context.product(value, Terms.difference(Terms.ONE, value));
            case TANH -> Terms.difference(Terms.ONE, Terms.square(value));
            case RELU, LEAKY_RELU -> piecewise(context.iteration().activationSlope(unit));
            case SOFTPLUS -> logistic(context.netInput(unit));
        };
    }

    private static Formula piecewise(double slope) {
        return slope == Math.rint(slope) ? new Literal((int) slope) : Terms.number(slope);
    }

    /** σ(a), spelt out where σ means any activation function or where the logistic function is always spelt out. */
    private Formula logistic(Symbol netInput) {
        return context.writes(Trait.LOGISTIC_SPELT_OUT) || context.writes(Trait.SIGMA_IS_ANY_FUNCTION)
                ? Terms.logistic(netInput)
                : Terms.apply(Activation.LOGISTIC, Names.ownName(Activation.LOGISTIC), netInput);
    }

    /** h′(a) as the general form writes it: under the notation's name for the function, or as a derivative. */
    Formula general(Unit unit) {
        Activation function = context.function(unit.layer());
        boolean byOwnName = context.functionName(unit.layer()).equals(Names.ownName(function));
        boolean named = !context.writes(Trait.THREE_FACTORS) && !(byOwnName && function == Activation.IDENTITY);
        return named && !function.spansLayer()
                ? Terms.slope(function, context.functionName(unit.layer()), context.netInput(unit))
                : context.activationSlope(unit);
    }

    /** The same without a leading minus sign, for a factor inside a sum. */
    Formula ofErrorUnsigned(int output) {
        return context.iteration().rule().loss() == Loss.HALF_SQUARED_ERROR
                ? Terms.difference(context.output(output), context.target(output))
                : ofError(output);
    }

    /** ∂E/∂y of one output; 0 where the derivative does not exist (RMSE at 0 error, t/y at y = 0). */
    Formula ofError(int output) {
        Symbol y = context.output(output);
        Symbol t = context.target(output);
        Literal n = new Literal(context.outputs());
        return switch (context.iteration().rule().loss()) {
            case HALF_SQUARED_ERROR -> difference(y, t);
            case SQUARED_ERROR -> context.product(Terms.TWO, Terms.difference(y, t));
            case MEAN_SQUARED_ERROR -> over(context.product(Terms.TWO, Terms.difference(y, t)), n);
            case ROOT_MEAN_SQUARE_ERROR ->
                context.iteration().totalError() == 0
                        ? new Literal(0)
                        : new Fraction(
                                Terms.difference(y, t),
                                n.value() == 1 ? context.total() : context.product(n, context.total()));
            case BINARY_CROSS_ENTROPY ->
                Terms.difference(
                        quotient(Terms.difference(Terms.ONE, t), Terms.difference(Terms.ONE, y)), quotient(t, y));
            case CROSS_ENTROPY -> Terms.minus(quotient(t, y));
        };
    }

    /** y − t; some write −(t − y). */
    private Formula difference(Symbol y, Symbol t) {
        return context.writes(Trait.TARGET_MINUS_OUTPUT) ? Terms.minus(Terms.difference(t, y)) : Terms.difference(y, t);
    }

    /** 0 where it would be divided by 0: there the error has no slope. */
    private Formula quotient(Formula numerator, Formula denominator) {
        return FormulaValue.value(denominator, context.iteration()) == 0
                ? new Literal(0)
                : new Fraction(numerator, denominator);
    }

    private static Formula over(Formula numerator, Literal count) {
        return count.value() == 1 ? numerator : new Fraction(numerator, count);
    }
}
