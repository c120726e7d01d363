package backstep.controller;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Plays the iterations that were run like a film: all of them in a few seconds, however many they are. Whatever else goes to
 * an iteration, or changes the run, ends it.
 */
public final class Film {

    /** Pictures a second, at most. */
    public static final int RATE = 30;

    /** How long all of it takes, at most. */
    private static final double SECONDS = 8;
    /** Iterations a second, at least. */
    private static final double SLOWEST = 10;

    private final Workspace workspace;
    private final Ticker ticker;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    /** The iteration that it has come to, with what is over of the way to the next. */
    private double position;
    /** Seconds since the last picture. */
    private double due;

    private int shown;

    public Film(Workspace workspace, Ticker ticker) {
        this.workspace = workspace;
        this.ticker = ticker;
        workspace.beforeChange(this::stop);
    }

    // ---- properties

    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** The last iteration that there is a way to. */
    public int last() {
        return Math.max(workspace.number(), workspace.run().losses().next() - 1);
    }

    // ---- commands

    /** Plays on from the iteration on the screen, from the last one from the start; or stops there. */
    public void toggle() {
        if (playing.get()) {
            stop();
        } else if (last() > 1) {
            play();
        }
    }

    private void play() {
        if (workspace.number() == last()) {
            workspace.goTo(1);
        }
        shown = workspace.number();
        position = shown;
        due = 0;
        playing.set(true);
        ticker.start(this::tick);
    }

    private void stop() {
        if (playing.get()) {
            playing.set(false);
            ticker.stop();
        }
    }

    private void tick(double seconds) {
        if (workspace.number() != shown) {
            stop();
            return;
        }
        due += seconds;
        // A picture that comes a little early is none too many.
        if (due < 0.9 / RATE) {
            return;
        }
        position += due * Math.max(SLOWEST, last() / SECONDS);
        due = 0;
        shown = (int) Math.min(last(), position);
        workspace.goTo(shown);
        if (shown == last()) {
            stop();
        }
    }
}
