package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Literal;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import java.util.ArrayList;
import java.util.List;

/** The lines of a derivative from its definition, of which none repeats the one before. */
final class Slopes {

    /** What is constant has this derivative. */
    static final Literal ZERO = new Literal(0);

    private final Derivative left;
    private final List<Derivation.Line> lines = new ArrayList<>();

    Slopes(Derivative left) {
        this.left = left;
    }

    /** The derivative of what stands between its signs, e.g. ∂(t − y)²/∂y. */
    static Derivative of(Formula formula, Symbol by) {
        return Terms.derivative(Terms.isAtom(formula) ? formula : new Parentheses(formula), by);
    }

    Slopes line(Formula right) {
        if (lines.isEmpty() || !lines.getLast().right().equals(right)) {
            lines.add(new Derivation.Line(Derivation.Kind.SYMBOLS, Derivation.Relation.EQUALS, right));
        }
        return this;
    }

    Derivation derivation(Derivation... where) {
        return new Derivation(left, lines, List.of(where));
    }
}
