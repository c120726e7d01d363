package backstep.model.derivation;

import backstep.model.iteration.Contribution;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.notation.Notation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The full chain rule from E down to one number, on demand and in any phase: notation.md, "Who contributes what".
 *
 * @param subject what E is derived by, or the error itself
 * @param whole e.g. ∂E/∂w_11 as a sum over the outputs, with numbers and result
 * @param parts one per output, in their order; they add up to the whole. Empty for errors
 * @param matrixForm the same for the whole layer, in a notation that writes that
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
     * @param paths the ways through the network, by size; at most {@value Path#MOST}
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

        /** More ways than the eye can follow. */
        static final int MOST = 64;

        public Path {
            quantities = List.copyOf(quantities);
        }

        /**
         * The ways from E over one output to the net input of a unit, the largest first. Of more than {@value #MOST}
         * only those that are the largest layer by layer.
         */
        static List<Path> toUnit(Iteration iteration, int output, Unit unit) {
            int last = iteration.outputLayer();
            List<Unit> starts = unit.layer() == last ? List.of(unit) : Unit.ofLayer(iteration.before(), last);
            Path toOutput = new Path(
                    List.of(
                            new Step.TotalError(),
                            new Step.OutputError(output),
                            new Step.Activation(iteration.output(output))),
                    iteration.errorSlope(output));
            Stream<Path> paths = starts.stream().flatMap(start -> {
                // for softmax every pair of outputs has a slope, otherwise only an output and itself
                double slope = Contribution.outputSlope(iteration, output, start);
                return start.index() == output || slope != 0
                        ? Stream.of(toOutput.then(slope, new Step.NetInput(start)))
                        : Stream.empty();
            });
            for (int layer = last - 1; layer >= unit.layer(); layer--) {
                List<Unit> next = layer == unit.layer() ? List.of(unit) : Unit.ofLayer(iteration.before(), layer);
                paths = largest(paths.flatMap(path -> next.stream().map(from -> path.backTo(from, iteration))));
            }
            return largest(paths).toList();
        }

        private Path backTo(Unit from, Iteration iteration) {
            if (!(quantities.getLast() instanceof Step.NetInput(Unit into))) {
                throw new IllegalArgumentException("not at a unit: " + this);
            }
            Weight weight = new Weight(into, from);
            double carried = weight.valueIn(iteration.carryingDeltas());
            return then(carried, weight, new Step.Activation(from))
                    .then(iteration.activationSlope(from), new Step.NetInput(from));
        }

        /** The path that goes on, with the derivative of where it is by where it goes to. */
        Path then(double slope, Quantity... further) {
            return new Path(
                    Stream.concat(quantities.stream(), Arrays.stream(further)).toList(), value * slope);
        }

        private static Stream<Path> largest(Stream<Path> paths) {
            return paths.sorted(Comparator.comparingDouble(path -> -Math.abs(path.value())))
                    .limit(MOST);
        }
    }

    /**
     * The chain down to a weight, a bias, a unit or an error, given as any quantity that belongs to it (a weight's
     * value, gradient or update, a unit's net input, activation or delta). Empty for targets and the learning rate,
     * which E is not derived by, and for what this network does not have.
     */
    public static Optional<FullChain> of(Iteration iteration, Notation notation, Quantity quantity) {
        return iteration.has(quantity) ? FullChains.of(Context.of(iteration, notation), quantity) : Optional.empty();
    }
}
