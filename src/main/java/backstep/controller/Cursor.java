package backstep.controller;

import backstep.model.iteration.Steps;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where the presentation stands: a step, and how far the motion into it has come.
 *
 * @param step the step on the screen, 0 = before the first
 * @param known the last step whose number is on the table: less than {@code step} while a motion is under way, and while
 *     the number is asked for
 * @param progress of that motion, 0 to 1; 1 = arrived
 * @param motion what is under way; empty when standing still
 */
public record Cursor(int step, int known, double progress, Optional<Motion> motion) {

    /** Before the first step. */
    static final Cursor START = at(0);

    /** After the last step, however many there are ({@link #within}). */
    static final Cursor END = at(Integer.MAX_VALUE);

    /** Standing still at a step. */
    public static Cursor at(int step) {
        return new Cursor(step, step, 1, Optional.empty());
    }

    /** At a step whose number is asked for: nothing of it is there, and nothing is on its way. */
    static Cursor asking(int step) {
        return new Cursor(step, step - 1, 0, Optional.empty());
    }

    /** A share of the way into a motion; standing still where it ends. */
    public static Cursor within(Motion motion, double progress) {
        return progress >= 1
                ? at(motion.to())
                : new Cursor(motion.to(), motion.known(progress), progress, Optional.of(motion));
    }

    public boolean isMoving() {
        return motion.isPresent();
    }

    public boolean isAsking() {
        return motion.isEmpty() && known < step;
    }

    /** The last step whose number was on the table before the motion. */
    public int from() {
        return motion.map(Motion::from).orElse(step);
    }

    /** How far a step has come; empty where it is not under way. */
    Optional<Passage> passage(int number) {
        return number <= known ? Optional.empty() : motion.flatMap(under -> under.passage(number, progress));
    }

    /** How far the sample has come that goes forward once more; empty when it does not. */
    OptionalDouble again() {
        return motion.map(under -> under.again(progress)).orElse(OptionalDouble.empty());
    }

    /** The same motion some seconds further on; standing still when it has arrived. */
    Cursor after(double seconds) {
        return motion.map(under -> within(under, progress + seconds / under.seconds()))
                .orElse(this);
    }

    /** The same, or after the last of these steps where it would be beyond them. */
    Cursor within(Steps steps) {
        return step > steps.size() ? at(steps.size()) : this;
    }
}
