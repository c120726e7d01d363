package backstep.drawing;

import backstep.controller.Cursor;
import backstep.controller.Frame;
import backstep.model.derivation.ChainRule;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.notation.Notation;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a step is about: all that its formula names and what it produces. Found once for the many frames of a motion. */
final class Actors {

    /** Where more steps are taken at once, all of a layer or phase is at work, and nothing has to step back. */
    private static final int MOST_STEPS = 200;

    private record Range(Iteration iteration, Notation notation, int first, int last) {
        boolean isTheSame(Range other) {
            return iteration == other.iteration
                    && notation == other.notation
                    && first == other.first
                    && last == other.last;
        }
    }

    private Optional<Range> answered = Optional.empty();
    private Set<Quantity.Owner> actors = Set.of();

    /** Those of the steps that the cursor just took or is taking; none before the first. */
    Set<Quantity.Owner> of(Frame frame) {
        Cursor cursor = frame.cursor();
        int first = Math.min(cursor.known(), cursor.step() - 1) + 1;
        Range asked = new Range(frame.iteration(), frame.notation(), first, cursor.step());
        if (answered.filter(asked::isTheSame).isEmpty()) {
            answered = Optional.of(asked);
            boolean few = cursor.step() > 0 && cursor.step() - first < MOST_STEPS;
            actors = few ? named(frame, asked) : Set.of();
        }
        return actors;
    }

    private static Set<Quantity.Owner> named(Frame frame, Range asked) {
        ChainRule rule = ChainRule.of(frame.iteration(), frame.notation());
        Set<Quantity.Owner> owners = new HashSet<>();
        IntStream.rangeClosed(asked.first, asked.last)
                .mapToObj(frame.steps()::get)
                .forEach(step -> {
                    owners.add(step.owner());
                    rule.derivation(step).named().map(Quantity::owner).forEach(owners::add);
                });
        return owners;
    }
}
