package backstep.model.notation;

import backstep.model.network.Identified;
import backstep.model.network.Loss;
import backstep.model.network.Network;
import java.util.Optional;
import java.util.Set;

/** The five ways to write the same computation: notation.md, "The five notations". */
public enum Notation implements Identified {
    W_U(Trait.ROW_PER_SENDER, Trait.DELTA_BEFORE_WEIGHT),
    NET_OUT(
            Trait.DOTS_BETWEEN_FACTORS,
            Trait.NUMBERED_WEIGHTS,
            Trait.UPDATED_HAVE_NAMES,
            Trait.TARGET_MINUS_OUTPUT,
            Trait.LOGISTIC_SPELT_OUT,
            Trait.THREE_FACTORS,
            Trait.DELTA_BEFORE_WEIGHT),
    ALPHA_D_Y(
            Trait.ONE_OUTPUT,
            Trait.TARGET_MINUS_OUTPUT,
            Trait.DELTA_OF_WEIGHTS,
            Trait.INCREMENTS,
            Trait.ROW_PER_SENDER),
    A_Z(Trait.DEFINES_DELTA, Trait.BIAS_IS_WEIGHT, Trait.SLOPE_FIRST, Trait.UPDATE_BY_DELTA, Trait.ERROR_OF_SAMPLE),
    LAYERS(Trait.SLOPE_FIRST, Trait.SIGMA_IS_ANY_FUNCTION, Trait.INPUTS_ARE_A_LAYER, Trait.MATRIX_FORM);

    /** What a lesson is written in that says nothing else; every network can be. */
    public static final Notation DEFAULT = W_U;

    private final Set<Trait> traits;

    Notation(Trait... traits) {
        this.traits = Set.of(traits);
    }

    /** Whether it writes this way. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Why a network with this loss cannot be written this way; empty when it can. */
    public Optional<String> refusal(Network network, Loss loss) {
        if (!has(Trait.ONE_OUTPUT)) {
            return Optional.empty();
        }
        if (network.outputs() != 1) {
            return Optional.of(
                    id() + " needs exactly one output, but the network has " + network.outputs() + " outputs");
        }
        if (loss != Loss.HALF_SQUARED_ERROR) {
            return Optional.of(id() + " needs the loss half-squared-error, but the loss is " + loss.id());
        }
        return Optional.empty();
    }
}
