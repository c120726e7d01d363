package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.Formula.Sum;
import backstep.model.formula.Formula.Term;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Numerals;
import backstep.model.formula.Precedence;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Compares two lines part by part: whoever works out 1 − h² on a calculator expects to find just that number in the next
 * line, not only the same product in the end.
 */
record Workings(Numerals numerals) {

    /** Whether every number below that was worked out is what the numbers above give, to half of its last place. */
    boolean agree(Formula above, Formula below) {
        Formula before = Precedence.bare(above);
        Formula after = Precedence.bare(below);
        if (before.equals(after)) {
            return true;
        }
        if (after instanceof Number number) {
            return isValue(before, false, number, false);
        }
        if (after instanceof Sum(List<Term> terms) && before instanceof Sum(List<Term> others)) {
            return pairwise(others, terms, this::agree);
        }
        // of another form: then the whole is compared, not its parts
        return !after.getClass().equals(before.getClass())
                || pairwise(before.parts().toList(), after.parts().toList(), this::agree);
    }

    private static <T> boolean pairwise(List<T> above, List<T> below, BiPredicate<T, T> agree) {
        return above.size() != below.size()
                || IntStream.range(0, above.size()).allMatch(at -> agree.test(above.get(at), below.get(at)));
    }

    private boolean agree(Term above, Term below) {
        return Precedence.bare(below.formula()) instanceof Number number
                ? isValue(Precedence.bare(above.formula()), above.negative(), number, below.negative())
                : agree(above.formula(), below.formula());
    }

    private boolean isValue(Formula worked, boolean isNegative, Number number, boolean isNegated) {
        if (worked.equals(number) && isNegative == isNegated || isMatrix(worked)) {
            return true;
        }
        double expected = signed(FormulaValue.asPrinted(worked, numerals), isNegative);
        double shown = signed(FormulaValue.asPrinted(number, numerals), isNegated);
        return expected == shown || Math.abs(expected - shown) <= numerals.tolerance(number, expected);
    }

    private static double signed(double value, boolean isNegative) {
        return isNegative ? -value : value;
    }

    private static boolean isMatrix(Formula formula) {
        return formula instanceof Grid || formula.parts().anyMatch(Workings::isMatrix);
    }
}
