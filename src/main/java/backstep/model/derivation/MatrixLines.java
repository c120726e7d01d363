package backstep.model.derivation;

import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What derivations in matrices share: their lines, δ and the derivatives of E in them, and the truth where there is a mistake. */
record MatrixLines(Context context) {

    /** δ, or the derivative that it is where that letter is the name of something else, or what is taken for it. */
    Formula deltaVector(int layer) {
        return context.delta(new Unit(layer, 0)) instanceof Symbol
                ? new LayerNames(context).vector(layer, Step.Delta::new)
                : gradient(layer, new LayerNames(context).vector(layer, Step.NetInput::new));
    }

    /** ∂E/∂by, or g_by where that is only taken for it. */
    Formula gradient(int layer, Symbol by) {
        return isMissed(layer)
                ? new Formula.TakenFor(by, OptionalDouble.empty(), Optional.empty())
                : Terms.derivative(total(), by);
    }

    private boolean isMissed(int layer) {
        return context.isMissed(new Step.Delta(new Unit(layer, 0)));
    }

    /** What is taken for derivatives, and beside it these, where they are others. */
    Derivation contrasted(Derivation taken, int layer, Formula missed, Function<Context, Formula> derivatives) {
        if (!isMissed(layer)) {
            return taken;
        }
        Formula right = derivatives.apply(context.ofDerivatives());
        boolean same = taken.result()
                .right()
                .numbers()
                .map(Formula.Number::value)
                .toList()
                .equals(right.numbers().map(Formula.Number::value).toList());
        List<Line> lines = new ArrayList<>(taken.lines());
        lines.add(new Line(Kind.CONTRAST, same ? Relation.EQUALS : Relation.DIFFERS, missed));
        lines.add(new Line(Kind.CONTRAST, Relation.EQUALS, right));
        return new Derivation(taken.left(), lines, taken.where());
    }

    static Derivation of(Formula left, Formula symbols, Formula numbers, Formula result) {
        List<Line> lines = new ArrayList<>(List.of(new Line(Kind.GENERAL, Relation.EQUALS, symbols)));
        // one matrix or number alone is the result already
        if (!(numbers instanceof Grid || numbers instanceof Formula.Number)) {
            lines.add(new Line(Kind.NUMBERS, Relation.EQUALS, numbers));
        }
        lines.add(new Line(Kind.RESULT, Relation.EQUALS, result));
        return new Derivation(left, lines);
    }

    Symbol total() {
        return context.running(new Step.TotalError(), "");
    }
}
