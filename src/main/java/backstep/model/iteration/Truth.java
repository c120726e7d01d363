package backstep.model.iteration;

import backstep.model.network.Network;
import backstep.model.network.UpdateOrder;
import java.util.OptionalDouble;

/**
 * What the numbers should be that only take the place of derivatives: with {@link UpdateOrder#OUTPUT_FIRST} the deltas of
 * the hidden layers flow back through weights that were already updated, so that neither they nor the gradients made of
 * them are what their names say.
 *
 * @param derivatives the same iteration with all parameters updated at once: there they are
 */
public record Truth(Iteration iteration, Iteration derivatives) {

    /** The truth about an iteration; where it makes no mistake, about nothing. */
    public static Truth of(Iteration iteration) {
        return new Truth(iteration, iteration.in(UpdateOrder.SIMULTANEOUS));
    }

    /** Whether a number of a network that is updated in this order is taken for a derivative without being it. */
    public static boolean isMissedBy(Quantity quantity, Network network, UpdateOrder order) {
        return order == UpdateOrder.OUTPUT_FIRST
                && switch (quantity) {
                    case Step.Delta(Unit unit) -> !network.isOutput(unit.layer());
                    case Step.Gradient(Parameter parameter) ->
                        !network.isOutput(parameter.into().layer());
                    case Quantity.Given _, Step _ -> false;
                };
    }

    /** The derivative that a number is taken for; empty where it is what its name says. */
    public OptionalDouble of(Quantity quantity) {
        return isMissedBy(quantity, iteration.before(), iteration.rule().order())
                ? OptionalDouble.of(derivatives.value(quantity))
                : OptionalDouble.empty();
    }
}
