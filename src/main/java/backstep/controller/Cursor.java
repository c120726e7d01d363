package backstep.controller;

import backstep.model.iteration.Steps;

/**
 * Where the presentation stands: a step, and how far the motion into it has come.
 *
 * @param step the step on the screen, 0 = before the first
 * @param known the last step whose number is on the table: less than {@code step} while a motion is under way
 * @param progress of that motion, 0 to 1; 1 = arrived
 */
public record Cursor(int step, int known, double progress) {

    /** Before the first step. */
    static final Cursor START = at(0);

    /** After the last step, however many there are ({@link #within}). */
    static final Cursor END = at(Integer.MAX_VALUE);

    /** Standing still at a step. */
    public static Cursor at(int step) {
        return new Cursor(step, step, 1);
    }

    /** At the beginning of a motion from one step to another. */
    static Cursor moving(int from, int to) {
        return new Cursor(to, from, 0);
    }

    public boolean isMoving() {
        return progress < 1;
    }

    /** The same motion further on; standing still when it has arrived. */
    Cursor advanced(double by) {
        double next = progress + by;
        return next >= 1 ? at(step) : new Cursor(step, known, next);
    }

    /** The same, or after the last of these steps where it would be beyond them. */
    Cursor within(Steps steps) {
        return step > steps.size() ? at(steps.size()) : this;
    }
}
