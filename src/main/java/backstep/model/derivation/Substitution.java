package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.*;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Precedence;
import backstep.model.iteration.Iteration;
import java.util.ArrayList;
import java.util.List;

/**
 * Substitutes numbers for symbols; negative ones get parentheses where a sign stands before them.
 *
 * @param gaps whether a gap is left in place of each number
 */
record Substitution(Iteration iteration, boolean gaps) {

    private static final Formula GAP = new Words("\u2026");

    Substitution(Iteration iteration) {
        this(iteration, false);
    }

    /** The same formula with every symbol that stands for a number replaced by it. */
    Formula numbers(Formula formula) {
        return put(formula, true);
    }

    /** @param leading whether nothing stands before the formula, so that a minus sign needs no parentheses */
    private Formula put(Formula formula, boolean leading) {
        return switch (formula) {
            case Symbol symbol ->
                symbol.quantity().isEmpty()
                        ? symbol
                        : enclosed(new Number(iteration.value(symbol.quantity().get()), symbol.quantity()), leading);
            case Derivative derivative ->
                enclosed(new Number(FormulaValue.value(derivative, iteration), derivative.quantity()), leading);
            case TakenFor taken ->
                enclosed(new Number(FormulaValue.value(taken, iteration), taken.quantity()), leading);
            case Number number -> enclosed(number, leading);
            case Literal literal -> literal;
            case Lettered lettered -> new Literal(lettered.value());
            case Sum(List<Term> terms) -> sum(terms, leading);
            case Product(Sign sign, List<Formula> factors) -> product(sign, factors, leading);
            case Fraction(Formula numerator, Formula denominator) ->
                new Fraction(put(numerator, true), put(denominator, true));
            case Power(Parentheses(Symbol base), Formula exponent) -> new Power(put(base, false), exponent);
            case Power(Formula base, Formula exponent) -> new Power(put(base, false), put(exponent, true));
            case Root(Formula radicand) -> new Root(put(radicand, true));
            case Maximum(Formula first, Formula second) -> new Maximum(put(first, true), put(second, true));
            case Negation(Formula inner) -> new Negation(put(inner, false));
            case Application(Function function, boolean derivative, Formula argument) ->
                new Application(function, derivative, put(argument, true));
            case Parentheses(Formula inner) -> parentheses(put(inner, true));
            case BigSum _, Grid _, Words _ -> formula;
        };
    }

    private Formula sum(List<Term> terms, boolean leading) {
        List<Term> put = new ArrayList<>();
        for (Term term : terms) {
            put.add(new Term(term.negative(), put(term.formula(), leading && put.isEmpty() && !term.negative())));
        }
        return new Sum(put);
    }

    private Formula product(Sign sign, List<Formula> factors, boolean leading) {
        List<Formula> put = new ArrayList<>();
        for (Formula factor : factors) {
            put.add(put(factor, leading && put.isEmpty()));
        }
        return new Product(sign == Sign.NONE ? Sign.DOT : sign, put);
    }

    private Formula enclosed(Number number, boolean leading) {
        return gaps ? GAP : (leading ? Precedence.FIRST_TERM : Precedence.FACTOR).enclosed(number);
    }

    private static Formula parentheses(Formula inner) {
        return inner instanceof Parentheses ? inner : new Parentheses(inner);
    }
}
