package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.fixtures.Networks;
import backstep.model.network.Activation;
import backstep.model.network.LearningRule;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainerTest {

    @Test
    void lossOfEveryIterationIsThatOfTheIteration() {
        TrainingRun run = run();

        Trainer.Result result = Trainer.train(run, 301);

        assertThat(result).isEqualTo(new Trainer.Result(301, false, Optional.empty()));
        assertThat(run.losses().next()).isEqualTo(301);
        assertThat(run.losses().trained()).hasSize(300).allSatisfy(bucket -> {
            assertThat(bucket.iterations()).isEqualTo(1);
            assertThat(bucket.mean())
                    .isEqualTo(bucket.smallest())
                    .isEqualTo(bucket.largest())
                    .isEqualTo(run().iteration(bucket.first()).totalError());
        });
    }

    @Test
    void allSamplesAreEvaluatedAtEveryIterationOfAShortRun() {
        TrainingRun run = run();

        Trainer.train(run, 100);

        assertThat(run.losses().mean())
                .extracting(LossHistory.Bucket::first)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(run.losses().sampleCount()).isEqualTo(4);
        for (int iteration : new int[] {1, 50, 100}) {
            Evaluation evaluation =
                    Evaluation.of(run.networkBefore(iteration), Networks.XOR_RULE, Networks.XOR_SAMPLES);
            assertThat(run.losses().mean().get(iteration - 1).mean()).isEqualTo(evaluation.meanLoss());
            for (int sample = 0; sample < 4; sample++) {
                assertThat(run.losses().sample(sample).get(iteration - 1).mean())
                        .isEqualTo(evaluation.losses().get(sample));
            }
        }
    }

    @Test
    void evaluationSumsUpHowTheNetworkDoes() {
        List<Sample> samples = List.of(Networks.sample(1, 3), Networks.sample(-2, 1));

        Evaluation evaluation = Evaluation.of(Networks.single(Activation.IDENTITY, 2), Networks.RULE, samples);

        assertThat(evaluation.losses()).isEqualTo(Vector.of(0.5, 12.5));
        assertThat(evaluation.outputs()).containsExactly(Vector.of(2), Vector.of(-4));
        assertThat(evaluation.meanLoss()).isEqualTo(6.5);
    }

    @Test
    void whatIsInTheHistoryIsNotRunAgain() {
        TrainingRun run = run();
        Trainer.train(run, 200);
        List<LossHistory.Bucket> losses = run.losses().trained();
        AtomicInteger calls = new AtomicInteger();

        Trainer.Result result = Trainer.train(run, 150, (_, _) -> calls.incrementAndGet(), () -> false);

        assertThat(result.next()).isEqualTo(150);
        assertThat(calls).hasValue(0);
        assertThat(run.losses().trained()).isEqualTo(losses);
    }

    @Test
    void twoShortRunsAreOneLongRun() {
        TrainingRun inTwo = run();
        TrainingRun inOne = run();

        Trainer.train(inTwo, 777);
        Trainer.train(inTwo, 5000);
        Trainer.train(inOne, 5000);

        assertThat(inTwo.losses().trained()).isEqualTo(inOne.losses().trained());
        assertThat(inTwo.networkBefore(5000)).isEqualTo(inOne.networkBefore(5000));
    }

    @Test
    void progressCountsUpToTheEndWithTheLossOfTheLastIteration() {
        TrainingRun run = run();
        List<Integer> reached = new ArrayList<>();
        List<Double> losses = new ArrayList<>();

        Trainer.train(
                run,
                1000,
                (next, loss) -> {
                    reached.add(next);
                    losses.add(loss);
                },
                () -> false);

        assertThat(reached).isSorted().doesNotHaveDuplicates().endsWith(1000);
        for (int index = 0; index < reached.size(); index += 100) {
            assertThat(losses.get(index))
                    .isEqualTo(run().iteration(reached.get(index) - 1).totalError());
        }
    }

    @Test
    void cancellingKeepsWhatIsDone() {
        TrainingRun run = run();
        AtomicInteger asked = new AtomicInteger();

        Trainer.Result result = Trainer.train(run, 1_000_000, (_, _) -> {}, () -> asked.incrementAndGet() > 5);

        assertThat(result.cancelled()).isTrue();
        assertThat(result.next()).isEqualTo(run.losses().next()).isBetween(6, 1000);
        assertThat(run.iteration(result.next())).isEqualTo(run().iteration(result.next()));
        assertThat(Trainer.train(run, 2000).next()).isEqualTo(2000);
    }

    @Test
    void cancelledBeforeTheFirstIterationDoesNothing() {
        TrainingRun run = run();

        Trainer.Result result = Trainer.train(run, 10, (_, _) -> {}, () -> true);

        assertThat(result).isEqualTo(new Trainer.Result(1, true, Optional.empty()));
        assertThat(run.losses().trained()).isEmpty();
    }

    @Test
    void lossThatIsNotFiniteStopsBeforeTheIterationThatHasIt() {
        Network network = Networks.single(Activation.IDENTITY, 1);
        LearningRule tooFast = Networks.RULE.withLearningRate(10);
        TrainingRun run = TrainingRun.of(network, tooFast, List.of(Networks.sample(1, 2)));
        int first = firstWithInfiniteError(network, tooFast, Networks.sample(1, 2));

        Trainer.Result result = Trainer.train(run, 100_000);

        assertThat(first).isBetween(100, 400);
        assertThat(result.next()).isEqualTo(first);
        assertThat(result.notFinite())
                .contains(new NotFinite(first, new Step.OutputError(0), NotFinite.Cause.LEARNING));
        assertThat(run.losses().next()).isEqualTo(first);
        assertThat(new Backpropagation(run.networkBefore(result.next()), Networks.RULE).isFinite())
                .isTrue();
        assertThat(run.losses().trained())
                .allSatisfy(bucket -> assertThat(bucket.largest()).isFinite());
    }

    @Test
    void parameterThatIsNotFiniteStopsBeforeTheIterationThatMakesIt() {
        Network network = new Network(List.of(
                Networks.layer(Activation.LOGISTIC, new double[][] {{0.5, 0}}),
                Networks.layer(Activation.IDENTITY, new double[][] {{1}})));
        List<Sample> samples = new ArrayList<>();
        for (int count = 0; count < 10; count++) {
            samples.add(new Sample(Vector.of(1, 0), Vector.of(1)));
        }
        samples.set(7, new Sample(Vector.of(0, 1e308), Vector.of(1000)));
        TrainingRun run = TrainingRun.of(network, Networks.RULE, samples);

        Trainer.Result result = Trainer.train(run, 1000);

        assertThat(result.notFinite())
                .contains(new NotFinite(8, new Step.Gradient(new Weight(0, 0, 1)), NotFinite.Cause.GIVEN));
        assertThat(result.next()).isEqualTo(8);
        assertThat(run.iteration(8).totalError()).isFinite();
        assertThat(run.losses().next()).isEqualTo(8);
        assertThat(Trainer.train(run, 1000)).as("tried again").isEqualTo(result);
    }

    @Test
    void netInputThatASaturatedUnitHidesStopsTheTraining() {
        Network network = new Network(List.of(
                Networks.layer(Activation.LOGISTIC, new double[][] {{1e308, 1e308}}),
                Networks.layer(Activation.LOGISTIC, new double[][] {{1}})));
        Sample harmless = new Sample(Vector.of(0, 0), Vector.of(1));
        Sample harmful = new Sample(Vector.of(1, 1), Vector.of(1));
        TrainingRun run = TrainingRun.of(network, Networks.RULE, List.of(harmless, harmful));

        assertThat(run.iteration(2).totalError()).isFinite();
        assertThat(Trainer.train(run, 10).notFinite())
                .contains(new NotFinite(2, new Step.NetInput(new Unit(0, 0)), NotFinite.Cause.GIVEN));
        assertThat(run.losses().next()).isEqualTo(2);
    }

    @Test
    void updateThatIsTooLongIsBlamedOnTheLearningRate() {
        Network network = new Network(List.of(Networks.layer(Activation.IDENTITY, new double[][] {{1}})));
        TrainingRun run =
                TrainingRun.of(network, Networks.RULE.withLearningRate(1e308), List.of(Networks.sample(10, 0)));

        assertThat(Trainer.train(run, 10).notFinite())
                .contains(new NotFinite(1, new Step.Update(new Weight(0, 0, 0)), NotFinite.Cause.LEARNING));
    }

    @Test
    void firstForwardPassThatOverflowsIsNotBlamedOnTheLearningRate() {
        Network network = new Network(List.of(Networks.layer(Activation.IDENTITY, new double[][] {{1e200}})));
        TrainingRun run = TrainingRun.of(network, Networks.RULE, List.of(Networks.sample(1e200, 0)));

        Iteration first = run.iteration(1);
        assertThat(run.notFinite(first, first.steps()))
                .contains(new NotFinite(1, new Step.NetInput(new Unit(0, 0)), NotFinite.Cause.GIVEN));
    }

    @Test
    void branchHasTheLossesOfItsPastAndItsOwn() {
        TrainingRun run = run();
        Trainer.train(run, 300);
        LearningRule other = Networks.XOR_RULE.withLearningRate(0.1);

        TrainingRun branch = run.branch(101, run.networkBefore(101), other, Networks.XOR_SAMPLES);
        Trainer.train(branch, 200);

        assertThat(run.losses().next()).isEqualTo(300);
        assertThat(branch.losses().next()).isEqualTo(200);
        List<LossHistory.Bucket> losses = branch.losses().trained();
        assertThat(losses.subList(0, 100)).isEqualTo(run.losses().trained().subList(0, 100));
        for (int iteration : new int[] {101, 102, 199}) {
            assertThat(losses.get(iteration - 1).mean())
                    .isEqualTo(branch.iteration(iteration).totalError());
        }
    }

    @Test
    void branchOffALongRunHasNoLossOfTheFutureItLeft() {
        TrainingRun run = run();
        Trainer.train(run, 20_000);

        TrainingRun same = run.branch(10_001, run.networkBefore(10_001), Networks.XOR_RULE, Networks.XOR_SAMPLES);
        assertThat(same.losses().next()).isBetween(9900, 10_001);
        Trainer.train(same, 20_000);

        assertThat(same.losses().trained())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("mean")
                .isEqualTo(run.losses().trained());
    }

    @Test
    void branchNearTheStartOfALongRunIsDrawnInFullDetailAgain() {
        TrainingRun run = run();
        Trainer.train(run, 20_000);

        TrainingRun branch = run.branch(51, run.networkBefore(51), Networks.XOR_RULE, Networks.XOR_SAMPLES);
        Trainer.train(branch, 100);

        assertThat(branch.losses().trained())
                .hasSize(99)
                .allSatisfy(bucket -> assertThat(bucket.iterations()).isEqualTo(1));
        assertThat(branch.losses().trained().get(9).mean())
                .isEqualTo(run.iteration(10).totalError());
    }

    @Test
    void branchBeforeAnythingWasRunFillsInItsPast() {
        TrainingRun branch = run().branch(31, Networks.xor(), Networks.XOR_RULE, Networks.XOR_SAMPLES);

        Trainer.train(branch, 40);

        List<LossHistory.Bucket> losses = branch.losses().trained();
        assertThat(losses).hasSize(39);
        for (LossHistory.Bucket bucket : losses) {
            assertThat(bucket.mean()).isEqualTo(branch.iteration(bucket.first()).totalError());
        }
    }

    @Test
    void networkThatAnEditReplacedIsNotEvaluated() {
        Network edited = Networks.xor().withWeight(0, 0, 0, 5);
        TrainingRun branch = run().branch(31, edited, Networks.XOR_RULE, Networks.XOR_SAMPLES);

        Trainer.train(branch, 31);
        Trainer.train(branch, 40);

        assertThat(branch.losses().mean().get(30).first()).isEqualTo(31);
        assertThat(branch.losses().mean().get(30).mean())
                .isEqualTo(Evaluation.of(edited, Networks.XOR_RULE, Networks.XOR_SAMPLES)
                        .meanLoss());
    }

    @Test
    void longRunStaysSmallAndEveryIterationRetrievable() {
        TrainingRun run = run();

        Trainer.train(run, 200_001);

        assertThat(run.checkpointCount()).isLessThanOrEqualTo(512);
        assertThat(run.losses().trained().size()).isBetween(512, 1024);
        assertThat(run.losses().mean().size()).isBetween(512, 1024);
        assertThat(run.losses().sample(3).size()).isBetween(512, 1024);
        Backpropagation straight = new Backpropagation(Networks.xor(), Networks.XOR_RULE);
        for (int iteration = 1; iteration <= 200_000; iteration++) {
            if (iteration % 33_333 == 0) {
                assertThat(run.networkBefore(iteration)).isEqualTo(straight.network());
            }
            straight.iterate(Networks.XOR_SAMPLES.get((iteration - 1) % 4));
        }
        assertThat(run.networkBefore(200_001)).isEqualTo(straight.network());
        assertThat(run.losses().mean().getLast().mean()).isCloseTo(0, within(1e-3));
    }

    @Test
    void iterationsCanBeAskedForWhileTheRunIsTrained() throws InterruptedException, ExecutionException {
        TrainingRun run = run();
        TrainingRun alone = run();
        FutureTask<Trainer.Result> training = new FutureTask<>(() -> Trainer.train(run, 100_000));
        Thread.ofPlatform().daemon().start(training);

        for (int number = 1; number < 3000; number += 7) {
            assertThat(run.iteration(number)).isEqualTo(alone.iteration(number));
            assertThat(run.losses().trained())
                    .allSatisfy(bucket -> assertThat(bucket.smallest()).isLessThanOrEqualTo(bucket.mean()));
        }

        assertThat(training.get().next()).isEqualTo(100_000);
        assertThat(run.networkBefore(100_000)).isEqualTo(alone.networkBefore(100_000));
    }

    private static TrainingRun run() {
        return TrainingRun.of(Networks.xor(), Networks.XOR_RULE, Networks.XOR_SAMPLES);
    }

    private static int firstWithInfiniteError(Network start, LearningRule rule, Sample sample) {
        Network network = start;
        for (int number = 1; ; number++) {
            Iteration iteration = Iteration.compute(number, 0, network, rule, sample);
            if (!Double.isFinite(iteration.totalError())) {
                return number;
            }
            network = iteration.after();
        }
    }
}
