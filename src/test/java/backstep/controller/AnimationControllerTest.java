package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.iteration.NotFinite;
import backstep.model.iteration.Phase;
import backstep.model.iteration.StepSize;
import backstep.model.iteration.Steps;
import backstep.model.lesson.Stop;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnimationControllerTest {

    private final Workspace workspace = new Workspace("test", Lessons.twoThreeTwo());
    private final ManualTicker ticker = new ManualTicker();
    private final AnimationController animation = new AnimationController(workspace, ticker);

    @Test
    void numberOfAStepIsKnownWhenItsMotionHasArrived() {
        animation.forward();
        assertThat(step()).isEqualTo(1);
        assertThat(known()).isZero();
        ticker.pass(0.7);
        assertThat(workspace.shown().get().cursor().progress()).isBetween(0.4, 0.6);
        ticker.pass(0.8);
        assertThat(known()).isEqualTo(1);
        assertThat(ticker.isRunning()).isFalse();
    }

    @Test
    void forwardDuringAMotionCompletesItAndGoesOn() {
        animation.forward();
        ticker.pass(0.1);
        animation.forward();
        assertThat(step()).isEqualTo(2);
        assertThat(known()).isEqualTo(1);
    }

    @Test
    void stepsByLayerAndPhaseEndWhereTheGroupEnds() {
        animation.reducedMotion().set(true);
        animation.stepSize().set(StepSize.LAYER);
        animation.forward();
        assertThat(step()).isEqualTo(6);
        animation.stepSize().set(StepSize.PHASE);
        animation.forward();
        assertThat(step()).isEqualTo(10);
        animation.forward();
        assertThat(step()).isEqualTo(13);
        animation.back();
        assertThat(step()).isEqualTo(10);
    }

    @Test
    void playingPausesWhereTheLessonHasSomethingToSay() {
        stopAt(0, 3, 42);
        animation.play();
        ticker.pass(10);
        assertThat(animation.playing().get()).isFalse();
        assertThat(step()).isEqualTo(3);
        assertThat(known()).isEqualTo(3);
        assertThat(ticker.isRunning()).isFalse();
        animation.play();
        ticker.pass(60);
        assertThat(step()).isEqualTo(42);
        animation.play();
        ticker.pass(10);
        assertThat(step()).isEqualTo(3);
    }

    @Test
    void playingByLayersPausesInTheMiddleOfALayerToo() {
        stopAt(3);
        animation.reducedMotion().set(true);
        animation.stepSize().set(StepSize.LAYER);
        animation.play();
        ticker.pass(10);
        assertThat(step()).isEqualTo(3);
        assertThat(animation.playing().get()).isFalse();
        animation.first();
        animation.forward();
        assertThat(step()).isEqualTo(6);
    }

    private void stopAt(int... cursors) {
        Steps steps = workspace.shown().get().steps();
        List<Stop> stops = IntStream.of(cursors)
                .mapToObj(cursor -> new Stop(Stop.Place.of(cursor, steps), "", false))
                .toList();
        workspace.annotate(
                "stops",
                Optional.empty(),
                lesson -> lesson.withGuide(lesson.guide().withStops(stops)));
    }

    @Test
    void speedShortensMotions() {
        animation.speed().set(0.25);
        animation.forward();
        ticker.pass(5);
        assertThat(known()).isZero();
        ticker.pass(1);
        assertThat(known()).isEqualTo(1);
    }

    /** h₁ has two terms: one after the other at speed 1, both at once from speed 2 on. */
    @Test
    void fasterLessonsTakeTheTermsOfAUnitAtOnce() {
        assertThat(arrivedDuringTheFirstStep(1)).containsExactly(0, 1);
        assertThat(arrivedDuringTheFirstStep(2)).containsExactly(0);
    }

    private List<Integer> arrivedDuringTheFirstStep(double speed) {
        animation.first();
        animation.speed().set(speed);
        animation.forward();
        List<Integer> arrived = new ArrayList<>();
        while (known() == 0) {
            arrived.add(workspace.shown().get().arrivals().arrived());
            ticker.pass(0.05);
        }
        return arrived.stream().distinct().toList();
    }

    @Test
    void theFastestLessonsTakeALayerAtOnce() {
        animation.speed().set(4);
        animation.play();
        ticker.pass(0.1);
        assertThat(step()).isEqualTo(6);
        animation.first();
        animation.forward();
        assertThat(step()).as("by hand a unit at a time, as it was chosen").isEqualTo(1);
    }

    /** The rhythm of a lesson that plays: time to say every arrival of the first unit of a layer aloud. */
    @Test
    void anIterationOfTwoThreeTwoTakesAboutAMinute() {
        animation.play();
        int seconds = 0;
        while (animation.playing().get()) {
            ticker.pass(1);
            seconds++;
        }
        assertThat(seconds).isBetween(50, 70);
    }

    @Test
    void playingGoesThroughAllStepsAndStops() {
        animation.play();
        ticker.pass(100);
        assertThat(step()).isEqualTo(42);
        assertThat(known()).isEqualTo(42);
        assertThat(animation.playing().get()).isFalse();
        assertThat(ticker.isRunning()).isFalse();
    }

    @Test
    void seekingStopsPlayingAndStaysWithinTheSteps() {
        animation.play();
        animation.seek(100);
        assertThat(step()).isEqualTo(42);
        assertThat(animation.playing().get()).isFalse();
        animation.seek(-3);
        assertThat(step()).isZero();
    }

    @Test
    void steppingBackPastTheBeginningReturnsToTheIterationBefore() {
        var first = workspace.shown().get().iteration();
        animation.nextIteration();
        assertThat(iteration()).isEqualTo(2);
        assertThat(step()).isZero();
        assertThat(workspace.shown().get().iteration().before()).isEqualTo(first.after());
        animation.back();
        assertThat(iteration()).isEqualTo(1);
        assertThat(step()).isEqualTo(42);
        assertThat(workspace.shown().get().iteration()).isEqualTo(first);
    }

    @Test
    void steppingBackFromTheVeryBeginningDoesNothing() {
        animation.back();
        assertThat(iteration()).isEqualTo(1);
        assertThat(step()).isZero();
    }

    @Test
    void forwardAfterTheLastStepGoesToTheNextIteration() {
        animation.last();
        animation.forward();
        assertThat(iteration()).isEqualTo(2);
        assertThat(step()).isZero();
    }

    @Test
    void jumpingToAPhaseStandsAtItsFirstStep() {
        animation.jump(Phase.BACKWARD);
        assertThat(step()).isEqualTo(14);
        animation.nextPhase();
        assertThat(step()).isEqualTo(31);
        animation.previousPhase();
        assertThat(step()).isEqualTo(14);
        animation.previousPhase();
        assertThat(step()).isEqualTo(11);
    }

    @Test
    void restartReturnsToTheFirstIteration() {
        animation.nextIteration();
        animation.nextIteration();
        animation.restart();
        assertThat(iteration()).isEqualTo(1);
        assertThat(step()).isZero();
    }

    @Test
    void anEditKeepsTheCursorAtItsStep() {
        animation.seek(17);
        workspace.edit(
                "change",
                Optional.empty(),
                lesson -> lesson.withNetwork(lesson.network().withWeight(0, 0, 0, 0.9)));
        assertThat(step()).isEqualTo(17);
    }

    @Test
    void thereIsNoNextIterationAfterOneWhoseNumbersAreNotFinite() {
        List<NotFinite> refused = new ArrayList<>();
        animation.onRefusal(refused::add);
        workspace.edit(
                "learning rate",
                Optional.empty(),
                lesson -> lesson.withRule(lesson.rule().withLearningRate(Double.MAX_VALUE))
                        .withSamples(List.of(new Sample(Vector.of(1e5, 1), Vector.of(0, 1e5)))));
        animation.nextIteration();
        animation.last();
        animation.forward();
        assertThat(iteration()).isEqualTo(1);
        assertThat(refused).hasSize(2).allSatisfy(found -> {
            assertThat(found.iteration()).isEqualTo(1);
            assertThat(found.cause()).isEqualTo(NotFinite.Cause.LEARNING);
        });
        workspace.undo();
        animation.nextIteration();
        assertThat(iteration()).isEqualTo(2);
    }

    private int step() {
        return workspace.shown().get().cursor().step();
    }

    private int known() {
        return workspace.shown().get().cursor().known();
    }

    private int iteration() {
        return workspace.shown().get().iteration().number();
    }
}
