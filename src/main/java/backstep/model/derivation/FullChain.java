package backstep.model.derivation;

import backstep.model.iteration.Contribution;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.notation.Notation;
import java.util.List;
import java.util.Optional;

/**
 * The full chain rule from E down to one number, on demand and in any phase: notation.md, "Who contributes what".
 *
 * @param subject what E is derived by, or the error itself
 * @param whole e.g. ∂E/∂w_11 as a sum over the outputs, with numbers and result
 * @param parts one per output, in their order; they add up to the whole. Empty for errors
 * @param matrixForm the same for the whole layer; in the notation {@code layers} only
 */
public record FullChain(Quantity subject, Derivation whole, List<Part> parts, Optional<Derivation> matrixForm) {

    public FullChain {
        parts = List.copyOf(parts);
    }

    /**
     * What comes from one output.
     *
     * @param contribution the output's error and the part of the derivative that comes from it
     * @param derivation the product of partial derivatives along the way, or their sum over several ways
     * @param paths the ways through the network, by size; at most {@value Paths#MOST}
     */
    public record Part(Contribution contribution, Derivation derivation, List<Path> paths) {

        public Part {
            paths = List.copyOf(paths);
        }
    }

    /**
     * One way from E to the subject: E, E_k, y_k, its net input, the weight into it, the unit before, …
     *
     * @param value the product of all partial derivatives along it
     */
    public record Path(List<Quantity> quantities, double value) {

        public Path {
            quantities = List.copyOf(quantities);
        }
    }

    /**
     * The chain down to a weight, a bias, a unit or an error, given as any quantity that belongs to it (a weight's
     * value, gradient or update, a unit's net input, activation or delta). Empty for targets and the learning rate,
     * which E is not derived by, and for what this network does not have.
     */
    public static Optional<FullChain> of(Iteration iteration, Notation notation, Quantity quantity) {
        return iteration.has(quantity)
                ? new FullChains(Context.of(iteration, notation)).of(quantity)
                : Optional.empty();
    }
}
