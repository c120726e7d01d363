package backstep.model.formula;

import java.util.List;

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
        EQUALS,
        /** ←: an update. */
        BECOMES
    }

    /** The last line: what the step's number is. */
    public Line result() {
        return lines.getLast();
    }
}
