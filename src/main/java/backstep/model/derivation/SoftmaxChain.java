package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.BigSum;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Sum;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.Term;
import backstep.model.formula.Formula.Words;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Terms;
import backstep.model.iteration.Unit;
import backstep.model.network.Loss;
import backstep.model.notation.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Deltas of softmax outputs, which depend on every net input: δ_k = Σ_m ∂E/∂y_m · y_m([m = k] − y_k), and how that
 * collapses to y_k − t_k with the cross-entropy (notation.md, "Activations and their slopes").
 */
record SoftmaxChain(Context context, Slopes slopes) {

    private static final String M = "m";

    void delta(Lines lines, Unit unit) {
        if (context.outputs() > 1) {
            lines.general(sum(context.product(
                    Terms.derivative(context.total(), running()),
                    Terms.derivative(running(), context.netInput(unit)))));
        }
        if (context.iteration().rule().loss() == Loss.CROSS_ENTROPY) {
            collapsed(lines, unit.index());
        } else {
            lines.symbols(jacobian(unit.index()));
        }
    }

    private void collapsed(Lines lines, int output) {
        Symbol y = context.output(output);
        Symbol t = context.target(output);
        List<Formula> targets = IntStream.range(0, context.outputs())
                .<Formula>mapToObj(context::target)
                .toList();
        if (context.outputs() > 1) {
            Symbol target = context.names().target(M);
            Formula isUnit = new Words("[" + M + " = " + Symbols.index(output) + "]");
            Formula slope = Terms.minus(new Fraction(target, running()));
            lines.general(sum(context.product(new Formula.Parentheses(slope), running(), Terms.difference(isUnit, y))));
            lines.general(Terms.difference(context.product(y, new Formula.Parentheses(sum(target))), t));
        }
        double weight = FormulaValue.value(Terms.sum(targets), context.iteration());
        lines.symbols(Terms.difference(weight == 1 ? y : context.product(y, Terms.sum(targets)), t));
    }

    private Formula jacobian(int unit) {
        Symbol y = context.output(unit);
        List<Term> terms = new ArrayList<>();
        for (int m = 0; m < context.outputs(); m++) {
            Symbol other = context.output(m);
            Formula inner = m == unit ? context.product(y, Terms.difference(Terms.ONE, y)) : context.product(other, y);
            terms.add(new Term(m != unit, context.product(slopes.ofErrorUnsigned(m), inner)));
        }
        return terms.size() == 1 ? terms.getFirst().formula() : new Sum(terms);
    }

    private Symbol running() {
        return context.names().activation(context.outputLayer(), M);
    }

    private Formula sum(Formula body) {
        return new BigSum(M, "1", Integer.toString(context.outputs()), body);
    }
}
