package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.fixtures.Lessons;
import backstep.fixtures.Networks;
import backstep.fixtures.RandomNetworks;
import backstep.model.iteration.Payoff.Part;
import backstep.model.iteration.Payoff.Verdict;
import backstep.model.network.Activation;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayoffTest {

    private static Payoff of(Network network, double learningRate, UpdateOrder order, double input, double target) {
        LearningRule rule = new LearningRule(Loss.HALF_SQUARED_ERROR, learningRate, order);
        return Payoff.of(Iteration.compute(1, 0, network, rule, new Sample(Vector.of(input), Vector.of(target))));
    }

    /** The published error of that worked example after one update of all weights at once (notation.md). */
    @Test
    void theErrorAfterTheUpdateIsThePublishedOne() {
        Payoff payoff = Payoff.of(Lessons.first("step-by-step"));

        assertThat(payoff.before().totalError()).isEqualTo(0.298371109, within(5e-10));
        assertThat(payoff.again().totalError()).isEqualTo(0.291027774, within(5e-10));
        assertThat(payoff.verdict()).isEqualTo(Verdict.HELPED);
    }

    /** E = ½(1 − w)² from w = 0: g = −1, so −η g² = −0.1 and w = 0.1, where E = 0.405. */
    @Test
    void theChangeOfOneWeightIsWorthItsSquaredGradientTimesTheRate() {
        Payoff payoff = of(Networks.single(Activation.IDENTITY, 0), 0.1, UpdateOrder.SIMULTANEOUS, 1, 1);

        assertThat(payoff.parts()).containsExactly(new Part(new Weight(0, 0, 0), -0.1));
        assertThat(payoff.change()).isEqualTo(-0.095, within(1e-12));
        assertThat(payoff.nearer(0)).isEqualTo(0.1, within(1e-12));
    }

    /** The same with η = 3: w = 3, where E = 2. */
    @Test
    void whereTheErrorRisesTheStepWasTooLong() {
        Payoff payoff = of(Networks.single(Activation.IDENTITY, 0), 3, UpdateOrder.SIMULTANEOUS, 1, 1);

        assertThat(payoff.verdict()).isEqualTo(Verdict.STEP_TOO_LONG);
        assertThat(payoff.firstOrder()).isEqualTo(-3, within(1e-12));
        assertThat(payoff.change()).isEqualTo(1.5, within(1e-12));
        assertThat(payoff.nearer(0)).isEqualTo(-1, within(1e-12));
    }

    /** x = 1, w = 0.1, u = −1, t = 5: δ_y = −5.1, so ∂E/∂w = 5.1; through u = 4.1 of the update it is taken for −20.91. */
    @Test
    void whereDeltasFlowThroughUpdatedWeightsTheChangesCanLeadUphill() {
        Network network = new Network(List.of(
                Networks.layer(Activation.IDENTITY, new double[][] {{0.1}}),
                Networks.layer(Activation.IDENTITY, new double[][] {{-1}})));
        Payoff payoff = of(network, 10, UpdateOrder.OUTPUT_FIRST, 1, 5);

        assertThat(payoff.verdict()).isEqualTo(Verdict.NOT_THE_GRADIENT);
        assertThat(payoff.parts().getFirst().parameter()).isEqualTo(new Weight(0, 0, 0));
        assertThat(payoff.parts().getFirst().value()).isEqualTo(5.1 * 209.1, within(1e-9));
    }

    @Test
    void withoutALearningRateNothingChanges() {
        Payoff payoff = of(Networks.single(Activation.IDENTITY, 0), 0, UpdateOrder.SIMULTANEOUS, 1, 1);

        assertThat(payoff.verdict()).isEqualTo(Verdict.NOTHING_CHANGED);
    }

    @Test
    void partsAreSortedBySizeAndAddUpToWhatATinyStepReallyBrings() {
        RandomNetworks networks = new RandomNetworks(5);
        for (int count = 0; count < 100; count++) {
            Iteration iteration = networks.iteration(UpdateOrder.SIMULTANEOUS);
            LearningRule tiny = new LearningRule(iteration.rule().loss(), 1e-7, UpdateOrder.SIMULTANEOUS);
            Payoff payoff = Payoff.of(Iteration.compute(1, 0, iteration.before(), tiny, iteration.sample()));

            assertThat(payoff.parts())
                    .isSortedAccordingTo(
                            (one, other) -> Double.compare(Math.abs(other.value()), Math.abs(one.value())));
            assertThat(payoff.parts()).allMatch(part -> part.value() <= 0);
            assertThat(payoff.change())
                    .isCloseTo(payoff.firstOrder(), within(1e-3 * Math.abs(payoff.firstOrder()) + 1e-13));
        }
    }
}
