package backstep.controller;

/**
 * Where the presentation stands: a step, and how far the motion into it has come.
 *
 * @param step the step on the screen, 0 = before the first
 * @param from the step before the motion
 * @param progress 0 to 1; 1 = arrived
 */
public record Cursor(int step, int from, double progress) {

    /** Standing still at a step. */
    public static Cursor at(int step) {
        return new Cursor(step, step, 1);
    }

    public boolean isMoving() {
        return progress < 1;
    }

    /** The last step whose number is on the table. */
    public int known() {
        return isMoving() ? from : step;
    }
}
