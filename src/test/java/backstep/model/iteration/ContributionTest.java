package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.fixtures.Networks;
import backstep.fixtures.RandomNetworks;
import backstep.model.network.Activation;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContributionTest {

    /** From E_1: −0.0972 · 0.70 · 0.2497 = −0.0170, from E_2: 0.1425 · (−0.60) · 0.2497 = −0.0213. */
    @Test
    void hiddenDeltaOfTwoOutputsIsSplitAsByHand() {
        Iteration iteration = Iteration.compute(1, 0, Networks.wAndU(), Networks.RULE, Networks.W_AND_U_SAMPLE);

        List<Contribution> parts = Contribution.deltaByOutput(iteration, new Unit(0, 0));

        assertThat(parts)
                .extracting(Contribution::source)
                .containsExactly(new Step.OutputError(0), new Step.OutputError(1));
        assertThat(parts.get(0).value()).isCloseTo(-0.0170, within(5e-5));
        assertThat(parts.get(1).value()).isCloseTo(-0.0213, within(5e-5));
    }

    @Test
    void outputDeltaComesFromItsOwnErrorAlone() {
        Iteration iteration = Iteration.compute(1, 0, Networks.wAndU(), Networks.RULE, Networks.W_AND_U_SAMPLE);

        List<Contribution> parts = Contribution.deltaByOutput(iteration, new Unit(1, 1));

        assertThat(parts.get(0).value()).isZero();
        assertThat(parts.get(1).value()).isEqualTo(iteration.delta(new Unit(1, 1)));
    }

    @ParameterizedTest
    @EnumSource
    void partsAddUpToTheWholeInRandomNetworks(UpdateOrder order) {
        RandomNetworks networks = new RandomNetworks(21);
        for (int count = 0; count < 300; count++) {
            assertPartsAddUp(networks.iteration(order));
        }
    }

    @Test
    void partsAddUpWhereCrossEntropyMeetsSaturatedOutputs() {
        LearningRule rule = new LearningRule(Loss.BINARY_CROSS_ENTROPY, 0.5, UpdateOrder.SIMULTANEOUS);
        Network network = new Network(List.of(
                Networks.layer(Activation.IDENTITY, new double[][] {{20}, {1}}),
                Networks.layer(Activation.LOGISTIC, new double[][] {{2, 0.5}, {-45, 0.5}})));
        Iteration iteration = Iteration.compute(1, 0, network, rule, new Sample(Vector.of(1), Vector.of(0, 1)));

        assertThat(iteration.valueOf(new Unit(1, 0))).isEqualTo(1);
        assertThat(iteration.totalError()).isInfinite();
        assertPartsAddUp(iteration);
        assertThat(Contribution.deltaByOutput(iteration, new Unit(0, 0)))
                .extracting(Contribution::value)
                .containsExactly(2.0, 45.0);
    }

    @Test
    void partsAddUpWhereSoftmaxOutputsAreSaturated() {
        LearningRule rule = new LearningRule(Loss.CROSS_ENTROPY, 0.5, UpdateOrder.SIMULTANEOUS);
        Network network = new Network(List.of(Networks.layer(Activation.SOFTMAX, new double[][] {{0}, {800}, {-800}})));
        Iteration iteration =
                Iteration.compute(1, 0, network, rule, new Sample(Vector.of(1), Vector.of(0.5, 0.25, 0.25)));

        assertThat(iteration.valueOf(new Unit(0, 0))).isZero();
        assertPartsAddUp(iteration);
    }

    @Test
    void slopesOfAnOutputAreItsDerivatives() {
        Iteration iteration = Iteration.compute(1, 0, Networks.wAndU(), Networks.RULE, Networks.W_AND_U_SAMPLE);
        double width = 1e-5;

        for (int unit = 0; unit < 3; unit++) {
            double quotient = (output(unit, width) - output(unit, -width)) / (2 * width);
            assertThat(Contribution.outputSlope(iteration, 1, new Unit(0, unit)))
                    .isCloseTo(quotient, within(1e-9));
        }
    }

    /** The second output when the net input of a hidden unit is changed: by its weight from x_1. */
    private static double output(int unit, double change) {
        double input = Networks.W_AND_U_SAMPLE.inputs().get(0);
        double weight = Networks.wAndU().layer(0).weights().get(unit, 0) + change / input;
        Network network = Networks.wAndU().withWeight(0, unit, 0, weight);
        return Iteration.compute(1, 0, network, Networks.RULE, Networks.W_AND_U_SAMPLE)
                .valueOf(new Unit(1, 1));
    }

    private static void assertPartsAddUp(Iteration iteration) {
        Network network = iteration.before();
        for (int layer = 0; layer < network.depth(); layer++) {
            for (int unit = 0; unit < network.unitsOf(layer); unit++) {
                assertSum(
                        iteration,
                        Contribution.deltaByOutput(iteration, new Unit(layer, unit)),
                        new Step.Delta(new Unit(layer, unit)));
                if (!network.isOutput(layer)) {
                    assertSum(
                            iteration,
                            Contribution.byUnitAfter(iteration, new Unit(layer, unit)),
                            new Step.Delta(new Unit(layer, unit)));
                }
                for (int from = 0; from < network.unitsOf(layer - 1); from++) {
                    assertSum(
                            iteration,
                            Contribution.gradientByOutput(iteration, new Weight(layer, unit, from)),
                            new Step.Gradient(new Weight(layer, unit, from)));
                }
            }
        }
    }

    /** To the last bits: of the largest number that the sums on the way have seen. */
    private static void assertSum(Iteration iteration, List<Contribution> parts, Step whole) {
        double sum = 0;
        double size = 0;
        for (Contribution part : parts) {
            sum += part.value();
            size = Math.max(size, Math.abs(part.value()));
        }
        assertThat(sum)
                .as("%s of %s", whole, iteration)
                .isCloseTo(iteration.value(whole), within(size * 1e-13 + 1e-15));
    }
}
