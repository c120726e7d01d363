package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Application;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Function;
import backstep.model.formula.Formula.Negation;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Power;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Formula.Root;
import backstep.model.formula.Formula.Sum;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.Term;
import backstep.model.iteration.Step;
import backstep.model.network.Activation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out formulas with derivatives of formulas in them, by dual numbers: it knows no rule of the product's, only those
 * of sum, product, quotient, power, root, exponential and logarithm.
 *
 * @param names what a formula names without a number of the network: S, x_0
 */
record Differentiator(Context context, Map<Symbol, Formula> names) {

    /** A value with its derivative. */
    private record Dual(double value, double slope) {}

    double value(Formula formula) {
        return dual(formula, Optional.empty()).value();
    }

    private Dual dual(Formula formula, Optional<Symbol> by) {
        return switch (formula) {
            case Symbol symbol -> symbol(symbol, by);
            case Formula.Number number -> new Dual(number.value(), 0);
            case Formula.Literal literal -> new Dual(literal.value(), 0);
            case Formula.Words _ -> new Dual(0, 0);
            case Sum(List<Term> terms) ->
                terms.stream()
                        .map(term -> times(dual(term.formula(), by), term.negative() ? -1 : 1))
                        .reduce(
                                new Dual(0, 0),
                                (one, other) -> new Dual(one.value() + other.value(), one.slope() + other.slope()));
            case Product(var _, List<Formula> factors) ->
                factors.stream()
                        .map(factor -> dual(factor, by))
                        .reduce(
                                new Dual(1, 0),
                                (one, other) -> new Dual(
                                        one.value() * other.value(),
                                        one.slope() * other.value() + one.value() * other.slope()));
            case Fraction(Formula above, Formula below) -> quotient(dual(above, by), dual(below, by));
            case Power(Formula base, Formula.Literal(int exponent)) -> {
                Dual inner = dual(base, by);
                yield new Dual(
                        Math.pow(inner.value(), exponent),
                        exponent * Math.pow(inner.value(), exponent - 1) * inner.slope());
            }
            case Root(Formula radicand) -> {
                Dual inner = dual(radicand, by);
                double root = Math.sqrt(inner.value());
                yield new Dual(root, inner.slope() / (2 * root));
            }
            case Negation(Formula inner) -> times(dual(inner, by), -1);
            case Parentheses(Formula inner) -> dual(inner, by);
            case Application application -> application(application, dual(application.argument(), by));
            case Derivative derivative -> derivative(derivative);
            case Power _, Formula.BigSum _, Formula.Grid _ ->
                throw new IllegalArgumentException("no value: " + formula);
        };
    }

    private Dual symbol(Symbol symbol, Optional<Symbol> by) {
        if (by.isPresent() && by.get().equals(symbol)) {
            return new Dual(context.iteration().value(symbol.quantity().orElseThrow()), 1);
        }
        if (symbol.quantity().orElse(null) instanceof Step.OutputError(int output)) {
            return dual(new Losses(context).term(output), by);
        }
        return symbol.quantity()
                .map(quantity -> new Dual(context.iteration().value(quantity), 0))
                .orElseGet(() -> dual(names.get(symbol), by));
    }

    /** A derivative of one symbol by another is a number of the network, unless it can be worked out. */
    private Dual derivative(Derivative derivative) {
        if (derivative.quantity().isPresent()) {
            return new Dual(context.iteration().value(derivative.quantity().get()), 0);
        }
        return derivative.value().isPresent()
                ? new Dual(derivative.value().getAsDouble(), 0)
                : new Dual(
                        dual(derivative.of(), Optional.of((Symbol) derivative.by()))
                                .slope(),
                        0);
    }

    private static Dual application(Application application, Dual argument) {
        double a = argument.value();
        return switch (application.function()) {
            case Function.Exp _ -> new Dual(Math.exp(a), Math.exp(a) * argument.slope());
            case Function.Ln _ -> new Dual(Math.log(a), argument.slope() / a);
            case Function.OfUnit(Activation activation, var _)
            when activation == Activation.LOGISTIC ->
                quotient(new Dual(1, 0), new Dual(1 + Math.exp(-a), -Math.exp(-a) * argument.slope()));
            case Function.OfUnit _ -> throw new IllegalArgumentException("not from its definition: " + application);
        };
    }

    private static Dual quotient(Dual above, Dual below) {
        return new Dual(
                above.value() / below.value(),
                (above.slope() * below.value() - above.value() * below.slope()) / (below.value() * below.value()));
    }

    private static Dual times(Dual dual, double factor) {
        return new Dual(factor * dual.value(), factor * dual.slope());
    }
}
