package backstep.model.formula;

import backstep.model.formula.Formula.*;
import backstep.model.formula.Formula.Number;
import backstep.model.network.Activation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Builds formulas the way they are spoken: sum, difference, product, with parentheses only where they are needed. */
public final class Terms {

    public static final Literal ONE = new Literal(1);
    public static final Literal TWO = new Literal(2);
    public static final Formula HALF = new Fraction(ONE, TWO);

    private Terms() {}

    public static Formula sum(List<Formula> terms) {
        return terms.size() == 1
                ? terms.getFirst()
                : new Sum(terms.stream().map(term -> new Term(false, term)).toList());
    }

    /** Σ over an index that counts from 1. */
    public static Formula sumOver(String index, int count, Formula body) {
        return new Formula.BigSum(index, "1", Integer.toString(count), body);
    }

    public static Formula difference(Formula first, Formula second) {
        return new Sum(List.of(new Term(false, first), new Term(true, second)));
    }

    /** Factors in a row; with dots where a number would otherwise stand right behind another factor. */
    public static Formula product(Formula... factors) {
        boolean numberInside = Stream.of(factors).skip(1).anyMatch(Terms::startsWithDigit);
        return new Product(numberInside ? Sign.DOT : Sign.NONE, Precedence.factors(List.of(factors)));
    }

    public static Formula dotted(Formula... factors) {
        return new Product(Sign.DOT, Precedence.factors(List.of(factors)));
    }

    /** f². */
    public static Formula square(Formula formula) {
        return new Power(Precedence.BASE.enclosed(formula), TWO);
    }

    public static Formula minus(Formula formula) {
        return new Negation(Precedence.NEGATED.enclosed(formula));
    }

    public static Formula exp(Formula exponent) {
        return new Application(new Function.Exp(), false, exponent);
    }

    public static Formula ln(Formula argument) {
        return new Application(new Function.Ln(), false, argument);
    }

    public static Formula apply(Activation activation, String name, Formula argument) {
        return new Application(new Function.OfUnit(activation, name), false, argument);
    }

    public static Formula slope(Activation activation, String name, Formula argument) {
        return new Application(new Function.OfUnit(activation, name), true, argument);
    }

    /** 1/(1 + e^−a). */
    public static Formula logistic(Formula a) {
        return new Fraction(ONE, new Sum(List.of(new Term(false, ONE), new Term(false, exp(minus(a))))));
    }

    /** A derivative that no step of the iteration stands for, with its value. */
    public static Derivative derivative(Formula of, Formula by, double value) {
        return new Derivative(of, by, OptionalDouble.of(value), Optional.empty());
    }

    /** A derivative in a general form: it has no value. */
    public static Derivative derivative(Formula of, Formula by) {
        return new Derivative(of, by, OptionalDouble.empty(), Optional.empty());
    }

    /** A name that stands for no number yet. */
    public static Symbol symbol(String name, String sub, String sup) {
        return new Symbol(name, sub, sup, Accent.NONE, Optional.empty());
    }

    /** ΔW_ij: the change of a parameter, a name of its own. */
    public static Symbol change(Symbol parameter) {
        return symbol(Formula.INCREMENT + parameter.name(), parameter.sub(), parameter.sup());
    }

    /** g_by where it has a value but no step of the iteration stands for it. */
    public static Formula.TakenFor takenFor(Symbol by, double value) {
        return new Formula.TakenFor(by, OptionalDouble.of(value), Optional.empty());
    }

    /** A constant of the formula itself that is no whole number, e.g. 0.01. */
    public static Number constant(double value) {
        return new Number(value, Optional.empty(), Number.ALL);
    }

    /** A number without a place in the network. */
    public static Number number(double value) {
        return new Number(value, Optional.empty());
    }

    /** The symbol with a plus as last mark of its superscript: a weight that was already updated. */
    public static Symbol plus(Symbol symbol) {
        return symbol.sup().endsWith("+")
                ? symbol
                : new Symbol(symbol.name(), symbol.sub(), symbol.sup() + "+", symbol.accent(), symbol.quantity());
    }

    /** Whether a formula is a single number or symbol. */
    public static boolean isAtom(Formula formula) {
        return switch (formula) {
            case Symbol _, Number _, Literal _, Formula.Lettered _, Derivative _, Formula.TakenFor _ -> true;
            case Parentheses(Formula inner) -> isAtom(inner);
            case Fraction(Formula numerator, Formula denominator) ->
                numerator instanceof Literal && denominator instanceof Literal;
            case Formula.Words _ -> true;
            case Sum _, Product _, Power _, Formula.Root _, Formula.Maximum _, Negation _, Application _ -> false;
            case Formula.BigSum _, Formula.Grid _ -> false;
        };
    }

    private static boolean startsWithDigit(Formula formula) {
        return switch (formula) {
            case Number _, Literal _ -> true;
            case Product(Sign _, List<Formula> factors) -> startsWithDigit(factors.getFirst());
            case Power(Formula base, Formula _) -> startsWithDigit(base);
            case Symbol _, Formula.Lettered _, Derivative _, Formula.TakenFor _, Parentheses _, Fraction _ -> false;
            case Sum _, Formula.Root _, Formula.Maximum _, Negation _, Application _ -> false;
            case Formula.BigSum _, Formula.Grid _, Formula.Words _ -> false;
        };
    }
}
