package backstep.drawing;

import backstep.controller.Arrivals;
import backstep.controller.Frame;
import backstep.model.derivation.Unfolding;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Term;
import backstep.model.formula.Terms;
import backstep.model.iteration.Buildup;
import backstep.model.iteration.Step;
import java.util.List;
import java.util.Optional;

/** What a unit or plate shows of a number that is not there yet: the sum of what has arrived. */
final class GrowingSum {

    private GrowingSum() {}

    /** The sum so far alone; empty before the first part has arrived and when the number is there. */
    static Optional<Formula> soFar(Frame frame, Step step) {
        return of(frame, step)
                .map(_ -> Terms.number(Buildup.of(frame.iteration(), step)
                        .sum(frame.arrivals(step).arrived())));
    }

    /** The sum so far and that more will come, later the sum and its slope; empty before the first part has arrived. */
    static Optional<Formula> of(Frame frame, Step step) {
        Arrivals arrivals = frame.arrivals(step);
        if (arrivals.known() || arrivals.arrived() == 0) {
            return Optional.empty();
        }
        Buildup buildup = Buildup.of(frame.iteration(), step);
        Formula sum = Terms.number(buildup.sum(arrivals.arrived()));
        if (!arrivals.areAll()) {
            return Optional.of(Unfolding.firstAndMore(List.of(new Term(false, sum))));
        }
        return Optional.of(
                buildup.slope().isPresent()
                        ? Terms.dotted(sum, Terms.number(buildup.slope().getAsDouble()))
                        : sum);
    }
}
