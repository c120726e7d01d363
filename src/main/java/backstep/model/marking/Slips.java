package backstep.model.marking;

import backstep.model.derivation.Context;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Literal;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import backstep.model.notation.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The usual slips at each step, as what is worked out then: formats.md, "Marking an answer", in its order. */
record Slips(Context context) {

    /** All slips that can be made at a step of this network; some may give the right number. */
    List<Mistake> at(Step step) {
        List<Mistake> mistakes = new ArrayList<>();
        switch (step) {
            case Step.NetInput(Unit unit) -> netInput(mistakes, unit);
            case Step.Activation(Unit unit) -> activation(mistakes, unit);
            case Step.OutputError(int output) -> error(mistakes, output);
            case Step.TotalError() -> totalError(mistakes);
            case Step.Delta(Unit unit) -> new DeltaSlips(context, false, mistakes).of(unit);
            case Step.Gradient(Weight weight) -> weightGradient(mistakes, weight);
            case Step.Gradient(Bias(Unit unit)) -> biasGradient(mistakes, unit);
            case Step.Update(Parameter parameter) -> update(mistakes, parameter);
        }
        return mistakes;
    }

    /** The same for what the window asks for there. */
    List<Mistake> asked(Step step) {
        if (step instanceof Step.Delta(Unit unit) && Question.asksForOutput(context, step)) {
            List<Mistake> mistakes = new ArrayList<>();
            new DeltaSlips(context, true, mistakes).of(unit);
            return mistakes;
        }
        return at(step);
    }

    private void netInput(List<Mistake> mistakes, Unit unit) {
        boolean hasBias = context.layer(unit.layer()).hasBiases();
        List<Formula> terms = new ArrayList<>();
        List<Formula> swapped = new ArrayList<>();
        if (hasBias) {
            swapped.add(context.symbol(new Bias(unit)));
        }
        boolean different = false;
        for (Unit from : context.units(unit.layer() - 1)) {
            Weight weight = new Weight(unit, from);
            Weight other = new Weight(unit.layer(), from.index(), unit.index());
            boolean exists = other.isIn(context.network());
            different |= exists && !other.equals(weight);
            terms.add(term(weight, from));
            swapped.add(term(exists ? other : weight, from));
        }
        if (hasBias) {
            add(mistakes, Slip.FORGOT_BIAS, Terms.sum(terms));
        }
        if (different) {
            add(mistakes, Slip.SWAPPED_INDICES, Terms.sum(swapped));
        }
        add(mistakes, Slip.ALREADY_ACTIVATED, context.value(unit));
    }

    private Formula term(Weight weight, Unit from) {
        return context.product(context.symbol(weight), context.value(from));
    }

    private void activation(List<Mistake> mistakes, Unit unit) {
        add(mistakes, Slip.NOT_ACTIVATED, context.netInput(unit));
        if (context.function(unit.layer()) != Activation.LOGISTIC) {
            String name = Symbols.ownName(Activation.LOGISTIC);
            add(mistakes, Slip.LOGISTIC_INSTEAD, Terms.apply(Activation.LOGISTIC, name, context.netInput(unit)));
        }
    }

    private void error(List<Mistake> mistakes, int output) {
        Formula y = context.output(output);
        Formula t = context.target(output);
        boolean below = context.iteration().value(new Quantity.Target(output))
                >= context.iteration().valueOf(context.iteration().output(output));
        Formula distance = below ? Terms.difference(t, y) : Terms.difference(y, t);
        Formula square = Terms.square(Terms.difference(t, y));
        Literal count = new Literal(context.outputs());
        switch (context.loss()) {
            case HALF_SQUARED_ERROR -> {
                add(mistakes, Slip.NOT_SQUARED, context.product(Terms.HALF, distance));
                add(mistakes, Slip.FORGOT_FACTOR, square);
            }
            case SQUARED_ERROR -> add(mistakes, Slip.NOT_SQUARED, distance);
            case MEAN_SQUARED_ERROR, ROOT_MEAN_SQUARE_ERROR -> {
                add(mistakes, Slip.NOT_SQUARED, count.value() == 1 ? distance : new Fraction(distance, count));
                add(mistakes, Slip.FORGOT_FACTOR, square);
            }
            case BINARY_CROSS_ENTROPY, CROSS_ENTROPY -> {}
        }
    }

    private void totalError(List<Mistake> mistakes) {
        boolean root = context.loss() == Loss.ROOT_MEAN_SQUARE_ERROR;
        int count = context.outputs();
        if (count == 1 && !root) {
            return;
        }
        List<Formula> terms = IntStream.range(0, count)
                .<Formula>mapToObj(output -> context.symbol(new Step.OutputError(output)))
                .toList();
        Formula sum = Terms.sum(terms);
        terms.forEach(term -> add(mistakes, Slip.ONE_OUTPUT_ONLY, term));
        add(mistakes, Slip.MEAN_INSTEAD_OF_SUM, new Fraction(sum, new Literal(count)));
        if (root) {
            add(mistakes, Slip.FORGOT_ROOT, sum);
        }
    }

    private void weightGradient(List<Mistake> mistakes, Weight weight) {
        Formula delta = context.delta(weight.into());
        Unit from = weight.from();
        add(mistakes, Slip.RECEIVING_VALUE, context.product(delta, context.value(weight.into())));
        if (!from.isInput()) {
            add(mistakes, Slip.NET_INPUT_INSTEAD, context.product(delta, context.netInput(from)));
        }
        add(mistakes, Slip.FORGOT_VALUE, delta);
        add(mistakes, Slip.WEIGHT_INSTEAD, context.product(delta, context.symbol(weight)));
        add(mistakes, Slip.FORGOT_DELTA, context.value(from));
        add(mistakes, Slip.WRONG_SIGN, Terms.minus(context.product(delta, context.value(from))));
    }

    private void biasGradient(List<Mistake> mistakes, Unit unit) {
        Formula delta = context.delta(unit);
        add(mistakes, Slip.TIMES_VALUE, context.product(delta, context.value(unit)));
        add(mistakes, Slip.WRONG_SIGN, Terms.minus(delta));
    }

    private void update(List<Mistake> mistakes, Parameter parameter) {
        Formula old = context.symbol(parameter);
        Formula gradient = context.of(new Step.Gradient(parameter));
        Formula rate = context.symbol(new Quantity.LearningRate());
        add(mistakes, Slip.ADDED, Terms.sum(List.of(old, context.product(rate, gradient))));
        add(mistakes, Slip.FORGOT_RATE, Terms.difference(old, gradient));
        add(mistakes, Slip.CHANGE_ONLY, Terms.minus(context.product(rate, gradient)));
        add(mistakes, Slip.FORGOT_GRADIENT, Terms.difference(old, rate));
    }

    private static void add(List<Mistake> mistakes, Slip slip, Formula formula) {
        mistakes.add(new Mistake(slip, formula));
    }
}
