package backstep.view.chalkboard;

import backstep.model.derivation.Derivation;
import backstep.model.formula.Formula;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.network.Activation;
import backstep.view.math.Prose;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the chalkboard says about one step.
 *
 * @param phase of the step, for its colour; empty before the first step
 * @param title what is computed, in words
 * @param explanation why, in words
 * @param line both in one line
 * @param parts what the number is the sum of; empty where that says nothing
 * @param slope the slope of the unit's activation, for its delta
 * @param next what comes after this
 */
public record ChalkboardContent(
        Optional<Phase> phase,
        Prose title,
        Prose explanation,
        Prose line,
        Optional<Derivation> derivation,
        List<Part> parts,
        Optional<Slope> slope,
        Prose next) {

    public ChalkboardContent {
        parts = List.copyOf(parts);
    }

    /**
     * One part of a sum.
     *
     * @param source what it comes from, as the notation writes it
     */
    public record Part(Formula source, Quantity quantity, double value) {}

    /**
     * Where a unit stands on its activation function.
     *
     * @param netInput a
     * @param value h(a)
     * @param slope h′(a)
     */
    public record Slope(Activation activation, double netInput, double value, double slope) {

        private static final double SATURATED = 0.02;

        /** Whether the slope is so small that the unit hardly learns: under 2 % of the largest. */
        public boolean isSaturated() {
            return Math.abs(slope) < SATURATED * activation.largestSlope();
        }
    }
}
