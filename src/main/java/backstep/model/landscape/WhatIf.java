package backstep.model.landscape;

import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Layer;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * What E would be if one parameter were another, all else held.
 *
 * @param at the value that the parameter has
 * @param error E there
 * @param gradient the slope of E there
 * @param change what the update of the iteration adds to the parameter; empty where it does not learn
 * @param landing E where the update puts it; empty where it does not learn
 * @param curve E over the parameter
 */
public record WhatIf(
        Parameter parameter,
        double at,
        double error,
        double gradient,
        OptionalDouble change,
        OptionalDouble landing,
        Relief curve)
        implements Landscape {

    /**
     * The curve around an iteration, before its update.
     *
     * @param samples its own one, or all of those whose mean is asked for
     * @return nothing where it was cancelled
     */
    public static Optional<WhatIf> of(
            Iteration iteration, List<Sample> samples, Parameter parameter, Axis axis, BooleanSupplier cancelled) {
        ErrorTerrain terrain = new ErrorTerrain(iteration.before(), iteration.rule(), samples, List.of(parameter));
        double at = iteration.value(parameter);
        OptionalDouble change = change(iteration, parameter);
        return terrain.survey(axis, Optional.empty(), cancelled)
                .map(curve -> new WhatIf(
                        parameter,
                        at,
                        terrain.height(at, 0),
                        ErrorTerrain.gradient(iteration, samples, parameter),
                        change,
                        change.stream()
                                .map(step -> terrain.height(at + step, 0))
                                .findFirst(),
                        curve));
    }

    static OptionalDouble change(Iteration iteration, Parameter parameter) {
        boolean learns = switch (parameter) {
            case Weight _ -> true;
            case Bias(Unit unit) -> iteration.before().layer(unit.layer()).learnsBiases();
        };
        return learns ? OptionalDouble.of(iteration.change(parameter)) : OptionalDouble.empty();
    }

    /** Whether the update of this parameter alone would raise E. */
    public boolean overshoots() {
        return landing.isPresent() && landing.getAsDouble() > error;
    }

    /** Where the tangent is at another value of the parameter. */
    public double tangent(double value) {
        return error + gradient * (value - at);
    }

    /**
     * The units that make the curve flat where it stands: that of the parameter where its function is flat, and all of a
     * layer behind it where none lets anything through.
     */
    public static List<Unit> flattening(Iteration iteration, Parameter parameter) {
        Network network = iteration.before();
        List<Unit> flat = new ArrayList<>();
        if (isFlat(iteration, parameter.into())) {
            flat.add(parameter.into());
        }
        for (int layer = parameter.into().layer() + 1; layer < network.depth(); layer++) {
            List<Unit> units = Unit.ofLayer(network, layer);
            if (units.stream().allMatch(unit -> isFlat(iteration, unit))) {
                flat.addAll(units);
            }
        }
        return flat;
    }

    /** Whether next to nothing comes back through a unit; where the slope of an output cancels, it keeps nothing back. */
    private static boolean isFlat(Iteration iteration, Unit unit) {
        Layer layer = iteration.before().layer(unit.layer());
        boolean cancels = iteration.before().isOutput(unit.layer())
                && iteration.rule().loss().collapsesWith(layer.activation());
        return !cancels && layer.activation().isFlatAt(iteration.activationSlope(unit));
    }
}
