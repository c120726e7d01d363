package backstep.model.iteration;

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
    private final List<Parameter> parameters;
    private final Map<Step, Integer> numbers = new HashMap<>();

    private Steps(List<Step> list, List<Parameter> parameters) {
        this.list = List.copyOf(list);
        this.parameters = List.copyOf(parameters);
        for (int index = 0; index < list.size(); index++) {
            numbers.put(list.get(index), index + 1);
        }
    }

    /** The steps of a network of this shape, with the updates where {@code order} puts them. */
    public static Steps of(Network network, UpdateOrder order) {
        List<Step> steps = new ArrayList<>();
        int last = network.depth() - 1;
        for (int layer = 0; layer <= last; layer++) {
            for (Unit unit : Unit.ofLayer(network, layer)) {
                steps.add(new Step.NetInput(unit));
                steps.add(new Step.Activation(unit));
            }
        }
        for (int output = 0; output < network.outputs(); output++) {
            steps.add(new Step.OutputError(output));
        }
        steps.add(new Step.TotalError());
        List<Parameter> all = new ArrayList<>();
        for (int layer = last; layer >= 0; layer--) {
            Unit.ofLayer(network, layer).forEach(unit -> steps.add(new Step.Delta(unit)));
            List<Parameter> parameters = trained(network, layer);
            parameters.forEach(parameter -> steps.add(new Step.Gradient(parameter)));
            if (order == UpdateOrder.OUTPUT_FIRST) {
                parameters.forEach(parameter -> steps.add(new Step.Update(parameter)));
            }
            all.addAll(parameters);
        }
        if (order == UpdateOrder.SIMULTANEOUS) {
            all.forEach(parameter -> steps.add(new Step.Update(parameter)));
        }
        return new Steps(steps, all);
    }

    /** The parameters of a layer that learn: its weights, then its biases. */
    private static List<Parameter> trained(Network network, int layer) {
        List<Unit> units = Unit.ofLayer(network, layer);
        List<Unit> before = Unit.ofLayer(network, layer - 1);
        List<Parameter> parameters = new ArrayList<>();
        for (Unit unit : units) {
            before.forEach(from -> parameters.add(new Weight(unit, from)));
        }
        if (network.layer(layer).learnsBiases()) {
            units.forEach(unit -> parameters.add(new Bias(unit)));
        }
        return parameters;
    }

    public List<Step> list() {
        return list;
    }

    public int size() {
        return list.size();
    }

    /** The parameters that learn, in the order in which their gradients are computed. */
    public List<Parameter> parameters() {
        return parameters;
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
