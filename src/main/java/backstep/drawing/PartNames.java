package backstep.drawing;

import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;

/** Names for what stands for a number on the screen: the same number has the same name in every network. */
public final class PartNames {

    private PartNames() {}

    /** What belongs to one quantity, e.g. {@code label-w-0-1-2} or {@code field-x-1}: {@code prefix} tells the kind. */
    public static String of(String prefix, Quantity quantity) {
        return prefix + "-" + key(quantity);
    }

    private static String key(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Input(int index) -> "x-" + index;
            case Quantity.Target(int output) -> "t-" + output;
            case Weight(Unit into, Unit from) -> "w-" + place(into) + "-" + from.index();
            case Bias(Unit unit) -> "b-" + place(unit);
            case Quantity.LearningRate() -> "eta";
            case Step.NetInput(Unit unit) -> "net-" + place(unit);
            case Step.Activation(Unit unit) -> "out-" + place(unit);
            case Step.OutputError(int output) -> "error-" + output;
            case Step.TotalError() -> "total";
            case Step.Delta(Unit unit) -> "delta-" + place(unit);
            case Step.Gradient(Parameter parameter) -> "g" + key(parameter);
            case Step.Update(Parameter parameter) -> "u" + key(parameter);
        };
    }

    private static String place(Unit unit) {
        return unit.layer() + "-" + unit.index();
    }
}
