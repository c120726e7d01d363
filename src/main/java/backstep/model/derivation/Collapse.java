package backstep.model.derivation;

import backstep.model.derivation.Factor.Reason;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Sum;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.Term;
import backstep.model.formula.Terms;
import backstep.model.iteration.Unit;
import java.util.ArrayList;
import java.util.List;

/** How the slopes of a cross-entropy and of its output cancel in δ_k: y_k Σ_m t_m − t_k of softmax, y_k − t_k of a logistic. */
record Collapse(Context context) {

    Factor of(Unit unit) {
        return context.function(unit.layer()).spansLayer() ? ofSoftmax(unit) : ofLogistic(unit);
    }

    private Factor ofSoftmax(Unit unit) {
        Symbol y = context.value(unit);
        Symbol t = context.target(unit.index());
        List<Unit> outputs = context.units(unit.layer());
        List<Formula> products = new ArrayList<>();
        List<Term> cancelled = new ArrayList<>();
        List<Formula> targets = new ArrayList<>();
        List<Term> multiplied = new ArrayList<>(List.of(new Term(true, t)));
        for (Unit m : outputs) {
            boolean own = m.equals(unit);
            Symbol target = context.target(m.index());
            Formula error = new Parentheses(Terms.minus(new Fraction(target, context.value(m))));
            Formula rest = Terms.difference(Terms.ONE, y);
            products.add(
                    own
                            ? context.product(error, y, rest)
                            : context.product(
                                    error, new Parentheses(Terms.minus(context.product(context.value(m), y)))));
            cancelled.add(new Term(own, context.product(target, own ? rest : y)));
            multiplied.add(new Term(false, context.product(target, y)));
            targets.add(target);
        }
        Slopes slopes = new Slopes(context.partials().deltaAsDerivative(unit))
                .line(Terms.sum(products))
                .line(new Sum(cancelled))
                .line(new Sum(multiplied))
                .line(Terms.difference(context.product(y, Terms.sum(targets)), t));
        boolean addUp = context.targetsAddUpToOne();
        if (addUp) {
            slopes.line(Terms.difference(y, t));
        }
        return new Factor(
                "collapse-softmax",
                slopes.derivation(),
                new Reason("cancelled"),
                new Reason(addUp ? "targets-add-up" : "targets-do-not-add-up", Terms.difference(y, t)));
    }

    private Factor ofLogistic(Unit unit) {
        Symbol y = context.value(unit);
        Symbol t = context.target(unit.index());
        Formula rest = Terms.difference(Terms.ONE, y);
        Formula noTarget = Terms.difference(Terms.ONE, t);
        Slopes slopes = new Slopes(context.partials().deltaAsDerivative(unit))
                .line(context.product(Terms.difference(new Fraction(noTarget, rest), new Fraction(t, y)), y, rest))
                .line(Terms.difference(context.product(noTarget, y), context.product(t, rest)))
                .line(new Sum(List.of(
                        new Term(false, y),
                        new Term(true, context.product(t, y)),
                        new Term(true, t),
                        new Term(false, context.product(t, y)))))
                .line(Terms.difference(y, t));
        return new Factor(
                "collapse-logistic",
                slopes.derivation(),
                new Reason("cancelled-logistic", y, rest, context.product(t, y)));
    }
}
