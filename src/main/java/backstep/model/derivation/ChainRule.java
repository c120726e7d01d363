package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.BigSum;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.notation.Notation;
import backstep.model.notation.Symbols;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The formula of every step: what is computed, in general, in symbols, with numbers, reduced, and the result
 * (notation.md, "The computation").
 */
public record ChainRule(Context context) {

    /** The formulas of an iteration in a notation that its network can have ({@link Notation#refusal}). */
    public static ChainRule of(Iteration iteration, Notation notation) {
        return new ChainRule(Context.of(iteration, notation));
    }

    /** The derivation of one step; its lines SYMBOLS and NUMBERS have exactly the value of the step. */
    public static Derivation derivation(Iteration iteration, Step step, Notation notation) {
        return of(iteration, notation).derivation(step);
    }

    /** The derivation of one step of the iteration. */
    public Derivation derivation(Step step) {
        Lines lines = new Lines(context, step);
        switch (step) {
            case Step.NetInput(Unit unit) -> netInput(lines, unit);
            case Step.Activation(Unit unit) -> new Activations(context).explain(lines, unit);
            case Step.OutputError(int output) -> lines.symbols(new Losses(context).term(output));
            case Step.TotalError _ -> new Losses(context).explainTotal(lines);
            case Step.Delta(Unit unit) -> new Deltas(context).explain(lines, unit);
            case Step.Gradient(Parameter parameter) -> new GradientChain(context).explain(lines, parameter);
            case Step.Update(Parameter parameter) -> update(lines, parameter);
        }
        return lines.worked();
    }

    /** The rule of a derivation, and under it the same with a gap for each number: for whoever is to put them in. */
    public Derivation withGaps(Derivation worked) {
        List<Derivation.Line> lines = new ArrayList<>();
        for (Derivation.Line line : worked.only(Set.of(Derivation.Kind.SYMBOLS)).lines()) {
            Formula gaps = new Substitution(context.iteration(), true).numbers(line.right());
            lines.add(line);
            lines.add(new Derivation.Line(Derivation.Kind.NUMBERS, Derivation.Relation.EQUALS, gaps));
        }
        return new Derivation(worked.left(), lines);
    }

    /** a_j = b_j + Σ_i w_ji z_i, bias first. */
    private void netInput(Lines lines, Unit unit) {
        List<Unit> before = context.units(unit.layer() - 1);
        boolean hasBias = context.layer(unit.layer()).hasBiases();
        boolean isOnlyOutput = context.writes(Trait.ONE_OUTPUT) && unit.layer() == context.outputLayer();
        if (isOnlyOutput && !context.symbols().isItsValue(unit)) {
            lines.general(context.outputAsProduct());
        }
        boolean biasIsWeight = hasBias && context.writes(Trait.BIAS_IS_WEIGHT);
        List<Formula> bias = hasBias ? List.of(context.symbol(new Bias(unit))) : List.of();
        if (!context.writes(Trait.NUMBERED_WEIGHTS) && (before.size() > 1 || biasIsWeight)) {
            String i = context.letter(unit.layer() - 1);
            Unit any = before.getFirst();
            Symbol weight = context.symbols().running(new Weight(unit, any), Symbols.index(unit), i);
            Formula product = Terms.product(weight, context.running(any.value(), i));
            Formula sum = new BigSum(i, biasIsWeight ? "0" : "1", Integer.toString(before.size()), product);
            lines.general(sum(biasIsWeight ? List.of() : bias, List.of(sum)));
        }
        if (biasIsWeight) {
            lines.where(context.alwaysOne(unit.layer()));
        }
        lines.symbols(context.weightedSum(unit));
    }

    private static Formula sum(List<Formula> first, List<Formula> then) {
        List<Formula> terms = new ArrayList<>(first);
        terms.addAll(then);
        return Terms.sum(terms);
    }

    /** w ← w − η ∂E/∂w, b ← b − η ∂E/∂b. */
    private void update(Lines lines, Parameter parameter) {
        Symbol old = context.symbol(parameter);
        if (!context.symbols().namesUpdated()) {
            lines.becomes();
        }
        if (context.writes(Trait.INCREMENTS)) {
            lines.where(new SingleOutput(context).increment(parameter));
            lines.general(Terms.sum(List.of(old, Terms.change(old))));
        }
        Formula gradient = context.writes(Trait.UPDATE_BY_DELTA)
                ? context.deltaTimesFactor(parameter)
                : context.of(new Step.Gradient(parameter));
        Symbol rate = context.symbol(new Quantity.LearningRate());
        lines.symbols(Terms.difference(old, context.product(rate, gradient)));
    }
}
