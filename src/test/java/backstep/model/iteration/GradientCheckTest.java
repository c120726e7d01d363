package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backstep.fixtures.Networks;
import backstep.fixtures.RandomNetworks;
import backstep.model.iteration.Iteration.LayerPass;
import backstep.model.network.Activation;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradientCheckTest {

    private static final int RANDOM_NETWORKS = 500;
    private static final double LARGEST_ERROR = 1e-6;

    @Test
    void gradientsOfRandomNetworksAgreeWithFiniteDifferences() {
        RandomNetworks networks = new RandomNetworks(20_260);
        int kinks = 0;
        int gradients = 0;
        for (int count = 0; count < RANDOM_NETWORKS; count++) {
            GradientCheck check = assertRight(networks.iteration(UpdateOrder.SIMULTANEOUS));
            gradients += check.entries().size();
            kinks += (int) check.entries().stream()
                    .filter(GradientCheck.Entry::nearKink)
                    .count();
        }
        assertThat(kinks).as("gradients too near a kink to check").isLessThan(gradients / 1000);
    }

    @Test
    void randomNetworksCoverEveryDepthActivationAndLoss() {
        RandomNetworks networks = new RandomNetworks(20_260);
        Set<Integer> depths = new TreeSet<>();
        Set<Activation> hidden = EnumSet.noneOf(Activation.class);
        Set<Activation> output = EnumSet.noneOf(Activation.class);
        Set<Loss> losses = EnumSet.noneOf(Loss.class);
        Set<Loss> softmaxLosses = EnumSet.noneOf(Loss.class);
        Set<Boolean> trainedBiases = new TreeSet<>();
        for (int count = 0; count < RANDOM_NETWORKS; count++) {
            Iteration iteration = networks.iteration(UpdateOrder.SIMULTANEOUS);
            Network network = iteration.before();
            depths.add(network.depth());
            network.layers().subList(0, network.hiddenLayers()).forEach(layer -> hidden.add(layer.activation()));
            output.add(network.layers().getLast().activation());
            losses.add(iteration.rule().loss());
            if (network.layers().getLast().activation() == Activation.SOFTMAX) {
                softmaxLosses.add(iteration.rule().loss());
            }
            network.layers().forEach(layer -> trainedBiases.add(layer.learnsBiases()));
        }

        assertThat(depths).containsExactly(1, 2, 3, 4);
        assertThat(hidden).isEqualTo(EnumSet.complementOf(EnumSet.of(Activation.SOFTMAX)));
        assertThat(output).isEqualTo(EnumSet.allOf(Activation.class));
        assertThat(losses).isEqualTo(EnumSet.allOf(Loss.class));
        assertThat(softmaxLosses).as("collapsed and general").isEqualTo(EnumSet.allOf(Loss.class));
        assertThat(trainedBiases).containsExactly(false, true);
    }

    @Test
    void wrongDerivativeFailsTheVeryCheckThatRightOnesPass() {
        RandomNetworks networks = new RandomNetworks(7);
        int tampered = 0;
        while (tampered < 50) {
            Iteration right = networks.iteration(UpdateOrder.SIMULTANEOUS);
            Parameter largest = largestGradient(right);
            if (Math.abs(right.gradient(largest)) < 1e-3 * right.totalError()) {
                continue;
            }
            tampered++;
            Iteration wrong = tampered(right, largest.into(), delta -> delta * (1 + 1e-5));

            assertRight(right);
            assertThatThrownBy(() -> assertRight(wrong)).isInstanceOf(AssertionError.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"IDENTITY", "SOFTMAX"},
            mode = EnumSource.Mode.EXCLUDE)
    void forgottenActivationSlopeIsFound(Activation activation) {
        double inputWithSlopeBelowOne = -0.5;
        Iteration right = Iteration.compute(
                1, 0, Networks.single(activation, 1), Networks.RULE, Networks.sample(inputWithSlopeBelowOne, 1));
        Iteration wrong = tampered(right, new Unit(0, 0), _ -> right.errorSlope(0));

        assertRight(right);
        assertThat(GradientCheck.of(wrong).isOff()).isTrue();
    }

    @Test
    void deltaThatIsNotANumberIsOffAndWorst() {
        Iteration right = Iteration.compute(1, 0, Networks.stepByStep(), Networks.RULE, Networks.STEP_BY_STEP_SAMPLE);

        GradientCheck check = GradientCheck.of(tampered(right, new Unit(0, 1), _ -> Double.NaN));

        assertThat(check.isOff()).isTrue();
        assertThat(check.worst().parameter().into().index()).isEqualTo(1);
        assertThat(check.worst().parameter().into().layer()).isZero();
    }

    @Test
    void outputFirstIsOffInTheHiddenLayerOnly() {
        Iteration mistake =
                Iteration.compute(1, 0, Networks.stepByStep(), Networks.OUTPUT_FIRST, Networks.STEP_BY_STEP_SAMPLE);

        GradientCheck check = GradientCheck.of(mistake);

        assertThat(check.isOff()).isTrue();
        assertThat(check.entries())
                .hasSize(8)
                .allSatisfy(entry -> assertThat(entry.isOff())
                        .isEqualTo(entry.parameter().into().layer() == 0));
    }

    @Test
    void worstOneIsLast() {
        Iteration right = Iteration.compute(1, 0, Networks.xor(), Networks.XOR_RULE, Networks.XOR_SAMPLES.get(3));
        Iteration wrong = tampered(right, new Unit(0, 2), delta -> delta * 2);

        List<GradientCheck.Entry> entries = GradientCheck.of(wrong).entries();

        assertThat(entries).isSortedAccordingTo(Comparator.comparingDouble(GradientCheck.Entry::relativeError));
        assertThat(entries.subList(entries.size() - 3, entries.size()))
                .extracting(GradientCheck.Entry::parameter)
                .containsExactlyInAnyOrder(new Weight(0, 2, 0), new Weight(0, 2, 1), new Bias(0, 2));
    }

    @Test
    void everyTrainedParameterIsCheckedOnce() {
        Iteration iteration = Iteration.compute(1, 0, Networks.xor(), Networks.XOR_RULE, Networks.XOR_SAMPLES.get(1));

        assertThat(GradientCheck.of(iteration).entries())
                .extracting(GradientCheck.Entry::parameter)
                .containsExactlyInAnyOrderElementsOf(iteration.steps().parameters());
    }

    @Test
    void kinkAtTheParameterIsReportedAndNotHeldAgainstTheGradient() {
        Iteration atKink =
                Iteration.compute(1, 0, Networks.single(Activation.RELU, 0), Networks.RULE, Networks.sample(2, 1));

        GradientCheck check = GradientCheck.of(atKink);

        assertThat(check.worst().analytic()).isZero();
        assertThat(check.worst().nearKink()).isTrue();
        assertThat(check.isOff()).isFalse();
        assertThat(GradientCheck.of(tampered(atKink, new Unit(0, 0), _ -> Double.NaN))
                        .isOff())
                .isTrue();
    }

    @Test
    void kinkFartherAwayIsLeftOutOfTheStencil() {
        Iteration nearKink =
                Iteration.compute(1, 0, Networks.single(Activation.RELU, 0.001), Networks.RULE, Networks.sample(2, 1));

        GradientCheck check = GradientCheck.of(nearKink);

        assertThat(check.worst().nearKink()).isFalse();
        assertThat(check.worst().relativeError()).isLessThan(1e-9);
    }

    @Test
    void saturatedCrossEntropyIsNotHeldAgainstTheGradientAsFarAsItIsRounding() {
        Network network = Networks.single(Activation.LOGISTIC, 22);
        LearningRule rule = new LearningRule(Loss.BINARY_CROSS_ENTROPY, 0.5, UpdateOrder.SIMULTANEOUS);
        Iteration right = Iteration.compute(1, 0, network, rule, Networks.sample(1, 0));

        assertThat(GradientCheck.of(right).isOff()).isFalse();
        assertThat(GradientCheck.of(tampered(right, new Unit(0, 0), delta -> 0.99 * delta))
                        .isOff())
                .isTrue();
    }

    /** Where the outputs are right to the last digits, gradients are made of rounding: no reason to call them wrong. */
    @Test
    void gradientsAtTheEndOfATrainingAreNotHeldAgainstIt() {
        RandomNetworks networks = new RandomNetworks(5);
        int checked = 0;
        for (int count = 0; count < 150; count++) {
            Iteration first = networks.iteration(UpdateOrder.SIMULTANEOUS);
            TrainingRun run = TrainingRun.of(first.before(), first.rule(), List.of(first.sample()));
            Iteration trained = run.iteration(3000);
            if (Double.isFinite(trained.totalError())
                    && new Backpropagation(trained.before(), trained.rule()).isFinite()) {
                assertThat(GradientCheck.of(trained).isOff()).as("%s", trained).isFalse();
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    @Test
    void outputFirstIsStillOffAfterTenThousandIterations() {
        TrainingRun run =
                TrainingRun.of(Networks.stepByStep(), Networks.OUTPUT_FIRST, List.of(Networks.STEP_BY_STEP_SAMPLE));

        assertThat(GradientCheck.of(run.iteration(10_001)).isOff()).isTrue();
    }

    /** E = √(½(c² + w²)) with a bend at w = 0 that is much narrower than most stencils. */
    @Test
    void sharpBendOfRootMeanSquareErrorIsResolved() {
        LearningRule rule = new LearningRule(Loss.ROOT_MEAN_SQUARE_ERROR, 0.5, UpdateOrder.SIMULTANEOUS);
        Network network = new Network(List.of(Networks.layer(Activation.IDENTITY, new double[][] {{1e-5}, {1.00001}})));

        GradientCheck check =
                GradientCheck.of(Iteration.compute(1, 0, network, rule, new Sample(Vector.of(1), Vector.of(0, 1))));

        assertThat(check.isOff()).isFalse();
        assertThat(check.entries())
                .allSatisfy(entry -> assertThat(entry.numeric()).isCloseTo(0.5, within(1e-5)));
    }

    @Test
    void infiniteErrorHasNothingToCompare() {
        LearningRule rule = new LearningRule(Loss.BINARY_CROSS_ENTROPY, 0.5, UpdateOrder.SIMULTANEOUS);
        Iteration saturated =
                Iteration.compute(1, 0, Networks.single(Activation.LOGISTIC, 40), rule, Networks.sample(1, 0));

        assertThat(saturated.totalError()).isInfinite();
        assertThat(GradientCheck.of(saturated).isOff()).isTrue();
    }

    @Test
    void differenceQuotientIsThatOfThePaper() {
        Iteration iteration = Iteration.compute(
                1, 0, Networks.single(Activation.IDENTITY, 0.5), Networks.RULE, Networks.sample(2, 3));

        DifferenceQuotient check = DifferenceQuotient.of(iteration, new Weight(0, 0, 0), 0.25);

        assertThat(check.value()).isEqualTo(0.5);
        assertThat(check.below()).isEqualTo(0.5 * 2.5 * 2.5);
        assertThat(check.at()).isEqualTo(0.5 * 2 * 2);
        assertThat(check.above()).isEqualTo(0.5 * 1.5 * 1.5);
        assertThat(check.quotient()).isEqualTo(-4).isEqualTo(check.analytic());
        assertThat(check.agreeingDigits()).isEqualTo(15);
    }

    @Test
    void differenceQuotientAgreesInManyDigitsWithARightGradientAndInFewWithAWrongOne() {
        Weight weight = new Weight(0, 0, 0);
        Iteration right = Iteration.compute(1, 0, Networks.stepByStep(), Networks.RULE, Networks.STEP_BY_STEP_SAMPLE);
        Iteration mistake =
                Iteration.compute(1, 0, Networks.stepByStep(), Networks.OUTPUT_FIRST, Networks.STEP_BY_STEP_SAMPLE);

        assertThat(DifferenceQuotient.of(right, weight, DifferenceQuotient.USUAL_EPSILON)
                        .agreeingDigits())
                .isGreaterThanOrEqualTo(7);
        assertThat(DifferenceQuotient.of(mistake, weight, DifferenceQuotient.USUAL_EPSILON)
                        .agreeingDigits())
                .isLessThan(3);
    }

    private static GradientCheck assertRight(Iteration iteration) {
        GradientCheck check = GradientCheck.of(iteration);
        assertThat(check.isOff()).as("%s", iteration).isFalse();
        assertThat(check.entries())
                .allSatisfy(entry -> assertThat(entry.nearKink() ? 0 : entry.relativeError())
                        .as("%s of %s", entry, iteration)
                        .isLessThan(LARGEST_ERROR));
        return check;
    }

    private static Parameter largestGradient(Iteration iteration) {
        return iteration.steps().parameters().stream()
                .max(Comparator.comparingDouble(parameter -> Math.abs(iteration.gradient(parameter))))
                .orElseThrow();
    }

    /** The same iteration as if another derivative had been computed for one unit. */
    private static Iteration tampered(Iteration right, Unit unit, DoubleUnaryOperator change) {
        List<LayerPass> layers = new ArrayList<>(right.layers());
        LayerPass pass = layers.get(unit.layer());
        Vector deltas = pass.deltas().with(unit.index(), change.applyAsDouble(right.delta(unit)));
        layers.set(unit.layer(), new LayerPass(pass.netInputs(), pass.activations(), deltas));
        Sample sample = right.sample();
        return new Iteration(
                right.number(),
                right.sampleIndex(),
                right.before(),
                right.rule(),
                sample,
                layers,
                right.errors(),
                right.totalError(),
                right.after());
    }
}
