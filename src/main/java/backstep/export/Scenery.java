package backstep.export;

import javafx.scene.Parent;

/**
 * Something to draw that can show any step of an iteration; made, asked and drawn on the toolkit's thread.
 *
 * <p>The root lies in a scene of its own, dressed in its palette, of exactly the size of the pictures.
 */
public interface Scenery {

    Parent root();

    /** Shows the state after {@code step} steps, styled, laid out and at rest. */
    void show(int step);

    /**
     * Shows the motion into a step.
     *
     * @param progress the share of it that is over, 0 to 1
     */
    void show(int step, double progress);

    /** From now on steps follow one another: what need not change from one to the next stays. May be called on any thread. */
    default void follow() {}

    /** How long the motion into a step takes, in seconds; may be asked on any thread. */
    double seconds(int step);
}
