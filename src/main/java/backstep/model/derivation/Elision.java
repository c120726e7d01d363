package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Application;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Power;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Formula.Sum;
import backstep.model.formula.Formula.Term;
import backstep.model.formula.Formula.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which rows and columns of a large matrix are written: the first ones, the last, and dots for those between them. */
public final class Elision {

    /** Stands for all that are left out at a place. */
    public static final int GAP = -1;

    private Elision() {}

    /**
     * The places of the rows, or of the columns, that are written, with {@link #GAP} where some are left out.
     *
     * @param most so many are written of more than that
     * @param keep these are always written
     */
    public static List<Integer> shown(int size, int most, Set<Integer> keep) {
        if (size <= most) {
            return IntStream.range(0, size).boxed().toList();
        }
        SortedSet<Integer> written = new TreeSet<>(keep);
        written.add(size - 1);
        IntStream.range(0, Math.max(1, most - written.size())).forEach(written::add);
        List<Integer> shown = new ArrayList<>();
        int next = 0;
        for (int place : written) {
            if (place > next) {
                shown.add(GAP);
            }
            shown.add(place);
            next = place + 1;
        }
        return shown;
    }

    /** What stands where rows or columns are left out. */
    public static Words dots(boolean rows, boolean columns) {
        String ofRows = columns ? "\u22f1" : "\u22ee";
        return new Words(rows ? ofRows : "\u22ef");
    }

    /** A formula whose matrices have no more than so many rows and columns; it is to be read, not to be worked out. */
    public static Formula of(Formula formula, int most) {
        return switch (formula) {
            case Grid(List<List<Formula>> rows) -> grid(rows, most);
            case Sum(List<Term> terms) ->
                new Sum(terms.stream()
                        .map(term -> new Term(term.negative(), of(term.formula(), most)))
                        .toList());
            case Product(Formula.Sign sign, List<Formula> factors) ->
                new Product(
                        sign, factors.stream().map(factor -> of(factor, most)).toList());
            case Power(Formula base, Formula exponent) -> new Power(of(base, most), exponent);
            case Parentheses(Formula inner) -> new Parentheses(of(inner, most));
            case Application(Formula.Function function, boolean derivative, Formula argument) ->
                new Application(function, derivative, of(argument, most));
            case Formula.Symbol _, Formula.Number _, Formula.Literal _, Words _, Formula.Derivative _ -> formula;
            case Formula.Fraction _, Formula.Root _, Formula.Maximum _, Formula.Negation _ -> formula;
            case Formula.BigSum _, Formula.Lettered _, Formula.TakenFor _ -> formula;
        };
    }

    private static Grid grid(List<List<Formula>> rows, int most) {
        List<Integer> columns = shown(rows.getFirst().size(), most, Set.of());
        return new Grid(shown(rows.size(), most, Set.of()).stream()
                .map(row -> columns.stream()
                        .<Formula>map(column -> row == GAP || column == GAP
                                ? dots(row == GAP, column == GAP)
                                : rows.get(row).get(column))
                        .toList())
                .toList());
    }
}
