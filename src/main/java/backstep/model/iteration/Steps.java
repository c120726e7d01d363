package backstep.model.iteration;

import backstep.model.network.Layer;
import backstep.model.network.Network;
import backstep.model.network.UpdateOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * All steps of one iteration of a network, in the order of formats.md, "Trace".
 *
 * <p>A cursor over them is a number from 0 (nothing computed yet) to {@link #size()} (all done): step n is the last one
 * done at cursor n.
 */
public final class Steps {

    private final List<Step> list;
    private final Map<Step, Integer> numbers = new HashMap<>();

    private Steps(List<Step> list) {
        this.list = List.copyOf(list);
        for (int index = 0; index < list.size(); index++) {
            numbers.put(list.get(index), index + 1);
        }
    }

    /** The steps of a network of this shape, with the updates where {@code order} puts them. */
    public static Steps of(Network network, UpdateOrder order) {
        List<Step> steps = new ArrayList<>();
        int last = network.depth() - 1;
        for (int layer = 0; layer <= last; layer++) {
            for (int unit = 0; unit < network.unitsOf(layer); unit++) {
                steps.add(new Step.NetInput(layer, unit));
                steps.add(new Step.Activation(layer, unit));
            }
        }
        for (int output = 0; output < network.outputs(); output++) {
            steps.add(new Step.OutputError(output));
        }
        steps.add(new Step.TotalError());
        for (int layer = last; layer >= 0; layer--) {
            addBackward(steps, network.layer(layer), layer);
            if (order == UpdateOrder.OUTPUT_FIRST) {
                addUpdates(steps, network.layer(layer), layer);
            }
        }
        if (order == UpdateOrder.SIMULTANEOUS) {
            for (int layer = last; layer >= 0; layer--) {
                addUpdates(steps, network.layer(layer), layer);
            }
        }
        return new Steps(steps);
    }

    private static void addBackward(List<Step> steps, Layer layer, int index) {
        for (int unit = 0; unit < layer.units(); unit++) {
            steps.add(new Step.Delta(index, unit));
        }
        for (int unit = 0; unit < layer.units(); unit++) {
            for (int from = 0; from < layer.inputs(); from++) {
                steps.add(new Step.WeightGradient(index, unit, from));
            }
        }
        for (int unit = 0; layer.learnsBiases() && unit < layer.units(); unit++) {
            steps.add(new Step.BiasGradient(index, unit));
        }
    }

    private static void addUpdates(List<Step> steps, Layer layer, int index) {
        for (int unit = 0; unit < layer.units(); unit++) {
            for (int from = 0; from < layer.inputs(); from++) {
                steps.add(new Step.WeightUpdate(index, unit, from));
            }
        }
        for (int unit = 0; layer.learnsBiases() && unit < layer.units(); unit++) {
            steps.add(new Step.BiasUpdate(index, unit));
        }
    }

    public List<Step> list() {
        return list;
    }

    public int size() {
        return list.size();
    }

    /** The steps that compute a gradient, one for every parameter that is trained. */
    public List<Step.Gradient> gradients() {
        return list.stream()
                .filter(Step.Gradient.class::isInstance)
                .map(Step.Gradient.class::cast)
                .toList();
    }

    /** The step with this number, 1 to {@link #size()}. */
    public Step get(int number) {
        return list.get(number - 1);
    }

    /** The number of a step, 1 to {@link #size()}; empty when this iteration has no such step (untrained biases). */
    public OptionalInt numberOf(Step step) {
        Integer number = numbers.get(step);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Whether a number is on the table when the cursor stands at {@code cursor}. */
    public boolean isKnown(Quantity quantity, int cursor) {
        return switch (quantity) {
            case Quantity.Given _ -> true;
            case Step step -> {
                Integer number = numbers.get(step);
                yield number != null && number <= cursor;
            }
        };
    }

    /** The number of the last step of the group around step {@code number}: where stepping forward by it ends. */
    public int lastOf(int number, StepSize size) {
        int at = number;
        while (at < size() && size.groups(get(at), get(at + 1))) {
            at++;
        }
        return at;
    }

    /** The number of the first step of the group around step {@code number}. */
    public int firstOf(int number, StepSize size) {
        int at = number;
        while (at > 1 && size.groups(get(at - 1), get(at))) {
            at--;
        }
        return at;
    }

    /** The number of the first step of a phase. */
    public int firstOf(Phase phase) {
        int number = 1;
        while (get(number).phase() != phase) {
            number++;
        }
        return number;
    }
}
