package backstep.controller;

import backstep.model.iteration.Phase;
import backstep.model.iteration.StepSize;
import backstep.model.iteration.Steps;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The cursor over the steps of the iteration on the screen: stepping, playing and seeking all move it.
 *
 * <p>A step forward is a short motion. The cursor stands at the new step from its start; the step's own number counts as
 * known when the motion has arrived ({@link Cursor#known()}).
 */
public final class AnimationController {

    /** Seconds that a motion takes at speed 1. */
    public static final double MOTION_SECONDS = 0.4;

    /** Seconds between two motions while playing at speed 1. */
    public static final double PAUSE_SECONDS = 0.6;

    private final Workspace workspace;
    private final Ticker ticker;
    private final ReadOnlyObjectWrapper<Cursor> cursor = new ReadOnlyObjectWrapper<>(Cursor.at(0));
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private final ObjectProperty<StepSize> stepSize = new SimpleObjectProperty<>(StepSize.UNIT);
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(false);
    private double pause;
    private boolean ticking;

    public AnimationController(Workspace workspace, Ticker ticker) {
        this.workspace = workspace;
        this.ticker = ticker;
        workspace.shown().subscribe(shown -> keepWithin(shown.steps()));
    }

    // ---- properties

    public ReadOnlyObjectProperty<Cursor> cursor() {
        return cursor.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** How far a step goes. */
    public ObjectProperty<StepSize> stepSize() {
        return stepSize;
    }

    /** 1 = a motion takes {@value #MOTION_SECONDS} s. */
    public DoubleProperty speed() {
        return speed;
    }

    /** Whether end states are shown directly. */
    public BooleanProperty reducedMotion() {
        return reducedMotion;
    }

    // ---- commands

    /** A step forward; completes a motion under way. After the last step, the next iteration. */
    public void forward() {
        int at = cursor.get().step();
        if (at >= steps().size()) {
            nextIteration();
        } else {
            moveTo(steps().lastOf(at + 1, stepSize.get()));
        }
    }

    /** A step back, without motion. Before the first step, the end of the iteration before. */
    public void back() {
        pause();
        int at = cursor.get().step();
        if (at > 0) {
            jumpTo(steps().firstOf(at, stepSize.get()) - 1);
        } else if (workspace.shown().get().iteration().number() > 1) {
            workspace.goTo(workspace.shown().get().iteration().number() - 1);
            jumpTo(steps().size());
        }
    }

    /** Before the first step. */
    public void first() {
        pause();
        jumpTo(0);
    }

    /** After the last step. */
    public void last() {
        pause();
        jumpTo(steps().size());
    }

    /** Any step, 0 to the number of steps, without motion. */
    public void seek(int step) {
        pause();
        jumpTo(Math.clamp(step, 0, steps().size()));
    }

    /** The first step of a phase; its motion is shown. */
    public void jump(Phase phase) {
        pause();
        int first = steps().firstOf(phase);
        jumpTo(first - 1);
        moveTo(first);
    }

    /** To the first step of the phase after this one, or after the last step. */
    public void nextPhase() {
        pause();
        jumpTo(nextPhaseStart());
    }

    private int nextPhaseStart() {
        int at = cursor.get().step();
        Steps steps = steps();
        if (at == 0) {
            return 1;
        }
        int last = steps.lastOf(at, StepSize.PHASE);
        return Math.min(last + 1, steps.size());
    }

    /** To the first step of this phase, or of the one before when already there. */
    public void previousPhase() {
        pause();
        int at = cursor.get().step();
        if (at <= 1) {
            jumpTo(0);
            return;
        }
        int first = steps().firstOf(at, StepSize.PHASE);
        jumpTo(first < at ? first : steps().firstOf(at - 1, StepSize.PHASE));
    }

    /** The network after the update becomes the current one, at its first step. */
    public void nextIteration() {
        workspace.nextIteration();
        jumpTo(0);
    }

    /** The first iteration, before its first step. */
    public void restart() {
        pause();
        workspace.goTo(1);
        jumpTo(0);
    }

    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Steps on by itself until the last step; from the last step on it starts over. */
    public void play() {
        if (cursor.get().step() >= steps().size()) {
            jumpTo(0);
        }
        playing.set(true);
        pause = 0;
        startTicking();
    }

    public void pause() {
        playing.set(false);
        finishMotion();
    }

    private Steps steps() {
        return workspace.shown().get().steps();
    }

    /** An edit keeps the cursor at its step, unless the iteration has fewer by now. */
    private void keepWithin(Steps steps) {
        if (cursor.get().step() > steps.size()) {
            jumpTo(steps.size());
        }
    }

    private void moveTo(int step) {
        int known = cursor.get().step();
        if (reducedMotion.get()) {
            jumpTo(step);
            return;
        }
        cursor.set(new Cursor(step, known, 0));
        startTicking();
    }

    private void jumpTo(int step) {
        cursor.set(Cursor.at(step));
    }

    private void finishMotion() {
        if (cursor.get().isMoving()) {
            jumpTo(cursor.get().step());
        }
    }

    private void startTicking() {
        if (!ticking) {
            ticking = true;
            ticker.start(this::tick);
        }
    }

    private void tick(double seconds) {
        Cursor now = cursor.get();
        double elapsed = seconds * speed.get();
        if (now.isMoving()) {
            double progress = now.progress() + elapsed / MOTION_SECONDS;
            cursor.set(progress >= 1 ? Cursor.at(now.step()) : new Cursor(now.step(), now.from(), progress));
            pause = PAUSE_SECONDS;
        } else if (playing.get()) {
            pause -= elapsed;
            if (now.step() >= steps().size()) {
                playing.set(false);
            } else if (pause <= 0) {
                pause = PAUSE_SECONDS;
                moveTo(steps().lastOf(now.step() + 1, stepSize.get()));
            }
        }
        if (!cursor.get().isMoving() && !playing.get()) {
            ticking = false;
            ticker.stop();
        }
    }
}
