package backstep.model.iteration;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * An iteration has a number that is not finite.
 *
 * @param iteration from 1
 * @param step the first one in the order of the steps whose number is not finite
 */
public record NotFinite(int iteration, Step step, Cause cause) {

    /** What made it so. */
    public enum Cause {
        /** What it starts from (inputs, targets, weights) is too large, whatever was learned. */
        GIVEN,
        /** Learning: the update takes too long a step, or the ones before made the weights too large. */
        LEARNING
    }

    /**
     * The first number of an iteration that is not finite; empty when all are.
     *
     * @param steps of the iteration
     * @param start makes the same iteration from the network before anything was learned
     */
    static Optional<NotFinite> in(Iteration iteration, Steps steps, Supplier<Iteration> start) {
        if (isFinite(iteration)) {
            return Optional.empty();
        }
        return first(iteration, steps).map(step -> {
            boolean given = step.phase() != Phase.UPDATE
                    && first(start.get(), steps)
                            .filter(first -> first.phase() != Phase.UPDATE)
                            .isPresent();
            return new NotFinite(iteration.number(), step, given ? Cause.GIVEN : Cause.LEARNING);
        });
    }

    private static boolean isFinite(Iteration iteration) {
        boolean[] finite = {true};
        iteration.forEachComputed(value -> finite[0] &= Double.isFinite(value));
        return finite[0];
    }

    private static Optional<Step> first(Iteration iteration, Steps steps) {
        return steps.list().stream()
                .filter(step -> !Double.isFinite(iteration.value(step)))
                .findFirst();
    }
}
