package backstep.model.derivation;

import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Terms;
import backstep.model.iteration.Contribution;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/** The partial derivatives that chain rules are made of, each with its value. */
public record Partials(Context context) {

    /** ∂E/∂y of an output. */
    public Derivative errorSlope(int output) {
        return Terms.derivative(
                context.total(), context.output(output), context.iteration().errorSlope(output));
    }

    /** ∂E/∂(net input) or ∂E/∂w where the number of the step is only taken for it: with a value of its own. */
    public Derivative missed(Step step) {
        Quantity by = switch (step) {
            case Step.Delta(Unit unit) -> new Step.NetInput(unit);
            case Step.Gradient(Parameter parameter) -> parameter;
            case Step _ -> throw new IllegalArgumentException("no derivative: " + step);
        };
        return Terms.derivative(
                context.total(), context.symbol(by), context.truth().of(step).orElseThrow());
    }

    /** ∂E/∂(net input) of any unit, written as a derivative in every notation. */
    public Derivative deltaAsDerivative(Unit unit) {
        return new Derivative(
                context.total(), context.netInput(unit), OptionalDouble.empty(), Optional.of(new Step.Delta(unit)));
    }

    /** ∂z/∂a of a unit with respect to its own net input. */
    public Derivative activationSlope(Unit unit) {
        return Terms.derivative(
                context.value(unit), context.netInput(unit), context.iteration().activationSlope(unit));
    }

    /** ∂y/∂a of an output by the net input of any unit. */
    public Derivative slopeOfOutput(int output, Unit unit) {
        double value = Contribution.outputSlope(context.iteration(), output, unit);
        return Terms.derivative(context.output(output), context.netInput(unit), value);
    }

    /** ∂a/∂w: a net input by a parameter in it. */
    public Derivative netInputSlope(Parameter parameter) {
        return Terms.derivative(
                context.netInput(parameter.into()),
                context.symbol(parameter),
                context.iteration().factor(parameter));
    }

    /** ∂a_k/∂z_j: a net input by a value in it. */
    Derivative netInputBySent(Unit into, Unit from) {
        double weight = FormulaValue.value(context.carryingWeight(into, from), context.iteration());
        return Terms.derivative(context.netInput(into), context.value(from), weight);
    }

    /** ∂a_k/∂a_j: a net input by the net input of a unit before it. */
    double netInputByNetInput(Unit into, Unit from) {
        return FormulaValue.value(context.carryingWeight(into, from), context.iteration())
                * context.iteration().activationSlope(from);
    }
}
