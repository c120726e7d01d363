package backstep.controller;

import backstep.controller.Motion.Rhythm;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.NotFinite;
import backstep.model.iteration.Phase;
import backstep.model.iteration.StepSize;
import backstep.model.iteration.Steps;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The cursor over the steps of the iteration on the screen: stepping, playing and seeking all move it.
 *
 * <p>A step forward is a short motion. The cursor stands at the new step from its start; the step's own number counts as
 * known when the motion has arrived ({@link Cursor#known()}), which it does not set out for before an open question about it
 * is over ({@link Quiz}).
 */
public final class AnimationController {

    /** Seconds between two motions while playing at speed 1. */
    public static final double PAUSE_SECONDS = 0.6;

    private static final double AT_ONCE = 2;
    private static final double BY_LAYER = 4;

    private final Workspace workspace;
    private final Ticker ticker;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private final ObjectProperty<StepSize> stepSize = new SimpleObjectProperty<>(StepSize.UNIT);
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(false);
    private Consumer<NotFinite> refusal = _ -> {};
    private double pause;
    private boolean ticking;

    public AnimationController(Workspace workspace, Ticker ticker) {
        this.workspace = workspace;
        this.ticker = ticker;
    }

    // ---- properties

    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** How far a step goes. */
    public ObjectProperty<StepSize> stepSize() {
        return stepSize;
    }

    /**
     * 1 = time to say every part of a number aloud. From 2 on the parts of a number travel at once, and from 4 on a lesson
     * that plays takes all of a layer at once.
     */
    public DoubleProperty speed() {
        return speed;
    }

    /** Whether end states are shown directly. */
    public BooleanProperty reducedMotion() {
        return reducedMotion;
    }

    /** From now on, tells this why there is no next iteration when there is none. */
    public void onRefusal(Consumer<NotFinite> listener) {
        refusal = listener;
    }

    // ---- commands

    /**
     * A step forward; completes a motion under way, and gives what is asked for. After the last, the next iteration; from a
     * score at the second time only, as it is gone then.
     */
    public void forward() {
        if (isAsking()) {
            reveal();
        } else if (!route().isAtEnd()) {
            moveOn(stepSize.get());
        } else if (cursor().isMoving()) {
            last();
        } else if (workspace.shown().get().keepsScore()) {
            workspace.screen().show(workspace.shown().get().quiz().leaving(true));
        } else {
            nextIteration();
        }
    }

    /** A step back, without motion. Before the first step, the end of the iteration before. */
    public void back() {
        playing.set(false);
        if (cursor().step() > 0) {
            seek(route().back(stepSize.get()));
        } else if (workspace.number() > 1) {
            workspace.goTo(workspace.number() - 1, Cursor.END);
        }
    }

    /** Before the first step. */
    public void first() {
        seek(0);
    }

    /** After the last step, or to the next open question. */
    public void last() {
        seek(route().end());
    }

    /** Any step, 0 to the number of steps, without motion. */
    public void seek(int step) {
        playing.set(false);
        show(Cursor.at(Math.max(0, step)));
    }

    /** The first step of a phase; its motion is shown. */
    public void jump(Phase phase) {
        playing.set(false);
        int first = steps().firstOf(phase);
        move(first - 1, first);
    }

    /** To the first step of the phase after this one, or after the last step; no further than to the next open question. */
    public void nextPhase() {
        seek(route().nextPhase());
    }

    /** To the first step of this phase, or of the one before when already there. */
    public void previousPhase() {
        seek(route().previousPhase());
    }

    /**
     * The network after the update becomes the current one, before its first step; refused where a number is not finite,
     * for none would be any more.
     */
    public void nextIteration() {
        Frame shown = workspace.shown().get();
        workspace
                .run()
                .notFinite(shown.iteration(), shown.steps())
                .ifPresentOrElse(refusal, () -> workspace.goTo(workspace.number() + 1, Cursor.START));
    }

    /** The first iteration, before its first step. */
    public void restart() {
        playing.set(false);
        workspace.goTo(1, Cursor.START);
    }

    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Steps on by itself until the next stop of the lesson or the last step; from the last step on it starts over. */
    public void play() {
        if (isAsking()) {
            reveal();
        } else if (route().isAtEnd()) {
            show(Cursor.START);
        }
        playing.set(true);
        pause = 0;
        startTicking();
    }

    /** Stands still at the step on the screen. */
    public void pause() {
        seek(cursor().step());
    }

    /** Gives the number that is asked for, if one is: it arrives as it would have without a question. */
    void reveal() {
        if (isAsking()) {
            arrive(workspace.shown().get().quiz().given(cursor().step()));
        }
    }

    /** Has the number arrive that was asked for, now that the question is over. */
    void arrive(Quiz quiz) {
        int step = cursor().step();
        workspace.screen().show(quiz, way(step - 1, step));
        startMoving();
    }

    private boolean isAsking() {
        return cursor().isAsking();
    }

    private Cursor cursor() {
        return workspace.shown().get().cursor();
    }

    private Steps steps() {
        return workspace.shown().get().steps();
    }

    private Route route() {
        return new Route(workspace.shown().get());
    }

    private void show(Cursor cursor) {
        workspace.screen().show(cursor);
    }

    private void moveOn(StepSize size) {
        move(cursor().step(), playing.get() ? route().onToStop(size) : route().on(size));
    }

    private void pauseAtStop() {
        boolean halts = isAsking() || !workspace.shown().get().stops().isEmpty();
        if (!cursor().isMoving() && halts) {
            playing.set(false);
        }
    }

    /** What a lesson that plays takes in one go. */
    private StepSize playedSize() {
        return speed.get() >= BY_LAYER && stepSize.get() == StepSize.UNIT ? StepSize.LAYER : stepSize.get();
    }

    private void move(int from, int to) {
        show(way(from, to));
        startMoving();
    }

    private void startMoving() {
        if (cursor().isMoving()) {
            startTicking();
        }
    }

    /** At the beginning of a motion, or where it would end if motions are not shown. */
    private Cursor way(int from, int to) {
        if (reducedMotion.get()) {
            return Cursor.at(to);
        }
        Iteration iteration = workspace.shown().get().iteration();
        Rhythm rhythm = speed.get() >= AT_ONCE ? Rhythm.AT_ONCE : Rhythm.ONE_BY_ONE;
        return Cursor.within(Motion.of(iteration, steps(), from, to, rhythm), 0);
    }

    private void startTicking() {
        if (!ticking) {
            ticking = true;
            ticker.start(this::tick);
        }
    }

    private void tick(double seconds) {
        double elapsed = seconds * speed.get();
        if (cursor().isMoving()) {
            show(cursor().after(elapsed));
            pause = PAUSE_SECONDS;
            pauseAtStop();
        } else if (playing.get()) {
            pause -= elapsed;
            if (route().isAtEnd()) {
                playing.set(false);
            } else if (pause <= 0) {
                pause = PAUSE_SECONDS;
                moveOn(playedSize());
                pauseAtStop();
            }
        }
        if (!cursor().isMoving() && !playing.get()) {
            ticking = false;
            ticker.stop();
        }
    }
}
