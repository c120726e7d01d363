package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstep.fixtures.Networks;
import backstep.fixtures.RandomNetworks;
import backstep.model.network.Activation;
import backstep.model.network.LearningRule;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingRunTest {

    private static final LearningRule SLOWER = Networks.XOR_RULE.withLearningRate(0.125);

    @ParameterizedTest
    @EnumSource
    void anyIterationIsThatOfAStraightRunBitForBit(UpdateOrder order) {
        LearningRule rule = new LearningRule(Networks.XOR_RULE.loss(), 0.5, order);
        List<Iteration> straight = straight(Networks.xor(), rule, Networks.XOR_SAMPLES, 2500);
        List<Integer> numbers = new ArrayList<>(
                IntStream.rangeClosed(1, straight.size()).boxed().toList());
        Collections.shuffle(numbers, new Random(3));
        TrainingRun run = TrainingRun.of(Networks.xor(), rule, Networks.XOR_SAMPLES);

        for (int number : numbers) {
            assertThat(run.iteration(number)).isEqualTo(straight.get(number - 1));
        }
    }

    @Test
    void samplesAreTakenInFileOrderRoundAndRound() {
        TrainingRun run = run();

        assertThat(IntStream.rangeClosed(1, 9).map(run::sampleIndex)).containsExactly(0, 1, 2, 3, 0, 1, 2, 3, 0);
        assertThat(run.iteration(7).sample()).isEqualTo(Networks.XOR_SAMPLES.get(2));
    }

    @Test
    void networkAfterAnIterationIsThatBeforeTheNext() {
        TrainingRun run = run();

        for (int number : new int[] {1, 2, 600, 601, 5000}) {
            assertThat(run.iteration(number).after()).isEqualTo(run.networkBefore(number + 1));
        }
    }

    @Test
    void checkpointsStayFewHoweverLongTheRun() {
        TrainingRun run = run();

        for (int number = 1001; number <= 100_001; number += 1000) {
            run.networkBefore(number);
            assertThat(run.checkpointCount()).isBetween(256, 512);
        }
    }

    @Test
    void checkpointsOfALargeNetworkStayFewerStill() {
        RandomNetworks networks = new RandomNetworks(1);
        Network network = new Network(List.of(networks.layer(Activation.TANH, 400, 400)));
        Sample sample = networks.sample(network, Networks.RULE.loss());
        TrainingRun run = TrainingRun.of(network, Networks.RULE.withLearningRate(1e-6), List.of(sample));

        run.networkBefore(100);

        assertThat(run.checkpointCount() * 160_000L * Double.BYTES).isLessThan(40_000_000);
    }

    @Test
    void branchSharesThePastAndGoesItsOwnWay() {
        TrainingRun run = run();
        Network edited = run.networkBefore(10).withWeight(0, 0, 0, 3);

        TrainingRun branch = run.branch(10, edited, SLOWER, Networks.XOR_SAMPLES);

        assertThat(branch.iteration(9)).isEqualTo(run.iteration(9));
        assertThat(branch.iteration(9).rule()).isEqualTo(Networks.XOR_RULE);
        assertThat(branch.networkBefore(10)).isEqualTo(edited);
        assertThat(branch.iteration(10).rule()).isEqualTo(SLOWER);
        assertThat(branch.iteration(12).before())
                .isEqualTo(branch.iteration(11).after())
                .isNotEqualTo(run.iteration(12).before());
    }

    @Test
    void runThatWasBranchedFromKeepsItsOwnFuture() {
        TrainingRun run = run();
        Iteration future = run.iteration(20);

        TrainingRun branch = run.branch(10, Networks.xor(), SLOWER, Networks.XOR_SAMPLES);
        branch.iteration(20);

        assertThat(run.iteration(20)).isEqualTo(future).isEqualTo(run().iteration(20));
        assertThat(branch.iteration(20)).isNotEqualTo(future);
    }

    @Test
    void samplesOfThePastStayThoseOfThePast() {
        List<Sample> one = List.of(Networks.XOR_SAMPLES.get(3));

        TrainingRun branch = run().branch(7, Networks.xor(), SLOWER, one);

        assertThat(branch.sampleIndex(6)).isEqualTo(1);
        assertThat(branch.iteration(6).sample()).isEqualTo(Networks.XOR_SAMPLES.get(1));
        assertThat(branch.samples(6)).isEqualTo(Networks.XOR_SAMPLES);
        assertThat(branch.rule(6)).isEqualTo(Networks.XOR_RULE);
        assertThat(branch.sampleIndex(8)).isZero();
        assertThat(branch.iteration(8).sample()).isEqualTo(one.getFirst());
        assertThat(branch.samples(8)).isEqualTo(one);
        assertThat(branch.rule(8)).isEqualTo(SLOWER);
    }

    @Test
    void branchOfABranchMayStartBeforeItsPast() {
        TrainingRun first = run();
        TrainingRun second = first.branch(10, Networks.xor().withWeight(0, 0, 0, 1), SLOWER, Networks.XOR_SAMPLES);
        TrainingRun third = second.branch(20, Networks.xor().withWeight(0, 0, 0, 2), SLOWER, Networks.XOR_SAMPLES);
        Network edited = Networks.xor().withWeight(0, 0, 0, 3);

        TrainingRun fourth = third.branch(5, edited, Networks.XOR_RULE, Networks.XOR_SAMPLES);

        assertThat(third.iteration(15)).isEqualTo(second.iteration(15));
        assertThat(third.iteration(4)).isEqualTo(first.iteration(4));
        assertThat(fourth.iteration(4)).isEqualTo(first.iteration(4));
        assertThat(fourth.networkBefore(5)).isEqualTo(edited);
        assertThat(fourth.iteration(15).before())
                .isNotEqualTo(second.iteration(15).before());
    }

    @Test
    void branchAtTheStartReplacesTheWholeRun() {
        TrainingRun run = run();
        run.iteration(30);
        Network edited = Networks.xor().withBias(1, 0, 0.5);

        TrainingRun branch = run.branch(1, edited, SLOWER, Networks.XOR_SAMPLES);

        assertThat(branch.first()).isEqualTo(1);
        assertThat(branch.iteration(30))
                .isEqualTo(TrainingRun.of(edited, SLOWER, Networks.XOR_SAMPLES).iteration(30));
    }

    @Test
    void editsAtTheSameIterationKeepNothingOfEachOther() {
        TrainingRun run = run();
        TrainingRun branch = run.branch(10, Networks.xor(), SLOWER, Networks.XOR_SAMPLES);

        TrainingRun again = branch.branch(10, Networks.xor(), SLOWER, Networks.XOR_SAMPLES);

        assertThat(again.past()).containsSame(run);
        assertThat(again.branch(1, Networks.xor(), SLOWER, Networks.XOR_SAMPLES).past())
                .isEmpty();
    }

    @Test
    void thousandsOfBranchesAreStillARun() {
        TrainingRun run = run();
        for (int iteration = 2; iteration <= 5000; iteration++) {
            run = run.branch(iteration, Networks.xor(), SLOWER, Networks.XOR_SAMPLES);
        }

        assertThat(run.iteration(1)).isEqualTo(run().iteration(1));
        assertThat(run.networkBefore(2500)).isEqualTo(Networks.xor());
    }

    @Test
    void iterationsCountFromOne() {
        assertThatThrownBy(() -> run().iteration(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run().networkBefore(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run().branch(0, Networks.xor(), SLOWER, Networks.XOR_SAMPLES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void runWithoutSamplesIsRefused() {
        assertThatThrownBy(() -> TrainingRun.of(Networks.xor(), SLOWER, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TrainingRun run() {
        return TrainingRun.of(Networks.xor(), Networks.XOR_RULE, Networks.XOR_SAMPLES);
    }

    private static List<Iteration> straight(Network start, LearningRule rule, List<Sample> samples, int count) {
        List<Iteration> iterations = new ArrayList<>();
        Network network = start;
        for (int number = 1; number <= count; number++) {
            int sample = (number - 1) % samples.size();
            Iteration iteration = Iteration.compute(number, sample, network, rule, samples.get(sample));
            iterations.add(iteration);
            network = iteration.after();
        }
        return iterations;
    }
}
