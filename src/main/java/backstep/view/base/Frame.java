package backstep.view.base;

import backstep.model.formula.Notation;
import backstep.model.formula.Numerals;
import backstep.model.formula.Symbols;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import java.util.Optional;

/**
 * One picture of an iteration: everything on the screen is a function of it (and of the theme).
 *
 * @param samples how many samples the lesson has
 * @param cursor the step on the screen, 0 = before the first
 * @param known the last step whose number is on the table; less than the cursor while a motion is under way
 * @param progress of that motion, 0 to 1
 */
public record Frame(
        Iteration iteration,
        int samples,
        Steps steps,
        int cursor,
        int known,
        double progress,
        Notation notation,
        Symbols symbols,
        Numerals numerals) {

    /** A still picture after {@code cursor} steps, of a lesson with a single sample. */
    public static Frame still(Iteration iteration, int cursor, Notation notation, Numerals numerals) {
        return new Frame(
                iteration,
                1,
                iteration.steps(),
                cursor,
                cursor,
                1,
                notation,
                new Symbols(notation, iteration.before()),
                numerals);
    }

    /** The same picture of a lesson with so many samples. */
    public Frame ofSamples(int count) {
        return new Frame(iteration, count, steps, cursor, known, progress, notation, symbols, numerals);
    }

    public boolean isKnown(Quantity quantity) {
        return steps.isKnown(quantity, known);
    }

    /** Whether a step is among those that the cursor just took or is taking. */
    public boolean isCurrent(Step step) {
        int number = steps.numberOf(step).orElse(0);
        return cursor > 0 && number > Math.min(known, cursor - 1) && number <= cursor;
    }

    public Optional<Step> step() {
        return cursor == 0 ? Optional.empty() : Optional.of(steps.get(cursor));
    }

    /** The phase of the step on the screen; empty before the first. */
    public Optional<Phase> phase() {
        return step().map(Step::phase);
    }

    public String format(Quantity quantity) {
        return numerals.text(iteration.value(quantity));
    }

    public boolean isMoving() {
        return progress < 1;
    }
}
