package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.*;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Precedence;
import backstep.model.formula.Terms;
import backstep.model.iteration.Iteration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The line between the numbers and the result: every product of a sum and every factor of a product worked out, the
 * outermost operation left.
 */
record Reduction(Iteration iteration) {

    /** The formula partly worked out; empty when nothing would be left of it or nothing would change. */
    Optional<Formula> of(Formula numbers) {
        Formula reduced = outermost(numbers);
        // −0.3 as a negated number is the result already
        boolean isDone = Terms.isAtom(reduced)
                || reduced instanceof Negation(Formula inner) && Terms.isAtom(Precedence.bare(inner));
        return reduced.equals(numbers) || isDone ? Optional.empty() : Optional.of(reduced);
    }

    private Formula outermost(Formula formula) {
        return switch (formula) {
            case Sum(List<Term> terms) -> hasParts(terms) ? sum(terms) : formula;
            case Product(Sign sign, List<Formula> factors) -> product(sign, factors);
            case Fraction(Formula numerator, Formula denominator)
            when !Terms.isAtom(formula) -> new Fraction(part(numerator, true), part(denominator, true));
            case Root(Formula radicand) -> new Root(part(radicand, true));
            case Maximum(Formula first, Formula second) -> new Maximum(part(first, true), part(second, true));
            case Negation(Formula inner)
            when Precedence.bare(inner) instanceof Sum(List<Term> terms) && hasParts(terms) ->
                new Negation(new Parentheses(sum(terms)));
            case Negation(Formula inner) -> new Negation(part(inner, false));
            case Parentheses(Formula inner) -> outermost(inner);
            case Power(Formula base, Formula exponent) -> new Power(part(base, false), exponent);
            case Application _, Fraction _, Number _, Formula.Literal _ -> formula;
            case Formula.Symbol _, Formula.Derivative _, Formula.Words _ -> formula;
            case Formula.BigSum _, Formula.Grid _, Formula.TakenFor _, Formula.Lettered _ -> formula;
        };
    }

    /** Every term as one number, its sign drawn to the front. */
    private Formula sum(List<Term> terms) {
        List<Term> reduced = new ArrayList<>();
        for (Term term : terms) {
            if (term.formula() instanceof Formula.Literal) {
                reduced.add(term);
                continue;
            }
            double value = FormulaValue.value(term.formula(), iteration);
            boolean negative = term.negative() != value < 0;
            Optional<Number> known =
                    Precedence.bare(term.formula()) instanceof Number number ? Optional.of(number) : Optional.empty();
            reduced.add(new Term(negative, new Number(Math.abs(value), known.flatMap(Number::quantity))));
        }
        return new Sum(reduced);
    }

    /** One number per factor; with a single sum of products among them, that sum keeps its terms. */
    private Formula product(Sign sign, List<Formula> factors) {
        List<Formula> reduced = new ArrayList<>();
        for (Formula factor : factors) {
            reduced.add(
                    Precedence.bare(factor) instanceof Sum(List<Term> terms) && hasProducts(terms)
                            ? new Parentheses(sum(terms))
                            : factor(factor, reduced.isEmpty()));
        }
        return new Product(sign, reduced);
    }

    private Formula part(Formula formula, boolean leading) {
        return leading && Precedence.bare(formula) instanceof Sum(List<Term> terms) && hasParts(terms)
                ? sum(terms)
                : factor(formula, leading);
    }

    private Formula factor(Formula formula, boolean leading) {
        Formula inner = Precedence.bare(formula);
        if (Terms.isAtom(inner)) {
            return formula;
        }
        if (inner instanceof Power(Formula base, Formula exponent) && !Terms.isAtom(base)) {
            return new Power(factor(base, false), exponent);
        }
        double value = FormulaValue.value(inner, iteration);
        Number number = Terms.number(value);
        return (leading ? Precedence.FIRST_FACTOR : Precedence.FACTOR).enclosed(number);
    }

    private static boolean hasParts(List<Term> terms) {
        return terms.stream().anyMatch(term -> !Terms.isAtom(term.formula()));
    }

    private static boolean hasProducts(List<Term> terms) {
        return terms.stream().anyMatch(term -> term.formula() instanceof Product);
    }
}
