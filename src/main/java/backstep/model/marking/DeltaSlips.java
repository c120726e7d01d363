package backstep.model.marking;

import backstep.model.derivation.Activations;
import backstep.model.derivation.Context;
import backstep.model.derivation.Losses;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Literal;
import backstep.model.formula.Formula.Root;
import backstep.model.formula.Terms;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The usual slips at a δ: those of an output, and those of a hidden unit.
 *
 * @param ofOutput whether the derivative of the only output is asked for in place of that of the error
 */
record DeltaSlips(Context context, boolean ofOutput, List<Mistake> mistakes) {

    void of(Unit unit) {
        if (unit.layer() == context.outputLayer()) {
            output(unit);
        } else {
            hidden(unit);
        }
        add(Slip.WRONG_SIGN, Terms.minus(delta(unit)));
    }

    private Formula delta(Unit unit) {
        return ofOutput ? context.partials().slopeOfOutput(0, unit) : context.delta(unit);
    }

    /** ∂E/∂y times another factor; ∂y/∂y is 1. */
    private Formula timesError(int output, Formula... others) {
        List<Formula> factors = new ArrayList<>(ofOutput ? List.of() : List.of(ofError(output)));
        factors.addAll(List.of(others));
        return context.product(factors);
    }

    private Formula slope(Unit unit) {
        return new Activations(context).slope(unit);
    }

    private Formula ofError(int output) {
        return new Losses(context).slope(output);
    }

    private void output(Unit unit) {
        int output = unit.index();
        add(Slip.FORGOT_SLOPE, ofOutput ? Terms.ONE : ofError(output));
        if (context.function(unit.layer()).spansLayer()) {
            add(Slip.SLOPE_OF_NET_INPUT, softmaxOfNetInputs(unit));
        } else {
            slopeOfNetInput(unit).ifPresent(slope -> add(Slip.SLOPE_OF_NET_INPUT, timesError(output, slope)));
        }
        add(Slip.FORGOT_ERROR, slope(unit));
        lossFactor()
                .filter(_ -> !ofOutput)
                .ifPresent(factor -> add(Slip.FORGOT_FACTOR, context.product(factor, delta(unit))));
    }

    /** What δ is multiplied by when ½ or 1/n is left out of the loss; under a root that is 1/√n. */
    private Optional<Formula> lossFactor() {
        Literal count = new Literal(context.outputs());
        return switch (context.loss()) {
            case HALF_SQUARED_ERROR -> Optional.of(Terms.TWO);
            case MEAN_SQUARED_ERROR -> Optional.of(count);
            case ROOT_MEAN_SQUARE_ERROR -> Optional.of(new Root(count));
            case SQUARED_ERROR, BINARY_CROSS_ENTROPY, CROSS_ENTROPY -> Optional.empty();
        };
    }

    /** The slope with a put for z, where z stands in it. */
    private Optional<Formula> slopeOfNetInput(Unit unit) {
        Formula a = context.netInput(unit);
        return switch (context.function(unit.layer())) {
            case LOGISTIC, SOFTMAX -> Optional.of(context.product(a, Terms.difference(Terms.ONE, a)));
            case TANH -> Optional.of(Terms.difference(Terms.ONE, Terms.square(a)));
            case IDENTITY, RELU, LEAKY_RELU, SOFTPLUS -> Optional.empty();
        };
    }

    /** Σ_m ∂E/∂y_m a_m([m = k] − a_k). */
    private Formula softmaxOfNetInputs(Unit unit) {
        Formula own = context.netInput(unit);
        return Terms.sum(context.units(unit.layer()).stream()
                .map(each -> {
                    Formula share = each.equals(unit) ? Terms.difference(Terms.ONE, own) : Terms.minus(own);
                    return timesError(each.index(), context.netInput(each), share);
                })
                .toList());
    }

    private void hidden(Unit unit) {
        List<Unit> after = context.units(unit.layer() + 1);
        Formula slope = slope(unit);
        Function<Unit, Formula> weight = next -> context.carryingWeight(next, unit);
        Formula carried = sum(after, next -> context.weighted(delta(next), weight.apply(next)));
        add(Slip.FORGOT_SLOPE, carried);
        if (after.size() > 1) {
            after.forEach(next ->
                    add(Slip.ONE_PATH_ONLY, context.product(context.weighted(delta(next), weight.apply(next)), slope)));
        }
        add(Slip.FORGOT_WEIGHTS, context.product(sum(after, this::delta), slope));
        Function<Unit, Formula> updated = next -> Terms.plus(context.symbol(new Step.Update(new Weight(next, unit))));
        add(
                Slip.UPDATED_WEIGHTS,
                context.product(sum(after, next -> context.weighted(delta(next), updated.apply(next))), slope));
        add(
                Slip.VALUES_INSTEAD_OF_DELTAS,
                context.product(sum(after, next -> context.weighted(context.value(next), weight.apply(next))), slope));
        slopeOfNetInput(unit).ifPresent(wrong -> add(Slip.SLOPE_OF_NET_INPUT, context.product(carried, wrong)));
    }

    private static Formula sum(List<Unit> units, Function<Unit, Formula> term) {
        return Terms.sum(units.stream().map(term).toList());
    }

    private void add(Slip slip, Formula formula) {
        mistakes.add(new Mistake(slip, formula));
    }
}
