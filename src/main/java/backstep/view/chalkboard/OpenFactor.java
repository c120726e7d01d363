package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.model.derivation.Context;
import backstep.model.derivation.Factor;
import backstep.model.derivation.Factors;
import backstep.model.iteration.Step;
import backstep.typeset.Box.Link;
import java.util.List;
import java.util.Optional;

/** Which factor of the step on the screen is unfolded: none at first, in each step anew. */
final class OpenFactor {

    private static final int NONE = -1;

    private Optional<Step> step = Optional.empty();
    private List<Factor> factors = List.of();
    private int open = NONE;

    /** Goes on to the step on the screen. */
    void follow(Frame frame) {
        if (!frame.step().equals(step)) {
            step = frame.step();
            open = NONE;
        }
        Context context = Context.of(frame.iteration(), frame.notation());
        // While a number is asked for, nothing tells how it comes about.
        factors = step.filter(shown -> !frame.isAsked(shown))
                .map(new Factors(context)::of)
                .orElse(List.of());
        open = Math.min(open, factors.size() - 1);
    }

    /** All of the step. */
    List<Factor> factors() {
        return factors;
    }

    Optional<Factor> get() {
        return open == NONE ? Optional.empty() : Optional.of(factors.get(open));
    }

    boolean isOpen(int place) {
        return place == open;
    }

    /** Opens the first, then the next, and closes the last; false where the step has none. */
    boolean next() {
        open = open + 1 < factors.size() ? open + 1 : NONE;
        return !factors.isEmpty();
    }

    /** Opens one, or closes it. */
    void toggle(int place) {
        open = isOpen(place) ? NONE : place;
    }

    /** Opens or closes the one that is a derivative; false where it is none of this step. */
    boolean toggle(Link.ToDerivative derivative) {
        for (int place = 0; place < factors.size(); place++) {
            if (factors.get(place).isDerivative(derivative.of(), derivative.by())) {
                toggle(place);
                return true;
            }
        }
        return false;
    }
}
