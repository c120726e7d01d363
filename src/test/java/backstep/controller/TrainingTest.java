package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstep.fixtures.Lessons;
import backstep.model.iteration.LossHistory.Bucket;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private final Lesson lesson = Lessons.twoThreeTwo();
    private final Workspace workspace = new Workspace("test", lesson);
    private final TaskQueue background = new TaskQueue();
    private final TaskQueue fx = new TaskQueue();
    private long nanoseconds;
    private final Training training = new Training(workspace, TestBackground.of(background, fx), () -> nanoseconds);

    @Test
    void afterAThousandIterationsTheNextOneIsOnTheScreen() {
        training.run(1000);
        finish();
        assertThat(number()).isEqualTo(1001);
        assertThat(workspace.shown().get().iteration()).isEqualTo(lesson.run().iteration(1001));
        assertThat(status().outcome()).contains(new TrainingStatus.Outcome.Completed(1000));
        assertThat(status().done()).isEqualTo(1000);
        assertThat(status().progress()).isEqualTo(1);
    }

    @Test
    void nothingIsTrainedOnTheThreadThatAsks() {
        training.run(1000);
        assertThat(training.status().get().running()).isTrue();
        assertThat(number()).isEqualTo(1);
        assertThat(workspace.run().losses().next()).isEqualTo(2);
    }

    @Test
    void theScreenChangesOnTheScreensThreadOnly() {
        training.run(1000);
        background.runAll();
        assertThat(number()).isEqualTo(1);
        fx.runAll();
        assertThat(number()).isEqualTo(1001);
        assertThat(training.status().get().running()).isFalse();
    }

    @Test
    void aSecondRunGoesOnWhereTheFirstEnded() {
        training.run(10);
        finish();
        training.run(100);
        finish();
        assertThat(number()).isEqualTo(111);
    }

    @Test
    void progressTellsIterationsTimeAndLoss() {
        List<TrainingStatus> seen = new ArrayList<>();
        Training watched = watched();
        watched.status().subscribe(status -> seen.add(status));
        watched.run(1000);
        background.runAll();
        TrainingStatus some = seen.get(3);
        assertThat(some.done()).isBetween(1, 999);
        assertThat(some.seconds()).isGreaterThan(0);
        assertThat(some.loss()).isEqualTo(lesson.run().iteration(some.done()).totalError());
        assertThat(seen)
                .extracting(TrainingStatus::progress)
                .element(seen.size() - 1)
                .isEqualTo(1.0);
    }

    @Test
    void reportsThatNobodyTookYetDoNotPileUp() {
        TaskQueue slowScreen = new TaskQueue();
        Training watched =
                new Training(workspace, TestBackground.of(background, slowScreen), () -> nanoseconds += 100_000_000);
        watched.run(10_000);
        background.runAll();
        assertThat(slowScreen.size()).isEqualTo(2);
    }

    @Test
    void cancellingKeepsWhatIsDone() {
        Training watched = watched();
        watched.status().subscribe(status -> {
            if (status.done() > 200) {
                watched.cancel();
            }
        });
        watched.run(1000);
        background.runAll();
        assertThat(number()).isBetween(202, 999);
        assertThat(watched.status().get().outcome()).contains(new TrainingStatus.Outcome.Cancelled(number() - 1));
        assertThat(watched.status().get().running()).isFalse();
    }

    @Test
    void anEditDuringATrainingStopsItAndStays() {
        training.run(1000);
        workspace.edit(
                "change", Optional.empty(), old -> old.withNetwork(old.network().withWeight(0, 0, 0, 0.9)));
        assertThat(training.status().get().running()).isFalse();
        finish();
        assertThat(number()).isEqualTo(1);
        assertThat(workspace.shown().get().lesson().network().layer(0).weights().get(0, 0))
                .isEqualTo(0.9);
        assertThat(status().outcome()).containsInstanceOf(TrainingStatus.Outcome.Cancelled.class);
    }

    @Test
    void anotherLessonStopsTheTraining() {
        training.run(1000);
        workspace.open("other", lesson);
        finish();
        assertThat(number()).isEqualTo(1);
        assertThat(training.status().get().running()).isFalse();
    }

    @Test
    void undoStopsTheTraining() {
        workspace.edit(
                "change", Optional.empty(), old -> old.withRule(old.rule().withLearningRate(0.1)));
        training.run(1000);
        workspace.undo();
        finish();
        assertThat(number()).isEqualTo(1);
        assertThat(workspace.shown().get().lesson()).isEqualTo(lesson);
    }

    @Test
    void anEditThatChangesNothingLetsTheTrainingGoOn() {
        training.run(1000);
        workspace.edit("nothing", Optional.empty(), old -> old);
        assertThat(training.status().get().running()).isTrue();
    }

    @Test
    void divergenceStopsAtTheLastIterationWhoseNumbersAreFinite() {
        workspace.open("diverging", diverging());
        training.run(10_000);
        finish();
        TrainingStatus.Outcome.Diverged diverged =
                (TrainingStatus.Outcome.Diverged) status().outcome().orElseThrow();
        assertThat(number()).isEqualTo(diverged.found().iteration() - 1);
        double loss = workspace.shown().get().iteration().totalError();
        assertThat(loss).isFinite().isGreaterThan(1e100);
        assertThat(workspace.shown().get().iteration().after().largestWeight()).isFinite();
        workspace.goTo(workspace.number() + 1);
        assertThat(workspace.shown().get().iteration().totalError()).isInfinite();
    }

    @Test
    void aTrainingThatCannotTakeASingleStepStaysWhereItIs() {
        workspace.open("diverging", diverging());
        training.run(10_000);
        finish();
        int last = number();
        training.run(10);
        finish();
        assertThat(number()).isEqualTo(last);
        assertThat(status().outcome()).containsInstanceOf(TrainingStatus.Outcome.Diverged.class);
    }

    @Test
    void lossesFollowTheIterationOnTheScreen() {
        workspace.goTo(5);
        List<Bucket> trained = training.losses().get().history().trained();
        assertThat(trained).hasSize(5);
        assertThat(trained.get(4).mean())
                .isEqualTo(workspace.shown().get().iteration().totalError());
    }

    @Test
    void lossesOfManyIterationsAreComputedInTheBackground() {
        workspace.goTo(100_000);
        assertThat(training.losses().get().history().next()).isEqualTo(2);
        Training.LossCourse before = training.losses().get();
        finish();
        assertThat(training.losses().get()).isNotEqualTo(before);
        assertThat(training.losses().get().history().next()).isEqualTo(100_001);
    }

    @Test
    void lossesAreThoseOfTheEditedLesson() {
        workspace.edit(
                "change", Optional.empty(), old -> old.withNetwork(old.network().withWeight(0, 0, 0, 3)));
        assertThat(training.losses().get().history().trained().getFirst().mean())
                .isEqualTo(workspace.shown().get().iteration().totalError());
    }

    @Test
    void undoAfterABranchBringsBackTheOldFutureWithItsLosses() {
        training.run(1000);
        finish();
        double last = training.losses().get().history().trained().getLast().mean();
        workspace.goTo(3);
        workspace.edit(
                "change", Optional.empty(), old -> old.withNetwork(old.network().withWeight(0, 0, 0, 3)));
        assertThat(training.losses().get().history().next()).isEqualTo(4);
        workspace.undo();
        assertThat(training.losses().get().history().next()).isEqualTo(1002);
        assertThat(training.losses().get().history().trained().getLast().mean()).isEqualTo(last);
    }

    @Test
    void countsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> training.run(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> training.run(Training.MOST + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private TrainingStatus status() {
        return training.status().get();
    }

    private int number() {
        return workspace.shown().get().iteration().number();
    }

    private void finish() {
        background.runAll();
        fx.runAll();
    }

    /** Whose every report arrives at once. */
    private Training watched() {
        return new Training(workspace, TestBackground.of(background, Runnable::run), () -> nanoseconds += 100_000_000);
    }

    /** One weight, the identity and a learning rate with which every step doubles the error's size. */
    private static Lesson diverging() {
        Layer only = new Layer(Activation.IDENTITY, Matrix.of(new double[] {2}), Optional.empty(), true);
        return new Lesson(
                "Too fast",
                Notation.W_U,
                new Network(List.of(only)),
                new LearningRule(Loss.HALF_SQUARED_ERROR, 3, UpdateOrder.SIMULTANEOUS),
                List.of(new Sample(Vector.of(1), Vector.of(1))));
    }
}
