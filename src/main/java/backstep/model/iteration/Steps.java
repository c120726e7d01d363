package backstep.model.iteration;

import backstep.model.network.Layer;
import backstep.model.network.Network;
import backstep.model.network.UpdateOrder;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All steps of one iteration of a network, in the order of formats.md, "Trace".
 *
 * <p>A cursor over them is a number from 0 (nothing computed yet) to {@link #size()} (all done): step n is the last one
 * done at cursor n.
 *
 * <p>No step is stored: where a layer's steps start says which step has a number, and which number a step has.
 */
public final class Steps {

    private final Network network;
    /** How many steps come before the net inputs and activations of a layer; at the end, before the errors. */
    private final int[] forward;
    /** How many steps come before the deltas and gradients of a layer. */
    private final int[] backward;
    /** How many steps come before the updates of a layer. */
    private final int[] updates;

    /** How many steps come before each group of one kind in one layer, in their order. */
    private final int[] groups;

    private final int size;

    private Steps(Network network, UpdateOrder order) {
        this.network = network;
        int depth = network.depth();
        forward = new int[depth + 1];
        backward = new int[depth];
        updates = new int[depth];
        for (int layer = 0; layer < depth; layer++) {
            forward[layer + 1] = forward[layer] + 2 * network.unitsOf(layer);
        }
        int next = forward[depth] + network.outputs() + 1;
        for (int layer = depth - 1; layer >= 0; layer--) {
            backward[layer] = next;
            next += network.unitsOf(layer) + learning(layer);
            if (order == UpdateOrder.OUTPUT_FIRST) {
                updates[layer] = next;
                next += learning(layer);
            }
        }
        if (order == UpdateOrder.SIMULTANEOUS) {
            for (int layer = depth - 1; layer >= 0; layer--) {
                updates[layer] = next;
                next += learning(layer);
            }
        }
        size = next;
        IntStream gradients = IntStream.range(0, depth).map(layer -> backward[layer] + network.unitsOf(layer));
        groups = Stream.of(Arrays.stream(forward), Arrays.stream(backward), gradients, Arrays.stream(updates))
                .flatMapToInt(starts -> starts)
                .sorted()
                .toArray();
    }

    /** The steps of a network of this shape, with the updates where {@code order} puts them. */
    public static Steps of(Network network, UpdateOrder order) {
        return new Steps(network, order);
    }

    public List<Step> list() {
        return new Numbered();
    }

    /** The first step of each kind in each layer, in order; of the errors, which no layer has, none. */
    public List<Step> firstOfEachLayer() {
        return IntStream.range(0, network.depth())
                .boxed()
                .flatMap(layer -> {
                    Unit unit = new Unit(layer, 0);
                    Weight weight = new Weight(layer, 0, 0);
                    Bias bias = new Bias(unit);
                    return Stream.<Step>of(
                            new Step.NetInput(unit),
                            new Step.Activation(unit),
                            new Step.Delta(unit),
                            new Step.Gradient(weight),
                            new Step.Gradient(bias),
                            new Step.Update(weight),
                            new Step.Update(bias));
                })
                .filter(step -> numberOf(step).isPresent())
                .sorted(Comparator.comparingInt(step -> numberOf(step).orElseThrow()))
                .toList();
    }

    private final class Numbered extends AbstractList<Step> implements RandomAccess {

        @Override
        public Step get(int index) {
            return Steps.this.get(index + 1);
        }

        @Override
        public int size() {
            return size;
        }
    }

    public int size() {
        return size;
    }

    /** The parameters that learn, in the order in which their gradients are computed. */
    public List<Parameter> parameters() {
        return IntStream.range(0, network.depth())
                .map(index -> network.depth() - 1 - index)
                .boxed()
                .flatMap(layer -> IntStream.range(0, learning(layer)).mapToObj(place -> parameter(layer, place)))
                .toList();
    }

    /** How many parameters of a layer learn: its weights, then its biases. */
    private int learning(int layer) {
        Layer of = network.layer(layer);
        return of.units() * of.inputs() + (of.learnsBiases() ? of.units() : 0);
    }

    private Parameter parameter(int layer, int place) {
        int inputs = network.layer(layer).inputs();
        int weights = network.unitsOf(layer) * inputs;
        return place < weights ? new Weight(layer, place / inputs, place % inputs) : new Bias(layer, place - weights);
    }

    /** The place of a parameter among those of its layer that learn; −1 where it is not one of them. */
    private int place(Parameter parameter) {
        if (!parameter.isIn(network)) {
            return -1;
        }
        Unit into = parameter.into();
        Layer layer = network.layer(into.layer());
        return switch (parameter) {
            case Weight weight -> into.index() * layer.inputs() + weight.from().index();
            case Bias _ -> layer.learnsBiases() ? layer.units() * layer.inputs() + into.index() : -1;
        };
    }

    /** The step with this number, 1 to {@link #size()}. */
    public Step get(int number) {
        int at = Objects.checkIndex(number - 1, size);
        int errors = forward[network.depth()];
        if (at < errors) {
            return forwardStep(at);
        }
        if (at <= errors + network.outputs()) {
            return at < errors + network.outputs() ? new Step.OutputError(at - errors) : new Step.TotalError();
        }
        for (int layer = 0; ; layer++) {
            int units = network.unitsOf(layer);
            int back = at - backward[layer];
            if (back >= 0 && back < units) {
                return new Step.Delta(new Unit(layer, back));
            }
            if (back >= units && back - units < learning(layer)) {
                return new Step.Gradient(parameter(layer, back - units));
            }
            int update = at - updates[layer];
            if (update >= 0 && update < learning(layer)) {
                return new Step.Update(parameter(layer, update));
            }
        }
    }

    private Step forwardStep(int at) {
        int layer = 0;
        while (at >= forward[layer + 1]) {
            layer++;
        }
        int place = at - forward[layer];
        Unit unit = new Unit(layer, place / 2);
        return place % 2 == 0 ? new Step.NetInput(unit) : new Step.Activation(unit);
    }

    /** The number of a step, 1 to {@link #size()}; empty when this iteration has no such step (untrained biases). */
    public OptionalInt numberOf(Step step) {
        int number = number(step);
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The number of a step; 0 when there is no such step. */
    private int number(Step step) {
        return switch (step) {
            case Step.NetInput(Unit unit) -> has(unit) ? forward[unit.layer()] + 2 * unit.index() + 1 : 0;
            case Step.Activation(Unit unit) -> has(unit) ? forward[unit.layer()] + 2 * unit.index() + 2 : 0;
            case Step.OutputError(int output) -> output < network.outputs() ? forward[network.depth()] + output + 1 : 0;
            case Step.TotalError() -> forward[network.depth()] + network.outputs() + 1;
            case Step.Delta(Unit unit) -> has(unit) ? backward[unit.layer()] + unit.index() + 1 : 0;
            case Step.Gradient(Parameter parameter) -> {
                int place = place(parameter);
                int layer = parameter.into().layer();
                yield place < 0 ? 0 : backward[layer] + network.unitsOf(layer) + place + 1;
            }
            case Step.Update(Parameter parameter) -> {
                int place = place(parameter);
                yield place < 0 ? 0 : updates[parameter.into().layer()] + place + 1;
            }
        };
    }

    private boolean has(Unit unit) {
        return !unit.isInput() && unit.isIn(network);
    }

    /** Whether a number is on the table when the cursor stands at {@code cursor}. */
    public boolean isKnown(Quantity quantity, int cursor) {
        return switch (quantity) {
            case Quantity.Given _ -> true;
            case Step step -> {
                int number = number(step);
                yield number > 0 && number <= cursor;
            }
        };
    }

    /** The number of the last step of the group around step {@code number}: where stepping forward by it ends. */
    public int lastOf(int number, StepSize by) {
        return switch (by) {
            case UNIT -> number;
            case LAYER -> endOfGroup(groupOf(number));
            case PHASE -> {
                int group = groupOf(number);
                while (group + 1 < groups.length && phase(group + 1) == phase(group)) {
                    group++;
                }
                yield endOfGroup(group);
            }
        };
    }

    /** The number of the first step of the group around step {@code number}. */
    public int firstOf(int number, StepSize by) {
        return switch (by) {
            case UNIT -> number;
            case LAYER -> groups[groupOf(number)] + 1;
            case PHASE -> {
                int group = groupOf(number);
                while (group > 0 && phase(group - 1) == phase(group)) {
                    group--;
                }
                yield groups[group] + 1;
            }
        };
    }

    /** The number of the first step of a phase. */
    public int firstOf(Phase phase) {
        int number = 1;
        while (get(number).phase() != phase) {
            number = lastOf(number, StepSize.LAYER) + 1;
        }
        return number;
    }

    /** The group that a step belongs to: all numbers of a kind in one layer, e.g. its deltas. */
    private int groupOf(int number) {
        int found = Arrays.binarySearch(groups, number - 1);
        return found < 0 ? -found - 2 : found;
    }

    private int endOfGroup(int group) {
        return group + 1 < groups.length ? groups[group + 1] : size;
    }

    private Phase phase(int group) {
        return get(groups[group] + 1).phase();
    }
}
