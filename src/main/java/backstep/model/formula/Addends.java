package backstep.model.formula;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Terms that are printed above their sum: with as few digits more than usual as it takes for a reader who adds them to find
 * the sum (notation.md, "Numbers as printed").
 */
public record Addends(Numerals numerals) {

    /** More digits than this are harder to read than a sum that is off by one in its last place. */
    private static final int MOST_CARRIED = 4;

    /** By how much more than half of the last place is still half of it. */
    private static final double NEARLY = 1e-6;

    /** Terms as they are printed above a sum. */
    public List<Numerals.Parts> of(List<Double> terms, double sum) {
        Numerals.Parts printed = numerals.parts(sum);
        return IntStream.rangeClosed(0, MOST_CARRIED)
                .mapToObj(carried -> carrying(terms, carried))
                .filter(digits -> addUp(digits, printed))
                .findFirst()
                .orElseGet(() -> carrying(terms, 0));
    }

    private List<Numerals.Parts> carrying(List<Double> terms, int carried) {
        return terms.stream()
                .map(term -> numerals.parts(new Formula.Number(term, Optional.empty(), carried)))
                .toList();
    }

    private static boolean addUp(List<Numerals.Parts> terms, Numerals.Parts sum) {
        double found = terms.stream().mapToDouble(Numerals.Parts::value).sum();
        return Math.abs(found - sum.value()) <= sum.lastPlace() / 2 * (1 + NEARLY);
    }
}
