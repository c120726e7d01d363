package backstep.model.iteration;

import backstep.model.network.Activation;
import backstep.model.network.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the number of a step comes about when its parts arrive one after the other: addends in the order of notation.md,
 * "The computation", bias first, and for a delta the slope that their sum is multiplied by.
 *
 * @param addends one where nothing is added up
 * @param slope h′(a), where the sum is multiplied by it at the end
 */
public record Buildup(List<Addend> addends, OptionalDouble slope) {

    public Buildup {
        addends = List.copyOf(addends);
    }

    /**
     * What arrives at a step.
     *
     * @param source the number that sets out
     * @param weight what it is multiplied by on its way; empty for what arrives as it set out
     * @param value what arrives
     */
    public record Addend(Quantity source, Optional<Weight> weight, double value) {}

    /** What the number of a step is made of. */
    public static Buildup of(Iteration iteration, Step step) {
        return switch (step) {
            case Step.NetInput(Unit unit) -> new Buildup(intoUnit(iteration, unit), OptionalDouble.empty());
            case Step.Activation(Unit unit) -> of(new Step.NetInput(unit), iteration.value(step));
            case Step.OutputError(int output) ->
                of(new Step.Activation(iteration.output(output)), iteration.value(step));
            case Step.TotalError() -> new Buildup(errors(iteration), OptionalDouble.empty());
            case Step.Delta(Unit unit) -> delta(iteration, unit);
            case Step.Gradient(Parameter parameter) -> of(new Step.Delta(parameter.into()), iteration.value(step));
            case Step.Update(Parameter parameter) -> of(new Step.Gradient(parameter), iteration.change(parameter));
        };
    }

    /** Whether something is done with the sum: it is multiplied by the slope, or its root is taken. */
    public static boolean isFinished(Iteration iteration, Step step) {
        return switch (step) {
            case Step.TotalError() -> iteration.rule().loss() == Loss.ROOT_MEAN_SQUARE_ERROR;
            case Step.Delta(Unit unit) -> isMultipliedBySlope(iteration, unit);
            case Step.NetInput _, Step.Activation _, Step.OutputError _, Step.Gradient _, Step.Update _ -> false;
        };
    }

    /** The sum of the addends that have arrived. */
    public double sum(int arrived) {
        double sum = 0;
        for (Addend addend : addends.subList(0, arrived)) {
            sum += addend.value;
        }
        return sum;
    }

    private static Buildup of(Quantity source, double value) {
        return new Buildup(List.of(new Addend(source, Optional.empty(), value)), OptionalDouble.empty());
    }

    private static List<Addend> intoUnit(Iteration iteration, Unit unit) {
        List<Addend> addends = new ArrayList<>();
        Bias bias = new Bias(unit);
        if (iteration.before().layer(unit.layer()).hasBiases()) {
            addends.add(new Addend(bias, Optional.empty(), iteration.value(bias)));
        }
        for (Unit from : Unit.ofLayer(iteration.before(), unit.layer() - 1)) {
            Weight weight = new Weight(unit, from);
            addends.add(
                    new Addend(from.value(), Optional.of(weight), iteration.value(weight) * iteration.valueOf(from)));
        }
        return addends;
    }

    private static List<Addend> errors(Iteration iteration) {
        List<Addend> addends = new ArrayList<>();
        for (int output = 0; output < iteration.before().outputs(); output++) {
            Step error = new Step.OutputError(output);
            addends.add(new Addend(error, Optional.empty(), iteration.value(error)));
        }
        return addends;
    }

    private static Buildup delta(Iteration iteration, Unit unit) {
        OptionalDouble slope = isMultipliedBySlope(iteration, unit)
                ? OptionalDouble.of(iteration.activationSlope(unit))
                : OptionalDouble.empty();
        if (iteration.before().isOutput(unit.layer())) {
            Step error = new Step.OutputError(unit.index());
            double sent = slope.isPresent() ? iteration.errorSlope(unit.index()) : iteration.delta(unit);
            return new Buildup(List.of(new Addend(error, Optional.empty(), sent)), slope);
        }
        List<Addend> addends = new ArrayList<>();
        for (Unit after : Unit.ofLayer(iteration.before(), unit.layer() + 1)) {
            Weight weight = new Weight(after, unit);
            double carried = weight.valueIn(iteration.carryingDeltas()) * iteration.delta(after);
            addends.add(new Addend(new Step.Delta(after), Optional.of(weight), carried));
        }
        return new Buildup(addends, slope);
    }

    /** Not by the 1 of a linear unit, and not where the slope cancels or is spread over the layer. */
    private static boolean isMultipliedBySlope(Iteration iteration, Unit unit) {
        Activation activation = iteration.before().layer(unit.layer()).activation();
        boolean cancels = iteration.before().isOutput(unit.layer())
                && iteration.rule().loss().collapsesWith(activation);
        return activation != Activation.IDENTITY && !activation.spansLayer() && !cancels;
    }
}
