package backstep.model.derivation;

import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.formula.Formula;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Terms;
import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a derivation and completes them: numbers, partly worked out, result. */
final class Lines {

    private final Context context;
    private final Formula left;
    private final List<Line> lines = new ArrayList<>();
    private final List<Derivation> where = new ArrayList<>();
    private Relation first = Relation.EQUALS;

    Lines(Context context, Formula left) {
        this.context = context;
        this.left = left;
    }

    /** The first line says what the left side becomes, not what it is. */
    Lines becomes() {
        first = Relation.BECOMES;
        return this;
    }

    Lines general(Formula right) {
        return add(Kind.GENERAL, right);
    }

    Lines symbols(Formula right) {
        return add(Kind.SYMBOLS, right);
    }

    Lines where(Derivation derivation) {
        where.add(derivation);
        return this;
    }

    private Lines add(Kind kind, Formula right) {
        lines.add(new Line(kind, lines.isEmpty() ? first : Relation.EQUALS, right));
        return this;
    }

    /**
     * Adds the lines that follow from the last one in symbols and ends with {@code result}. Lines that would only
     * repeat the result are left out.
     */
    Derivation resultingIn(Formula.Number result) {
        return resultingIn(result, lines.getLast().right());
    }

    /** The same where the last line names what has no number of its own: {@code written} is what numbers go into. */
    Derivation resultingIn(Formula.Number result, Formula written) {
        Formula numbers = new Substitution(context.iteration()).numbers(written);
        if (!Terms.isAtom(numbers)) {
            add(Kind.NUMBERS, numbers);
            new Reduction(context.iteration()).of(numbers).ifPresent(reduced -> add(Kind.REDUCED, reduced));
        }
        add(Kind.RESULT, result);
        return new Derivation(left, lines, where);
    }

    /** Ends with the value of the last line in symbols, for a number that no step stands for. */
    Derivation worked() {
        if (lines.getLast().right() instanceof Formula.Literal) {
            return asTheyAre();
        }
        return resultingIn(Terms.number(FormulaValue.value(lines.getLast().right(), context.iteration())));
    }

    /** Only what was said so far: a definition without numbers. */
    Derivation asTheyAre() {
        return new Derivation(left, lines, where);
    }
}
