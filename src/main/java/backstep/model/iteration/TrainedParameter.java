package backstep.model.iteration;

import java.util.List;
import java.util.Optional;

/**
 * A weight or bias that learns, with everything an iteration has of it: value, gradient, change and new value.
 *
 * @param gradient the step that computes its gradient
 */
public record TrainedParameter(Step.Gradient gradient) {

    /** The parameters of an iteration, in the order in which their gradients are computed. */
    public static List<TrainedParameter> of(Steps steps) {
        return steps.gradients().stream().map(TrainedParameter::new).toList();
    }

    /** The parameter that a number belongs to as its value, gradient or new value; empty for all other numbers. */
    public static Optional<TrainedParameter> of(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Weight(int layer, int unit, int from) -> weight(layer, unit, from);
            case Step.WeightGradient(int layer, int unit, int from) -> weight(layer, unit, from);
            case Step.WeightUpdate(int layer, int unit, int from) -> weight(layer, unit, from);
            case Quantity.Bias(int layer, int unit) -> bias(layer, unit);
            case Step.BiasGradient(int layer, int unit) -> bias(layer, unit);
            case Step.BiasUpdate(int layer, int unit) -> bias(layer, unit);
            case Quantity.Input _,
                    Quantity.Target _,
                    Quantity.LearningRate _,
                    Step.NetInput _,
                    Step.Activation _,
                    Step.OutputError _,
                    Step.TotalError _,
                    Step.Delta _ -> Optional.empty();
        };
    }

    private static Optional<TrainedParameter> weight(int layer, int unit, int from) {
        return Optional.of(new TrainedParameter(new Step.WeightGradient(layer, unit, from)));
    }

    private static Optional<TrainedParameter> bias(int layer, int unit) {
        return Optional.of(new TrainedParameter(new Step.BiasGradient(layer, unit)));
    }

    /** Its value before the update. */
    public Quantity.Given value() {
        return switch (gradient) {
            case Step.WeightGradient(int layer, int unit, int from) -> new Quantity.Weight(layer, unit, from);
            case Step.BiasGradient(int layer, int unit) -> new Quantity.Bias(layer, unit);
        };
    }

    /** Its value after the update. */
    public Step update() {
        return switch (gradient) {
            case Step.WeightGradient(int layer, int unit, int from) -> new Step.WeightUpdate(layer, unit, from);
            case Step.BiasGradient(int layer, int unit) -> new Step.BiasUpdate(layer, unit);
        };
    }

    /** What the update adds to it: −η ∂E/∂w (notation.md, "The computation", row "update"). */
    public double change(Iteration iteration) {
        return -(iteration.rule().learningRate() * iteration.value(gradient));
    }
}
