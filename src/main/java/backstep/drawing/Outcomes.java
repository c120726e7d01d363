package backstep.drawing;

import backstep.controller.Frame;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Payoff;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What came of an iteration: shown from its last step on. Found once for the many frames there. */
final class Outcomes {

    private Optional<Payoff> found = Optional.empty();

    /** Empty before all steps have been taken. */
    Optional<Payoff> of(Frame frame) {
        return frame.isDone() ? Optional.of(found(frame)) : Optional.empty();
    }

    /** What the sample is in the new network that goes forward once more; empty when it does not. */
    Optional<Iteration> again(Frame frame) {
        return frame.again().isPresent() ? Optional.of(found(frame).again()) : Optional.empty();
    }

    private Payoff found(Frame frame) {
        if (found.filter(payoff -> payoff.before() == frame.iteration()).isEmpty()) {
            found = Optional.of(Payoff.of(frame.iteration()));
        }
        return found.orElseThrow();
    }

    /** What it is about: the errors, the outputs and their targets. */
    static Set<Quantity.Owner> actors(Payoff payoff) {
        Set<Quantity.Owner> owners = new HashSet<>();
        owners.add(new Step.TotalError());
        for (int output = 0; output < payoff.before().before().outputs(); output++) {
            owners.add(payoff.before().output(output));
            owners.add(new Quantity.Target(output));
            owners.add(new Step.OutputError(output));
        }
        return owners;
    }
}
