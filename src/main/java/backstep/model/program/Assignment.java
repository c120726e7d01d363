package backstep.model.program;

import backstep.model.derivation.Derivation;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Number;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * One line of a program: a name, and what it stands for.
 *
 * @param phase empty for what is given
 * @param right numbers where it is given, an expression otherwise
 * @param result the numbers that Backstep has for it; none where no step computes them
 */
record Assignment(Optional<Phase> phase, Formula left, Formula right, Optional<Formula> result) {

    /** Numbers under a name. */
    static Assignment given(Formula left, Formula numbers) {
        return new Assignment(Optional.empty(), left, numbers, Optional.of(numbers));
    }

    /** The first line of a derivation, with its result. */
    static Assignment of(Phase phase, Formula left, Derivation derivation) {
        return new Assignment(
                Optional.of(phase),
                left,
                derivation.lines().getFirst().right(),
                Optional.of(derivation.result().right()));
    }

    boolean isGiven() {
        return phase.isEmpty();
    }

    /** The numbers of the network that it gives the name to. */
    List<Quantity> quantities() {
        return result.stream()
                .flatMap(Formula::numbers)
                .map(Number::quantity)
                .flatMap(Optional::stream)
                .toList();
    }
}
