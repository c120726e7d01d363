package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.BigSum;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import backstep.model.notation.Names;
import backstep.model.notation.Symbols;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Net inputs and activations: notation.md, "The computation", rows "net input" and "activation". */
record ForwardChain(Context context) {

    /** a_j = b_j + Σ_i w_ji z_i, bias first. */
    Derivation netInput(Step.NetInput step) {
        Unit unit = step.unit();
        int layer = unit.layer();
        Lines lines = new Lines(context, context.of(step));
        List<Unit> before = context.units(layer - 1);
        boolean biasIsWeight =
                context.writes(Trait.BIAS_IS_WEIGHT) && context.layer(layer).hasBiases();
        if (!context.writes(Trait.NUMBERED_WEIGHTS) && (before.size() > 1 || biasIsWeight)) {
            lines.general(generalNetInput(unit, before.size(), biasIsWeight));
        }
        if (biasIsWeight) {
            lines.where(alwaysOne(layer));
        }
        List<Formula> terms = new ArrayList<>();
        if (context.layer(layer).hasBiases()) {
            terms.add(context.symbol(new Bias(unit)));
        }
        for (Unit from : before) {
            terms.add(context.product(context.symbol(new Weight(unit, from)), context.value(from)));
        }
        return lines.symbols(Terms.sum(terms)).resultingIn(result(step));
    }

    private Formula generalNetInput(Unit unit, int count, boolean biasIsWeight) {
        int layer = unit.layer();
        String index = context.letter(layer - 1);
        Symbol weight = context.names().weight(layer, Symbols.index(unit), index);
        Symbol value = context.names().value(layer - 1, index);
        Formula sum =
                new BigSum(index, biasIsWeight ? "0" : "1", Integer.toString(count), Terms.product(weight, value));
        return context.layer(layer).hasBiases() && !biasIsWeight
                ? Terms.sum(List.of(context.symbol(new Bias(unit)), sum))
                : sum;
    }

    /** x_0 = 1: where biases are weights from a unit that is always 1. */
    private Derivation alwaysOne(int layer) {
        Symbol unit = context.symbols().biasUnitName(layer).orElseThrow();
        return new Lines(context, unit).general(Terms.ONE).asTheyAre();
    }

    /** z_j = h(a_j): under the notation's name, then spelt out. */
    Derivation activation(Step.Activation step) {
        int layer = step.unit().layer();
        Activation function = context.function(layer);
        Lines lines = new Lines(context, context.of(step));
        if (function == Activation.SOFTMAX) {
            return softmax(lines, step);
        }
        Symbol netInput = context.netInput(step.unit());
        String name = context.functionName(layer);
        Formula spelt = speltOut(function, netInput);
        boolean byOwnName = name.equals(Names.ownName(function));
        boolean namedFirst = !byOwnName || function == Activation.LOGISTIC || function == Activation.SOFTPLUS;
        if (namedFirst && !(context.writes(Trait.LOGISTIC_SPELT_OUT) && function == Activation.LOGISTIC)) {
            lines.symbols(Terms.apply(function, name, netInput));
        }
        return lines.symbols(spelt).resultingIn(result(step));
    }

    private static Formula speltOut(Activation function, Symbol netInput) {
        return switch (function) {
            case IDENTITY -> netInput;
            case LOGISTIC -> Terms.logistic(netInput);
            case SOFTPLUS -> Terms.ln(Terms.sum(List.of(Terms.ONE, Terms.exp(netInput))));
            case TANH, RELU, LEAKY_RELU, SOFTMAX -> Terms.apply(function, Names.ownName(function), netInput);
        };
    }

    private Derivation softmax(Lines lines, Step.Activation step) {
        int layer = step.unit().layer();
        int count = context.layer(layer).units();
        Formula own = Terms.exp(context.netInput(step.unit()));
        if (count > 1) {
            Formula all = new BigSum(
                    "m", "1", Integer.toString(count), Terms.exp(context.names().netInput(layer, "m")));
            lines.general(new Fraction(own, all));
        }
        List<Formula> exponentials = context.units(layer).stream()
                .map(unit -> Terms.exp(context.netInput(unit)))
                .toList();
        return lines.symbols(new Fraction(own, Terms.sum(exponentials))).resultingIn(result(step));
    }

    private Number result(Step step) {
        return new Number(context.iteration().value(step), Optional.of(step));
    }
}
