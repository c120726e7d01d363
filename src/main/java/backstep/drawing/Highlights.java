package backstep.drawing;

import backstep.controller.Frame;
import backstep.model.derivation.FullChain;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Unit;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is highlighted in a frame by those who look at it.
 *
 * @param lit what is pointed at or pinned
 * @param focused the name of the part that has the keyboard
 * @param paths of the weights and biases that carry the pinned derivative back from E how much they carry, 1 for the
 *     most; other edges step back
 * @param maps what units have learned, where that is wanted
 * @param spotlight whether everything steps back that the step on the screen does not name
 */
public record Highlights(
        Set<Quantity.Owner> lit,
        Optional<String> focused,
        Map<Parameter, Double> paths,
        Map<Unit, Learned> maps,
        boolean spotlight) {

    /** Nothing is brought out. */
    public static final Highlights NONE = new Highlights(Set.of(), Optional.empty(), Map.of(), Map.of(), false);

    /** What is pointed at and what is pinned in a frame. */
    public static Highlights of(
            Frame frame, Optional<Quantity> hovered, Optional<Quantity> pinned, Optional<String> focused) {
        Set<Quantity.Owner> lit = new HashSet<>();
        hovered.map(Quantity::owner).ifPresent(lit::add);
        pinned.map(Quantity::owner).ifPresent(lit::add);
        Map<Parameter, Double> paths = pinned.flatMap(
                        quantity -> FullChain.of(frame.iteration(), frame.notation(), quantity))
                .map(Highlights::paths)
                .orElseGet(HashMap::new);
        if (frame.withholds()) {
            // How much they carry is one of the numbers that nobody has been told.
            paths.replaceAll((_, _) -> 1.0);
        }
        return new Highlights(lit, focused, paths, Map.of(), false);
    }

    /** The same with everything stepping back that the step on the screen does not name, or without. */
    public Highlights withSpotlight(boolean on) {
        return new Highlights(lit, focused, paths, maps, on);
    }

    /** The same with what units have learned. */
    public Highlights withMaps(Map<Unit, Learned> learned) {
        return new Highlights(lit, focused, paths, learned, spotlight);
    }

    private static Map<Parameter, Double> paths(FullChain chain) {
        Map<Parameter, Double> sums = new HashMap<>();
        for (FullChain.Part part : chain.parts()) {
            for (FullChain.Path path : part.paths()) {
                for (Quantity quantity : path.quantities()) {
                    Parameter.of(quantity)
                            .ifPresent(parameter -> sums.merge(parameter, Math.abs(path.value()), Double::sum));
                }
            }
        }
        double largest = sums.isEmpty() ? 0 : Collections.max(sums.values());
        sums.replaceAll((parameter, sum) -> largest == 0 ? 1 : sum / largest);
        return sums;
    }
}
