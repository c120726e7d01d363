package backstep.model.derivation;

import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.formula.Digits;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Makes lines hold as printed (notation.md, "Numbers as printed"): equal is what differs by at most half of the last place
 * of the right side, for a reader who has only the numbers as they are printed. Where two sides would differ, the lines
 * before the result carry up to {@value #MOST_CARRIED} more digits, as few as make the fewest differences.
 */
record Printing(Numerals numerals) {

    /** More digits than this inside a line are harder to read than {@code ≈}. */
    static final int MOST_CARRIED = 2;

    /** Two numbers that differ, but not in so many more digits, are shown as they are. */
    private static final int MOST_CONTRASTED = 12;

    Derivation of(Derivation exact) {
        Formula result = exact.result().right();
        boolean isInNumbers = result instanceof Grid && result.parts().allMatch(Number.class::isInstance);
        if (!(result instanceof Number || isInNumbers)) {
            return exact;
        }
        List<List<Side>> choices =
                contrasted(exact.lines()).stream().map(this::choices).toList();
        double[][] value =
                result instanceof Grid grid ? FormulaValue.matrix(grid) : new double[][] {{((Number) result).value()}};
        Attempt best = attempt(choices, 0, value);
        for (int carried = 1; carried <= mostCarried(choices) && best.differences() > 0; carried++) {
            Attempt next = attempt(choices, carried, value);
            best = next.differences() < best.differences() ? next : best;
        }
        return new Derivation(
                exact.left(), best.lines(), exact.where().stream().map(this::of).toList());
    }

    /** What a line may be printed as, with no, one, two … more digits inside; of a matrix there is no room for more. */
    private List<Side> choices(Line line) {
        boolean isInside = line.kind() == Kind.NUMBERS || line.kind() == Kind.REDUCED;
        int most = isInside && !isMatrix(line.right()) ? MOST_CARRIED : 0;
        return IntStream.rangeClosed(0, most)
                .mapToObj(digits -> new Side(this, carrying(line, digits)))
                .toList();
    }

    private static boolean isMatrix(Formula formula) {
        return formula instanceof Grid || formula.parts().anyMatch(Printing::isMatrix);
    }

    private static int mostCarried(List<List<Side>> choices) {
        return choices.stream().mapToInt(sides -> sides.size() - 1).sum();
    }

    private record Attempt(List<Line> lines, long differences) {}

    /** The best of all ways to give so many digits to the lines. */
    private static Attempt attempt(List<List<Side>> choices, int digits, double[][] exact) {
        Attempt best = new Attempt(List.of(), Long.MAX_VALUE);
        for (List<Integer> share : shares(choices, digits)) {
            List<Line> lines = new ArrayList<>();
            double[][] before = exact;
            for (int at = 0; at < share.size(); at++) {
                Side side = choices.get(at).get(share.get(at));
                lines.add(side.after(before));
                before = side.isNumbers() ? side.value() : before;
            }
            long differences = lines.stream()
                    .filter(line -> line.relation() == Relation.APPROXIMATES)
                    .count();
            best = differences < best.differences() ? new Attempt(lines, differences) : best;
        }
        return best;
    }

    /** All ways to give {@code total} digits to some lines, the last lines first. */
    private static List<List<Integer>> shares(List<List<Side>> choices, int total) {
        if (choices.isEmpty()) {
            return total == 0 ? List.of(List.of()) : List.of();
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int own = 0; own <= Math.min(total, choices.getFirst().size() - 1); own++) {
            for (List<Integer> others : shares(choices.subList(1, choices.size()), total - own)) {
                List<Integer> share = new ArrayList<>(List.of(own));
                share.addAll(others);
                all.add(share);
            }
        }
        return all;
    }

    private static Line carrying(Line line, int digits) {
        return digits == 0 ? line : new Line(line.kind(), line.relation(), new Digits(digits).of(line.right()));
    }

    /** One right side as a reader has it, worked out once. */
    private static final class Side {

        private final Printing printing;
        private final Line line;
        private Optional<double[][]> value = Optional.empty();
        private OptionalDouble tolerance = OptionalDouble.empty();

        Side(Printing printing, Line line) {
            this.printing = printing;
            this.line = line;
        }

        /** What has no numbers yet stands for the exact value, and so does the contrast, which is another number's. */
        boolean isNumbers() {
            return line.kind().compareTo(Kind.NUMBERS) >= 0 && line.kind() != Kind.CONTRAST;
        }

        double[][] value() {
            double[][] read = value.orElseGet(() -> printing.read(line.right()));
            value = Optional.of(read);
            return read;
        }

        /** The line with the relation that holds between what stands before it and this. */
        Line after(double[][] before) {
            boolean differs = isNumbers() && line.relation() == Relation.EQUALS && isOff(before);
            return differs ? new Line(line.kind(), Relation.APPROXIMATES, line.right()) : line;
        }

        private boolean isOff(double[][] before) {
            double[][] own = value();
            for (int row = 0; row < own.length; row++) {
                for (int column = 0; column < own[row].length; column++) {
                    double difference = Math.abs(own[row][column] - before[row][column]);
                    if (difference != 0 && difference > tolerance(row, column, before)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private double tolerance(int row, int column, double[][] before) {
            if (line.right() instanceof Grid(var rows)) {
                return printing.numerals.tolerance(rows.get(row).get(column), before[row][column]);
            }
            double allowed = tolerance.orElseGet(() -> printing.numerals.tolerance(line.right(), before[0][0]));
            tolerance = OptionalDouble.of(allowed);
            return allowed;
        }
    }

    private static Formula result(List<Line> lines) {
        return new Derivation(lines.getFirst().right(), lines).result().right();
    }

    private double[][] read(Formula right) {
        return isMatrix(right)
                ? FormulaValue.matrixAsPrinted(right, numerals)
                : new double[][] {{FormulaValue.asPrinted(right, numerals)}};
    }

    /** A result and the number that it differs from are shown with as many digits as it takes to see that. */
    private List<Line> contrasted(List<Line> lines) {
        Formula result = result(lines);
        Line last = lines.getLast();
        boolean differs = lines.stream().anyMatch(line -> line.relation() == Relation.DIFFERS);
        if (!differs || !(result instanceof Number shown) || !(last.right() instanceof Number other)) {
            return lines;
        }
        int carried = 0;
        while (carried < MOST_CONTRASTED && looksEqual(shown.carrying(carried), other.carrying(carried))) {
            carried++;
        }
        int digits = carried;
        return lines.stream()
                .map(line -> line.right() == shown || line == last ? carrying(line, digits) : line)
                .toList();
    }

    private boolean looksEqual(Number one, Number other) {
        return numerals.parts(one).equals(numerals.parts(other));
    }
}
