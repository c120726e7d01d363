package backstep.drawing;

import backstep.controller.Frame;
import backstep.model.derivation.FullChain;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much of a derivative travels along each edge: the paths that carry it from E to the number that was clicked.
 *
 * @param byParameter for each weight or bias on a path the sum of what its paths carry, 1 for the largest
 */
public record PathShares(Map<Parameter, Double> byParameter) {

    static final PathShares NONE = new PathShares(Map.of());

    /** The paths to the pinned number, none when nothing is pinned. */
    static PathShares of(Frame frame, Optional<Quantity> pinned) {
        return pinned.flatMap(quantity -> FullChain.of(frame.iteration(), frame.notation(), quantity))
                .map(PathShares::of)
                .orElse(NONE);
    }

    private static PathShares of(FullChain chain) {
        Map<Parameter, Double> sums = new HashMap<>();
        for (FullChain.Part part : chain.parts()) {
            for (FullChain.Path path : part.paths()) {
                for (Quantity quantity : path.quantities()) {
                    Parameter.of(quantity)
                            .ifPresent(parameter -> sums.merge(parameter, Math.abs(path.value()), Double::sum));
                }
            }
        }
        double largest =
                sums.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        sums.replaceAll((quantity, sum) -> largest == 0 ? 1 : sum / largest);
        return new PathShares(sums);
    }

    boolean isEmpty() {
        return byParameter.isEmpty();
    }

    Optional<Double> of(Parameter parameter) {
        return Optional.ofNullable(byParameter.get(parameter));
    }
}
