package backstep.model.derivation;

import backstep.model.derivation.Derivation.Line;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Formula.Root;
import backstep.model.formula.Formula.Sum;
import backstep.model.formula.Formula.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of a derivation while the parts of its number arrive one after the other: symbols from the start, of the
 * numbers only those that are there, the result not before the end.
 *
 * @param arrived how many parts are there
 * @param parts how many terms a sum has whose terms arrive
 */
public record Unfolding(int arrived, int parts) {

    /** Stands for the terms that are still to come. */
    public static final Formula MORE = new Formula.Words("\u22ef");

    /** What is shown of a line by now. */
    public Optional<Formula> of(Line line) {
        return switch (line.kind()) {
            case DEFINITION, CHAIN_RULE, GENERAL, SYMBOLS -> Optional.of(line.right());
            case NUMBERS, REDUCED -> started(line.right());
            case RESULT, CONTRAST -> Optional.empty();
        };
    }

    private Optional<Formula> started(Formula formula) {
        if (parts == 1 || arrived == 0) {
            return Optional.empty();
        }
        return arrived == parts ? Optional.of(formula) : growing(formula);
    }

    /** The sum whose terms arrive, without what is done with it in the end. */
    private Optional<Formula> growing(Formula formula) {
        return switch (formula) {
            case Sum(List<Term> terms)
            when terms.size() == parts && !isOfSlope(terms) -> Optional.of(firstAndMore(terms.subList(0, arrived)));
            case Parentheses(Formula inner) -> growing(inner).map(Parentheses::new);
            case Root(Formula radicand) -> growing(radicand).map(Root::new);
            case Product(Formula.Sign _, List<Formula> factors) ->
                factors.stream().map(this::growing).flatMap(Optional::stream).findFirst();
            case Sum _, Formula.Symbol _, Formula.Number _, Formula.Literal _, Formula.Fraction _ -> Optional.empty();
            case Formula.Lettered _ -> Optional.empty();
            case Formula.Power _, Formula.Negation _, Formula.Application _, Formula.Maximum _ -> Optional.empty();
            case Formula.Derivative _, Formula.TakenFor _, Formula.BigSum _, Formula.Grid _, Formula.Words _ ->
                Optional.empty();
        };
    }

    /** Whether this is the 1 − h of a slope: whole numbers of the formula itself do not arrive. */
    private static boolean isOfSlope(List<Term> terms) {
        return terms.stream().anyMatch(term -> term.formula() instanceof Formula.Literal);
    }

    /** Terms, and that more will come. */
    public static Formula firstAndMore(List<Term> terms) {
        List<Term> shown = new ArrayList<>(terms);
        shown.add(new Term(false, MORE));
        return new Sum(shown);
    }
}
