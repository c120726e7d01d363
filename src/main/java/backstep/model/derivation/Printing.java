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
import java.util.stream.IntStream;

/**
 * Makes lines hold as printed (notation.md, "Numbers as printed"): equal is what differs by at most half of the last place
 * of the right side, for a reader who has only the numbers as they are printed, and so is each of its parts that was
 * worked out. Where two sides would differ, the lines before the result carry up to {@value #MOST_CARRIED} more digits, as
 * few as make the fewest differences.
 */
record Printing(Numerals numerals) {

    /** More digits than this inside a line are harder to read than {@code ≈}. */
    static final int MOST_CARRIED = 4;

    /** A matrix has no room for more digits, unless an element of what follows is off by more than this part of it. */
    private static final double GROSS = 0.05;

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
        for (int carried = 1; carried <= mostCarried(choices) && !best.isGoodFor(result); carried++) {
            Attempt next = attempt(choices, carried, value);
            best = next.isBetterThan(best) ? next : best;
        }
        return new Derivation(
                exact.left(), best.lines(), exact.where().stream().map(this::of).toList());
    }

    /** What a line may be printed as, with no, one, two … more digits inside. */
    private List<Side> choices(Line line) {
        boolean isInside = line.kind() == Kind.NUMBERS || line.kind() == Kind.REDUCED;
        return IntStream.rangeClosed(0, isInside ? MOST_CARRIED : 0)
                .mapToObj(digits -> new Side(this, line, digits))
                .toList();
    }

    private static boolean isMatrix(Formula formula) {
        return formula instanceof Grid || formula.parts().anyMatch(Printing::isMatrix);
    }

    private static int mostCarried(List<List<Side>> choices) {
        return choices.stream().mapToInt(sides -> sides.size() - 1).sum();
    }

    /** @param isGross whether a line is far from what stands before it */
    private record Attempt(List<Line> lines, long differences, boolean isGross) {

        boolean isGoodFor(Formula result) {
            return result instanceof Grid ? !isGross : differences == 0;
        }

        boolean isBetterThan(Attempt other) {
            return isGross == other.isGross ? differences < other.differences : other.isGross;
        }
    }

    /** The best of all ways to give so many digits to the lines. */
    private static Attempt attempt(List<List<Side>> choices, int digits, double[][] exact) {
        Attempt best = new Attempt(List.of(), Long.MAX_VALUE, true);
        for (List<Integer> share : shares(choices, digits)) {
            Attempt next = attempt(
                    IntStream.range(0, share.size())
                            .mapToObj(at -> choices.get(at).get(share.get(at)))
                            .toList(),
                    exact);
            best = next.isBetterThan(best) ? next : best;
        }
        return best;
    }

    private static Attempt attempt(List<Side> sides, double[][] exact) {
        List<Line> lines = new ArrayList<>();
        boolean isGross = false;
        double[][] before = exact;
        Optional<Side> above = Optional.empty();
        for (Side side : sides) {
            lines.add(side.after(before, above));
            if (side.isNumbers()) {
                isGross |= side.isGrosslyOff(before);
                before = side.value();
                above = Optional.of(side);
            }
        }
        long differences = lines.stream()
                .filter(line -> line.relation() == Relation.APPROXIMATES)
                .count();
        return new Attempt(lines, differences, isGross);
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
        private final Formula plain;
        private final Line line;
        private Optional<double[][]> value = Optional.empty();

        Side(Printing printing, Line line, int digits) {
            this.printing = printing;
            this.plain = line.right();
            this.line = carrying(line, digits);
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
        Line after(double[][] before, Optional<Side> above) {
            boolean isCompared = isNumbers() && line.relation() == Relation.EQUALS;
            boolean differs = isCompared && (isOff(before, above) || above.isPresent() && hasOtherParts(above.get()));
            return differs ? new Line(line.kind(), Relation.APPROXIMATES, line.right()) : line;
        }

        private boolean hasOtherParts(Side above) {
            return !new Workings(printing.numerals).agree(above.line.right(), line.right());
        }

        /** Symbols stand for exact values: digits that are carried after them do not ask for more than usual. */
        private boolean isOff(double[][] before, Optional<Side> above) {
            Formula measure = above.isPresent() ? line.right() : plain;
            double[][] own = value();
            for (int row = 0; row < own.length; row++) {
                for (int column = 0; column < own[row].length; column++) {
                    double difference = Math.abs(own[row][column] - before[row][column]);
                    if (difference != 0 && difference > tolerance(measure, row, column, before)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private double tolerance(Formula measure, int row, int column, double[][] before) {
            Formula element = measure instanceof Grid(var rows) ? rows.get(row).get(column) : measure;
            return printing.numerals.tolerance(element, before[row][column]);
        }

        boolean isGrosslyOff(double[][] before) {
            double[][] own = value();
            return IntStream.range(0, own.length)
                    .anyMatch(row -> IntStream.range(0, own[row].length)
                            .anyMatch(column -> Math.abs(own[row][column] - before[row][column])
                                    > GROSS * Math.abs(own[row][column])));
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
