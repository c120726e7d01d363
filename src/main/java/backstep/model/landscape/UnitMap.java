package backstep.model.landscape;

import backstep.model.iteration.Backpropagation;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Unit;
import backstep.model.lesson.TwoClasses;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Vector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * The function that a unit is: its value over two inputs or one, the others held.
 *
 * @param inputs which ones, one or two
 * @param held what all inputs are where they are not on an axis
 */
public record UnitMap(Unit unit, List<Integer> inputs, Vector held, Relief relief) implements Landscape {

    public UnitMap {
        inputs = List.copyOf(inputs);
    }

    /**
     * The map of a unit of the network that goes into an iteration.
     *
     * @param y of the second input, if there are two
     * @return nothing where it was cancelled
     */
    public static Optional<UnitMap> of(
            Iteration iteration,
            Unit unit,
            List<Integer> inputs,
            Vector held,
            Axis x,
            Optional<Axis> y,
            BooleanSupplier cancelled) {
        return terrain(iteration, unit, inputs, held)
                .survey(x, y, cancelled)
                .map(relief -> new UnitMap(unit, inputs, held, relief));
    }

    private static Terrain terrain(Iteration iteration, Unit unit, List<Integer> inputs, Vector held) {
        Backpropagation engine = new Backpropagation(iteration.before(), iteration.rule());
        for (int input = 0; input < held.size(); input++) {
            engine.setInput(input, held.get(input));
        }
        int first = inputs.getFirst();
        int second = inputs.getLast();
        boolean plane = inputs.size() > 1;
        return (x, y) -> {
            engine.setInput(first, x);
            if (plane) {
                engine.setInput(second, y);
            }
            return engine.valueOf(unit);
        };
    }

    /** ∂z/∂x_i of a unit by an input, where the sample of an iteration is. */
    public static double slope(Iteration iteration, Unit unit, int input) {
        double[] slopes = new double[iteration.sample().inputs().size()];
        slopes[input] = 1;
        for (int layer = 0; layer <= unit.layer(); layer++) {
            slopes = throughLayer(iteration, layer, slopes);
        }
        return slopes[unit.index()];
    }

    /** ∂z_j/∂x_i = h′(a_j) Σ_k w_jk ∂z_k/∂x_i; softmax: y_j (∂a_j/∂x_i − Σ_m y_m ∂a_m/∂x_i). */
    private static double[] throughLayer(Iteration iteration, int layer, double[] before) {
        Layer of = iteration.before().layer(layer);
        double[] slopes = new double[of.units()];
        for (int unit = 0; unit < slopes.length; unit++) {
            for (int from = 0; from < before.length; from++) {
                slopes[unit] += of.weights().get(unit, from) * before[from];
            }
        }
        double mean = 0;
        for (int unit = 0; unit < slopes.length && of.activation().spansLayer(); unit++) {
            mean += iteration.valueOf(new Unit(layer, unit)) * slopes[unit];
        }
        for (int unit = 0; unit < slopes.length; unit++) {
            Unit receiving = new Unit(layer, unit);
            slopes[unit] = of.activation().spansLayer()
                    ? iteration.valueOf(receiving) * (slopes[unit] - mean)
                    : iteration.activationSlope(receiving) * slopes[unit];
        }
        return slopes;
    }

    /**
     * The decision threshold of a unit: for an output between the two values that its targets have, for a
     * hidden unit where its net input is 0. Outputs that are not to tell classes apart have none.
     */
    public static OptionalDouble threshold(Iteration iteration, Unit unit, Optional<TwoClasses> classes) {
        if (iteration.before().isOutput(unit.layer())) {
            return classes.map(two -> OptionalDouble.of(two.middle())).orElseGet(OptionalDouble::empty);
        }
        Activation activation = iteration.before().layer(unit.layer()).activation();
        return OptionalDouble.of(activation.value(0));
    }
}
