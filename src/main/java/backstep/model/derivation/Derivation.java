package backstep.model.derivation;

import backstep.model.formula.Formula;
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
        RESULT,
        /** What the result stands beside and differs from, and what that is: the derivative that it is taken for. */
        CONTRAST
    }

    /** The sign a line starts with. */
    public enum Relation {
        EQUALS("=", "="),
        DIFFERS("\u2260", "\\neq"),
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

    /** What the step's number is: the last line, unless the number is contrasted with another. */
    public Line result() {
        return lines.reversed().stream()
                .filter(line -> line.kind() != Kind.CONTRAST)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The same as it is printed with these numerals: with the relations that hold for a reader who has only the numbers on
     * the paper, and with as many more digits inside as that takes (notation.md, "Numbers as printed").
     */
    public Derivation asPrinted(Numerals numerals) {
        return new Printing(numerals).of(this);
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
