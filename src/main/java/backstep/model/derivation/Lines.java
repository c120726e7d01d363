package backstep.model.derivation;

import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.formula.Formula;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Terms;
import backstep.model.iteration.Step;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the lines of a derivation and completes them: numbers, partly worked out, result. */
final class Lines {

    /** What two ways to the same number differ by, relative to its size. */
    private static final double ROUNDING = 1e-12;

    private final Context context;
    private final Formula left;
    private final Optional<Step> step;
    private final List<Line> lines = new ArrayList<>();
    private final List<Derivation> where = new ArrayList<>();
    private Relation first = Relation.EQUALS;

    private Lines(Context context, Formula left, Optional<Step> step) {
        this.context = context;
        this.left = left;
        this.step = step;
    }

    /** What no step stands for. */
    Lines(Context context, Formula left) {
        this(context, left, Optional.empty());
    }

    Lines(Context context, Step step) {
        this(context, context.of(step), Optional.of(step));
    }

    /** The first line says what the left side becomes, not what it is. */
    Lines becomes() {
        first = Relation.BECOMES;
        return this;
    }

    /** The derivative that the left side is the name of. */
    Lines definition(Formula right) {
        if (context.writes(Trait.DEFINES_DELTA)) {
            first = Relation.IS_DEFINED_AS;
        }
        return add(Kind.DEFINITION, right);
    }

    Lines chainRule(Formula right) {
        return add(Kind.CHAIN_RULE, right);
    }

    /** A form with running indices or names of functions, unless the line before says just that. */
    Lines general(Formula right) {
        boolean isSaid = !lines.isEmpty() && lines.getLast().right().equals(right);
        return isSaid ? this : add(Kind.GENERAL, right);
    }

    /** The form for this unit; it takes the place of a general one that says just that. */
    Lines symbols(Formula right) {
        if (!lines.isEmpty()
                && lines.getLast().equals(new Line(Kind.GENERAL, lines.getLast().relation(), right))) {
            lines.removeLast();
        }
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
     * Adds what follows from the last line, and ends with its value, which is the number of the step. Lines that would
     * only repeat the result are left out.
     */
    Derivation worked() {
        Formula last = lines.getLast().right();
        if (step.isPresent()) {
            return resultingIn(context.number(step.get()));
        }
        return last instanceof Formula.Literal
                ? asTheyAre()
                : resultingIn(Terms.number(FormulaValue.value(last, context.iteration())));
    }

    Derivation resultingIn(Formula.Number result) {
        boolean isGeneral = lines.getLast().kind() == Kind.GENERAL && step.isPresent();
        return resultingIn(result, isGeneral ? result : lines.getLast().right());
    }

    /** @param written what numbers go into: where the last line names what has no number of its own, it is another */
    Derivation resultingIn(Formula.Number result, Formula written) {
        Formula numbers = new Substitution(context.iteration()).numbers(written);
        if (!Terms.isAtom(numbers)) {
            if (!numbers.equals(lines.getLast().right())) {
                add(Kind.NUMBERS, numbers);
            }
            new Reduction(context.iteration()).of(numbers).ifPresent(reduced -> add(Kind.REDUCED, reduced));
        }
        add(Kind.RESULT, result);
        step.filter(context::isMissed).ifPresent(taken -> contrast(result, taken));
        return asTheyAre();
    }

    /** g_{w_1} = 0.0004 ≠ ∂E/∂w_1 = 0.0005; only where no δ or weight tells, they are the same. */
    private void contrast(Formula.Number result, Step taken) {
        Formula.Derivative missed = context.partials().missed(taken);
        contrast(result, missed, FormulaValue.value(missed, context.iteration()));
        where(new MissedDerivative(context).of(taken));
    }

    /** The result stands beside another number, and differs from it if the two are not the same. */
    Lines contrast(Formula.Number result, Formula other, double value) {
        boolean same = Math.abs(result.value() - value) <= ROUNDING * Math.abs(value);
        lines.add(new Line(Kind.CONTRAST, same ? Relation.EQUALS : Relation.DIFFERS, other));
        lines.add(new Line(Kind.CONTRAST, Relation.EQUALS, Terms.number(value)));
        return this;
    }

    /** Only what was said so far: a definition without numbers. */
    Derivation asTheyAre() {
        return new Derivation(left, lines, where);
    }
}
