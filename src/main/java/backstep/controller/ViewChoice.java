package backstep.controller;

import backstep.model.iteration.Parameter;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Network;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which view of what learning does is wanted. It outlives edits: what another network does not have is put right when it is
 * asked for.
 *
 * @param unit whose map is wanted
 * @param inputs the two that a map is over; of a network with one input only that
 * @param held what other inputs are, where somebody said so
 * @param parameters those that E is over: the latest first
 * @param mean whether E is the mean of all samples
 * @param tried an input that is tried on a map
 * @param past whether the reach of the errors of all iterations so far is wanted, or of the one on the screen
 */
public record ViewChoice(
        Kind kind,
        Optional<Unit> unit,
        List<Integer> inputs,
        Map<Integer, Double> held,
        List<Parameter> parameters,
        boolean mean,
        Optional<Vector> tried,
        boolean past) {

    /** What there is to see at first. */
    static final ViewChoice FIRST = new ViewChoice(
            Kind.MAP, Optional.empty(), List.of(0, 1), Map.of(), List.of(), false, Optional.empty(), false);

    public ViewChoice {
        inputs = List.copyOf(inputs);
        held = Map.copyOf(held);
        parameters = List.copyOf(parameters);
    }

    /** The kinds of views. */
    public enum Kind {
        MAP,
        WHAT_IF,
        CONTOUR,
        REACH
    }

    ViewChoice with(Kind value) {
        return new ViewChoice(value, unit, inputs, held, parameters, mean, tried, past);
    }

    ViewChoice withUnit(Unit value) {
        return new ViewChoice(kind, Optional.of(value), inputs, held, parameters, mean, tried, past);
    }

    ViewChoice withMean(boolean value) {
        return new ViewChoice(kind, unit, inputs, held, parameters, value, tried, past);
    }

    ViewChoice withPast(boolean value) {
        return new ViewChoice(kind, unit, inputs, held, parameters, mean, tried, value);
    }

    ViewChoice withTried(Optional<Vector> value) {
        return new ViewChoice(kind, unit, inputs, held, parameters, mean, value, past);
    }

    /** The same over another input on one of the axes; where it is on the other one already, they change places. */
    ViewChoice withInput(int axis, int input) {
        List<Integer> others = new ArrayList<>(inputs);
        int other = 1 - axis;
        if (others.get(other) == input) {
            others.set(other, others.get(axis));
        }
        others.set(axis, input);
        return new ViewChoice(kind, unit, others, held, parameters, mean, Optional.empty(), past);
    }

    ViewChoice holding(int input, double value) {
        Map<Integer, Double> others = new LinkedHashMap<>(held);
        others.put(input, value);
        return new ViewChoice(kind, unit, inputs, others, parameters, mean, Optional.empty(), past);
    }

    /** The same over another parameter; the one before is the second of two. */
    ViewChoice withParameter(Parameter value) {
        List<Parameter> latest = new ArrayList<>(List.of(value));
        parameters.stream().filter(each -> !each.equals(value)).limit(1).forEach(latest::add);
        return new ViewChoice(kind, unit, inputs, held, latest, mean, tried, past);
    }

    /** The same for a lesson that knows nothing of what was chosen in another one. */
    ViewChoice forgetting() {
        return new ViewChoice(kind, Optional.empty(), List.of(0, 1), Map.of(), List.of(), mean, Optional.empty(), past);
    }

    // ---- what it comes to in a network

    /** The unit that was chosen, or the first output where the network does not have it. */
    public Unit unitIn(Network network) {
        return unit.filter(each -> each.isIn(network)).orElse(new Unit(network.depth() - 1, 0));
    }

    /** The inputs of a map: two, or one where the network has no more. */
    public List<Integer> inputsIn(Network network) {
        int count = network.inputs();
        if (count == 1) {
            return List.of(0);
        }
        return inputs.stream().allMatch(input -> input < count) ? inputs : List.of(0, 1);
    }

    /** All inputs where they are not on an axis: those of the sample, unless somebody said otherwise. */
    public Vector heldIn(Vector sample) {
        Vector all = sample;
        for (Map.Entry<Integer, Double> each : held.entrySet()) {
            all = each.getKey() < all.size() ? all.with(each.getKey(), each.getValue()) : all;
        }
        return all;
    }

    /** As many different parameters as are needed; where fewer were chosen, the first weights into the outputs. */
    public List<Parameter> parametersIn(Network network, int count) {
        List<Parameter> found = new ArrayList<>(
                parameters.stream().filter(each -> each.isIn(network)).toList());
        weights(network).filter(each -> !found.contains(each)).limit(count).forEach(found::add);
        return found.subList(0, Math.min(count, found.size()));
    }

    private static Stream<Parameter> weights(Network network) {
        return IntStream.iterate(network.depth() - 1, layer -> layer >= 0, layer -> layer - 1)
                .boxed()
                .flatMap(layer -> Unit.ofLayer(network, layer).stream())
                .flatMap(
                        into -> Unit.ofLayer(network, into.layer() - 1).stream().map(from -> new Weight(into, from)));
    }
}
