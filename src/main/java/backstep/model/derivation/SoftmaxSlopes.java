package backstep.model.derivation;

import backstep.model.derivation.Factor.Reason;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.Words;
import backstep.model.formula.Terms;
import backstep.model.iteration.Contribution;
import backstep.model.iteration.Unit;
import java.util.ArrayList;
import java.util.List;

/** ∂y_m/∂a_k of a softmax, in which every output depends on every net input: y_m([m = k] − y_k). */
record SoftmaxSlopes(Context context) {

    /** By the net input of a unit: of its own output, and of another one if there is one. */
    List<Factor> of(Unit unit) {
        List<Factor> factors = new ArrayList<>();
        Symbol any = context.running(unit.value(), "m");
        factors.add(ofOwn(unit).alike(Terms.derivative(any, context.netInput(unit))));
        context.units(unit.layer()).stream()
                .filter(other -> !other.equals(unit))
                .findFirst()
                .ifPresent(other -> factors.add(ofOther(other, unit)));
        return factors;
    }

    /** e^{a_k}/S differentiated by a_k: y_k(1 − y_k). */
    private Factor ofOwn(Unit unit) {
        Symbol a = context.netInput(unit);
        Formula exp = Terms.exp(a);
        Symbol sum = sum();
        Formula difference = Terms.difference(sum, exp);
        Slopes slopes = new Slopes(slope(unit, unit))
                .line(Slopes.of(new Fraction(exp, sum), a))
                .line(new Fraction(
                        Terms.difference(context.product(exp, sum), context.product(exp, exp)), Terms.square(sum)))
                .line(context.product(new Fraction(exp, sum), new Fraction(difference, sum)))
                .line(new Activations(context).slope(unit));
        return new Factor("softmax-own", slopes.derivation(definition(unit)), quotientRule(a));
    }

    /** e^{a_m}/S differentiated by another net input a_k: −y_m y_k. */
    private Factor ofOther(Unit other, Unit unit) {
        Symbol a = context.netInput(unit);
        Formula exp = Terms.exp(a);
        Formula otherExp = Terms.exp(context.netInput(other));
        Symbol sum = sum();
        Slopes slopes = new Slopes(slope(other, unit))
                .line(Slopes.of(new Fraction(otherExp, sum), a))
                .line(new Fraction(
                        Terms.difference(Terms.dotted(Slopes.ZERO, sum), context.product(otherExp, exp)),
                        Terms.square(sum)))
                .line(Terms.minus(context.product(new Fraction(otherExp, sum), new Fraction(exp, sum))))
                .line(Terms.minus(context.product(context.value(other), context.value(unit))));
        return new Factor(
                "softmax-other",
                slopes.derivation(definition(unit)),
                quotientRule(a),
                new Reason("both-slopes", inOneFormula(unit), new Words(indicator(unit))));
    }

    private Reason quotientRule(Symbol a) {
        return new Reason("quotient-of-exponentials", a, sum());
    }

    private Derivative slope(Unit of, Unit by) {
        double value = Contribution.outputSlope(context.iteration(), of.index(), by);
        return Terms.derivative(context.value(of), context.netInput(by), value);
    }

    /** y_m([m = k] − y_k). */
    private Formula inOneFormula(Unit unit) {
        return context.product(
                context.running(unit.value(), "m"), Terms.difference(new Words(indicator(unit)), context.value(unit)));
    }

    private static String indicator(Unit unit) {
        return "[m = " + (unit.index() + 1) + "]";
    }

    /** What all outputs are divided by. */
    static Symbol sum() {
        return Terms.symbol("S", "", "");
    }

    private Derivation definition(Unit unit) {
        List<Formula> exponentials = context.units(unit.layer()).stream()
                .map(m -> Terms.exp(context.netInput(m)))
                .toList();
        return new Lines(context, sum()).general(Terms.sum(exponentials)).asTheyAre();
    }
}
