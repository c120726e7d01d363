package backstep.model.notation;

import backstep.model.network.Identified;
import backstep.model.network.Loss;
import backstep.model.network.Network;
import java.util.Optional;

/** The five ways to write the same computation: notation.md, "The five notations". */
public enum Notation implements Identified {
    W_U("w-u"),
    NET_OUT("net-out"),
    ALPHA_D_Y("alpha-d-y"),
    A_Z("a-z"),
    LAYERS("layers");

    private final String id;

    Notation(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Why a network with this loss cannot be written this way; empty when it can. */
    public Optional<String> refusal(Network network, Loss loss) {
        if (this != ALPHA_D_Y) {
            return Optional.empty();
        }
        if (network.outputs() != 1) {
            return Optional.of(
                    "alpha-d-y needs exactly one output, but the network has " + network.outputs() + " outputs");
        }
        if (loss != Loss.HALF_SQUARED_ERROR) {
            return Optional.of("alpha-d-y needs the loss half-squared-error, but the loss is " + loss.id());
        }
        return Optional.empty();
    }
}
