package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Latex;
import backstep.model.formula.Named;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the chalkboard shows of one step: lines that are aligned on their relation.
 *
 * @param left what is computed, e.g. δ_h1
 * @param lines the right-hand sides, from the general form to the result
 * @param where what the lines name without working it out, each derived in turn, e.g. δ_11 = ∂y/∂W_11; mostly empty
 */
public record Derivation(Formula left, List<Line> lines, List<Derivation> where) {

    public Derivation {
        lines = List.copyOf(lines);
        where = List.copyOf(where);
    }

    public Derivation(Formula left, List<Line> lines) {
        this(left, lines, List.of());
    }

    /** One right-hand side, e.g. {@code = 0.3·0.9 + 0.8·0.4}. */
    public record Line(Kind kind, Relation relation, Formula right) {}

    /** What a line does with the one above it. */
    public enum Kind {
        /** What it is: the derivative that has the name. */
        DEFINITION,
        /** The same by the chain rule, in derivatives. */
        CHAIN_RULE,
        /** The form of the textbook with running indices: Σ_i w_ij x_i. */
        GENERAL,
        /** The same for this unit, written out: w_11 x_1 + w_21 x_2. */
        SYMBOLS,
        /** Numbers put in for the symbols. */
        NUMBERS,
        /** Partly worked out. */
        REDUCED,
        RESULT
    }

    /** The sign a line starts with. */
    public enum Relation {
        EQUALS("=", "="),
        /** The name is given here. */
        IS_DEFINED_AS("\u2261", "\\equiv"),
        /** What stands on both sides is rounded, and differs. */
        APPROXIMATES("\u2248", "\\approx"),
        /** An update. */
        BECOMES("\u2190", "\\leftarrow");

        private final String text;
        private final String latex;

        Relation(String text, String latex) {
            this.text = text;
            this.latex = latex;
        }

        /** The sign as a character. */
        public String text() {
            return text;
        }

        /** The sign for LaTeX. */
        public String latex() {
            return latex;
        }
    }

    /** The last line: what the step's number is. */
    public Line result() {
        return lines.getLast();
    }

    /**
     * The same with the relations that hold for a reader who has only the numbers as they are printed: equal is what
     * differs by at most half of the last place (notation.md, "Numbers as printed"). What has no number yet stands for
     * the exact one.
     */
    public Derivation asPrinted(Numerals numerals) {
        Formula result = result().right();
        boolean isMatrix = result instanceof Formula.Grid && result.parts().allMatch(Formula.Number.class::isInstance);
        if (!(result instanceof Formula.Number || isMatrix)) {
            return this;
        }
        double[][] exact = result instanceof Formula.Grid grid
                ? FormulaValue.matrix(grid)
                : new double[][] {{((Formula.Number) result).value()}};
        List<Line> printed = new ArrayList<>();
        double[][] before = exact;
        for (Line line : lines) {
            boolean inNumbers = line.kind().compareTo(Kind.NUMBERS) >= 0;
            double[][] value = inNumbers ? read(line.right(), result instanceof Formula.Grid, numerals) : exact;
            boolean differs = line.relation() == Relation.EQUALS && differ(before, value, line.right(), numerals);
            printed.add(differs ? new Line(line.kind(), Relation.APPROXIMATES, line.right()) : line);
            before = value;
        }
        return new Derivation(
                left,
                printed,
                where.stream().map(derivation -> derivation.asPrinted(numerals)).toList());
    }

    private static double[][] read(Formula right, boolean isMatrix, Numerals numerals) {
        return isMatrix
                ? FormulaValue.matrixAsPrinted(right, numerals)
                : new double[][] {{FormulaValue.asPrinted(right, numerals)}};
    }

    private static boolean differ(double[][] before, double[][] value, Formula right, Numerals numerals) {
        for (int row = 0; row < value.length; row++) {
            for (int column = 0; column < value[row].length; column++) {
                Formula printed =
                        right instanceof Formula.Grid(var rows) ? rows.get(row).get(column) : right;
                double difference = Math.abs(value[row][column] - before[row][column]);
                if (difference > numerals.tolerance(printed, before[row][column])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Without what it names. */
    public Derivation alone() {
        return new Derivation(left, lines);
    }

    /** The lines of some kinds only. */
    public Derivation only(Set<Kind> kinds) {
        return new Derivation(
                left, lines.stream().filter(line -> kinds.contains(line.kind())).toList(), where);
    }

    /** Each line on its own, the first with the left side before it; {@code sign} and {@code writer} say how. */
    public List<String> written(Numerals numerals, Function<Relation, String> sign, Function<Formula, String> writer) {
        List<String> written = new ArrayList<>();
        for (Line line : asPrinted(numerals).lines()) {
            String start = written.isEmpty() ? writer.apply(left) + " " : "";
            written.add(start + sign.apply(line.relation()) + " " + writer.apply(line.right()));
        }
        return written;
    }

    /** The numbers of the network that its rule names, that are put in, and what is computed. */
    public Stream<Quantity> named() {
        boolean isDefined = lines.getFirst().kind() == Kind.DEFINITION;
        return Stream.concat(
                        Stream.of(left),
                        lines.stream()
                                .filter(line -> !isDefined || line.kind().compareTo(Kind.CHAIN_RULE) > 0)
                                .map(Line::right))
                .flatMap(Named::in);
    }

    /** The lines in one of Unicode, from the symbols to the result: what a trace holds of a step. */
    public String inOneLine(PlainText plain) {
        return String.join(" ", written(plain.numerals(), Relation::text, plain::of));
    }

    /** The lines in one {@code aligned} block of LaTeX; what they name without deriving it is not part of it. */
    public String aligned(Latex latex) {
        return written(latex.numerals(), relation -> "&" + relation.latex(), latex::of).stream()
                .collect(Collectors.joining(" \\\\\n", "\\begin{aligned}\n", "\n\\end{aligned}"));
    }
}
