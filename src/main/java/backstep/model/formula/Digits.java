package backstep.model.formula;

import backstep.model.formula.Formula.*;
import backstep.model.formula.Formula.Number;
import java.util.List;

/** Shows the computed numbers of a formula with more decimals than usual. */
public record Digits(int carried) {

    /** The same formula with them. */
    public Formula of(Formula formula) {
        return switch (formula) {
            case Number number -> number.carrying(carried);
            case Sum(List<Term> terms) ->
                new Sum(terms.stream()
                        .map(term -> new Term(term.negative(), of(term.formula())))
                        .toList());
            case Product(Sign sign, List<Formula> factors) -> new Product(sign, all(factors));
            case Fraction(Formula numerator, Formula denominator) -> new Fraction(of(numerator), of(denominator));
            case Power(Formula base, Formula exponent) -> new Power(of(base), of(exponent));
            case Root(Formula radicand) -> new Root(of(radicand));
            case Maximum(Formula first, Formula second) -> new Maximum(of(first), of(second));
            case Negation(Formula inner) -> new Negation(of(inner));
            case Application(Function function, boolean derivative, Formula argument) ->
                new Application(function, derivative, of(argument));
            case Parentheses(Formula inner) -> new Parentheses(of(inner));
            case Grid(List<List<Formula>> rows) ->
                new Grid(rows.stream().map(this::all).toList());
            case Symbol _, Literal _, Lettered _, Derivative _, TakenFor _, BigSum _, Words _ -> formula;
        };
    }

    private List<Formula> all(List<Formula> formulas) {
        return formulas.stream().map(this::of).toList();
    }
}
