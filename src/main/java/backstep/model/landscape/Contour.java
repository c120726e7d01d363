package backstep.model.landscape;

import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

/**
 * E over two parameters, all else held, with the way that learning took through it.
 *
 * @param parameters two
 * @param at the values that they have
 * @param gradient the derivatives of E by them there
 * @param change what the update adds to them; 0 for one that does not learn
 * @param path where they stood before the iterations so far: all other parameters were others then, so that this is the
 *     path seen from above
 */
public record Contour(
        List<Parameter> parameters, Vector at, Vector gradient, Vector change, List<Vector> path, Relief relief)
        implements Landscape {

    public Contour {
        parameters = List.copyOf(parameters);
        path = List.copyOf(path);
    }

    /**
     * The plane around an iteration, before its update.
     *
     * @param samples its own one, or all of those whose mean is asked for
     * @return nothing where it was cancelled
     */
    public static Optional<Contour> of(
            Iteration iteration,
            List<Sample> samples,
            List<Parameter> parameters,
            List<Vector> path,
            Axis x,
            Axis y,
            BooleanSupplier cancelled) {
        return new ErrorTerrain(iteration.before(), iteration.rule(), samples, parameters)
                .survey(x, Optional.of(y), cancelled)
                .map(relief -> new Contour(
                        parameters,
                        each(parameters, iteration::value),
                        each(parameters, parameter -> ErrorTerrain.gradient(iteration, samples, parameter)),
                        each(
                                parameters,
                                parameter -> WhatIf.change(iteration, parameter).orElse(0)),
                        path,
                        relief));
    }

    private static Vector each(List<Parameter> parameters, ToDoubleFunction<? super Parameter> number) {
        return Vector.of(parameters.stream().mapToDouble(number).toArray());
    }
}
