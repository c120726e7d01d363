package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backstep.fixtures.Lessons;
import backstep.model.lesson.Lesson;
import backstep.model.network.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LossHistoryTest {

    @Test
    void peakOfASingleIterationStaysVisibleInALongRun() {
        LossHistory history = new LossHistory(1);
        double[] losses = new double[1_000_000];
        Arrays.fill(losses, 1);
        losses[654_320] = 50;
        losses[123_456] = -50;

        history.add(1, losses, losses.length);

        List<LossHistory.Bucket> buckets = history.trained();
        assertThat(buckets).hasSizeBetween(512, 1024);
        assertThat(buckets.stream().filter(bucket -> bucket.largest() == 50))
                .singleElement()
                .satisfies(bucket -> assertThat(654_321 - bucket.first()).isBetween(0, bucket.iterations() - 1));
        assertThat(buckets.stream().filter(bucket -> bucket.smallest() == -50)).hasSize(1);
        assertThat(buckets.getLast().mean()).isEqualTo(1);
    }

    @Test
    void bucketsFollowEachOtherWithoutGapsAndAverageTheirValues() {
        LossHistory history = new LossHistory(1);
        double[] losses = new double[5000];
        Arrays.setAll(losses, index -> index);

        history.add(1, losses, losses.length);

        int next = 1;
        for (LossHistory.Bucket bucket : history.trained()) {
            assertThat(bucket.first()).isEqualTo(next);
            assertThat(bucket.smallest()).isEqualTo(bucket.first() - 1.0);
            double last = Math.min(bucket.first() + bucket.iterations() - 2.0, 4999);
            assertThat(bucket.largest()).isEqualTo(last);
            assertThat(bucket.mean()).isCloseTo((bucket.smallest() + last) / 2, within(1e-9));
            next += bucket.iterations();
        }
        assertThat(next).isGreaterThan(5000);
        assertThat(history.next()).isEqualTo(5001);
    }

    @Test
    void iterationsThatAreKnownAreNotAddedTwice() {
        LossHistory history = new LossHistory(1);
        history.add(1, new double[] {1, 2, 3}, 3);

        history.add(2, new double[] {2, 3, 4}, 3);

        assertThat(history.trained()).extracting(LossHistory.Bucket::mean).containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void evaluationsGetRarerAsTheRunGrows() {
        LossHistory history = new LossHistory(1);
        int passes = 0;
        for (int iteration = 1; iteration <= 100_000; iteration++) {
            if (history.evaluationFrom(iteration, 4) == iteration) {
                history.addEvaluation(iteration, evaluation(4), Optional.empty());
                passes += 4;
            }
            history.add(iteration, new double[] {1}, 1);
        }

        assertThat(passes).isLessThan(100_000);
        assertThat(history.mean()).hasSizeBetween(512, 1024);
    }

    @Test
    void shareOfRightAnswersIsKeptWhereThereAreClasses() {
        Lesson xor = Lessons.builtIn("xor");
        TrainingRun run = xor.run();
        Trainer.train(run, 1001);

        List<LossHistory.Bucket> right = run.losses().right();
        Evaluation first = Evaluation.of(xor.network(), xor.rule(), xor.samples());
        assertThat(right.getFirst().mean())
                .isEqualTo(Accuracy.of(xor.samples(), first.outputs())
                        .orElseThrow()
                        .share());
        assertThat(right.getLast().mean()).isEqualTo(1);
        TrainingRun curve = Lessons.builtIn("four-tanh").run();
        Trainer.train(curve, 10);
        assertThat(curve.losses().right()).isEmpty();
    }

    @Test
    void manySamplesAreEvaluatedRarelyFromTheStart() {
        LossHistory history = new LossHistory(1);

        assertThat(history.evaluationFrom(1, 1600)).isEqualTo(1);
        assertThat(history.evaluationFrom(2, 1600)).isEqualTo(101);
        assertThat(history.evaluationFrom(101, 1600)).isEqualTo(101);
    }

    @Test
    void onlyTheFirstSamplesHaveASeriesButTheMeanIsOverAll() {
        LossHistory history = new LossHistory(1);

        history.addEvaluation(1, evaluation(100), Optional.empty());

        assertThat(history.sampleCount()).isEqualTo(LossHistory.MOST_SAMPLES);
        assertThat(history.sample(31).getFirst().mean()).isEqualTo(31);
        assertThat(history.mean().getFirst().mean()).isEqualTo(49.5);
        assertThatThrownBy(() -> history.sample(32)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void cutHistoryHoldsNothingOfTheIterationsAfter() {
        LossHistory history = new LossHistory(1);
        double[] losses = new double[10_000];
        Arrays.setAll(losses, index -> index + 1.0);
        history.add(1, losses, losses.length);
        int width = history.trained().getFirst().iterations();

        LossHistory cut = history.before(7000);

        assertThat(cut.next()).isBetween(7000 - width, 7000);
        assertThat(cut.trained().getLast().largest()).isEqualTo(cut.next() - 1.0);
        assertThat(history.next()).isEqualTo(10_001);
    }

    @Test
    void cutBeyondTheEndKeepsWholeBuckets() {
        LossHistory history = new LossHistory(1);
        history.add(1, new double[] {1, 2, 3}, 3);

        LossHistory cut = history.before(50);

        assertThat(cut.next()).isEqualTo(4);
        assertThat(cut.trained()).isEqualTo(history.trained());
    }

    /** Sample n has the loss n. */
    private static Evaluation evaluation(int samples) {
        double[] losses = new double[samples];
        Arrays.setAll(losses, sample -> sample);
        return new Evaluation(Vector.of(losses), List.of());
    }
}
