package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackpropagationTest {

    @ParameterizedTest
    @EnumSource
    void iteratingGivesWhatTheIterationShowsBitForBit(UpdateOrder order) {
        RandomNetworks networks = new RandomNetworks(11);
        for (int count = 0; count < 100; count++) {
            Iteration iteration = networks.iteration(order);
            Backpropagation engine = new Backpropagation(iteration.before(), iteration.rule());

            assertThat(engine.iterate(iteration.sample())).isEqualTo(iteration.totalError());
            assertThat(engine.network()).isEqualTo(iteration.after());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyNumberIsThatOfItsFormulaInTheFixedOrderOfSummation(UpdateOrder order) {
        RandomNetworks networks = new RandomNetworks(12);
        for (int count = 0; count < 100; count++) {
            assertFormulas(networks.iteration(order));
        }
    }

    @Test
    void sumsStartWithTheBiasAndGoOnInTheOrderOfTheUnits() {
        double[] weights = {1e16, 1, -1e16, 1, 1};
        Network network =
                new Network(List.of(Networks.layer(Activation.IDENTITY, true, Vector.of(1), new double[][] {weights})));
        Sample sample = new Sample(Vector.of(1, 1, 1, 1, 1), Vector.of(0));

        Iteration iteration = Iteration.compute(1, 0, network, Networks.RULE, sample);

        double inOrder = ((((1 + 1e16) + 1) - 1e16) + 1) + 1;
        double biasLast = ((((1e16 + 1) - 1e16) + 1) + 1) + 1;
        assertThat(inOrder).isNotEqualTo(biasLast);
        assertThat(iteration.value(new Step.NetInput(new Unit(0, 0)))).isEqualTo(inOrder);
    }

    @Test
    void evaluatingChangesNoParameter() {
        Backpropagation engine = new Backpropagation(Networks.xor(), Networks.XOR_RULE);

        engine.evaluate(Networks.XOR_SAMPLES.get(1));

        assertThat(engine.network()).isEqualTo(Networks.xor());
    }

    @Test
    void sampleThatDoesNotFitIsRefused() {
        Backpropagation engine = new Backpropagation(Networks.xor(), Networks.XOR_RULE);

        for (Sample sample : List.of(
                new Sample(Vector.of(1), Vector.of(1)),
                new Sample(Vector.of(1, 2, 3), Vector.of(1)),
                new Sample(Vector.of(1, 2), Vector.of()),
                new Sample(Vector.of(1, 2), Vector.of(1, 2)))) {
            assertThatThrownBy(() -> engine.evaluate(sample)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void deltaIsZeroWhereTheDerivativeDoesNotExist() {
        assertThat(delta(Activation.RELU, Loss.HALF_SQUARED_ERROR, 0, 1)).isZero();
        assertThat(delta(Activation.LEAKY_RELU, Loss.HALF_SQUARED_ERROR, 0, 1)).isZero();
        assertThat(delta(Activation.IDENTITY, Loss.ROOT_MEAN_SQUARE_ERROR, 0.75, 0.75))
                .isZero();
        assertThat(delta(Activation.RELU, Loss.CROSS_ENTROPY, -1, 1)).isZero();
        assertThat(delta(Activation.SOFTMAX, Loss.BINARY_CROSS_ENTROPY, 3, 0.5)).isZero();
    }

    @Test
    void rootMeanSquareErrorPullsAsHardAtAnyDistance() {
        assertThat(delta(Activation.IDENTITY, Loss.ROOT_MEAN_SQUARE_ERROR, 0.75, 0.5))
                .isEqualTo(1);
        assertThat(delta(Activation.IDENTITY, Loss.ROOT_MEAN_SQUARE_ERROR, -4, 0.5))
                .isEqualTo(-1);
    }

    @Test
    void saturatedLogisticOutputStillLearnsFromCrossEntropy() {
        assertThat(delta(Activation.LOGISTIC, Loss.BINARY_CROSS_ENTROPY, 40, 0)).isEqualTo(1);
        assertThat(delta(Activation.LOGISTIC, Loss.BINARY_CROSS_ENTROPY, -800, 1))
                .isEqualTo(-1);
        assertThat(delta(Activation.LOGISTIC, Loss.HALF_SQUARED_ERROR, 40, 0)).isZero();
    }

    @Test
    void softmaxWithCrossEntropyCollapsesToOutputMinusTarget() {
        Network network = new Network(List.of(Networks.layer(
                Activation.SOFTMAX, new double[][] {{Math.log(1)}, {Math.log(2)}, {Math.log(5)}})));
        LearningRule rule = new LearningRule(Loss.CROSS_ENTROPY, 0.5, UpdateOrder.SIMULTANEOUS);
        Sample sample = new Sample(Vector.of(1), Vector.of(0, 1, 0));

        Vector deltas = Iteration.compute(1, 0, network, rule, sample)
                .layers()
                .getFirst()
                .deltas();

        assertThat(deltas.get(0)).isCloseTo(0.125, within(1e-15));
        assertThat(deltas.get(1)).isCloseTo(0.25 - 1, within(1e-15));
        assertThat(deltas.get(2)).isCloseTo(0.625, within(1e-15));
    }

    @Test
    void saturatedSoftmaxOutputStillLearnsFromCrossEntropy() {
        Network network = new Network(List.of(Networks.layer(Activation.SOFTMAX, new double[][] {{800}, {-800}})));
        LearningRule rule = new LearningRule(Loss.CROSS_ENTROPY, 0.5, UpdateOrder.SIMULTANEOUS);

        Iteration iteration = Iteration.compute(1, 0, network, rule, new Sample(Vector.of(1), Vector.of(0, 1)));

        assertThat(iteration.totalError()).isInfinite();
        assertThat(iteration.layers().getFirst().deltas()).isEqualTo(Vector.of(1, -1));
    }

    @Test
    void trainingAllocatesNothing() {
        RandomNetworks networks = new RandomNetworks(13);
        for (int count = 0; count < 20; count++) {
            Iteration iteration = networks.iteration(UpdateOrder.SIMULTANEOUS);
            Backpropagation engine = new Backpropagation(iteration.before(), iteration.rule());
            iterate(engine, iteration.sample(), 10);

            long before = allocatedBytes();
            iterate(engine, iteration.sample(), 2000);
            long perIteration = (allocatedBytes() - before) / 2000;

            assertThat(perIteration).as("bytes per iteration").isZero();
        }
    }

    private static void iterate(Backpropagation engine, Sample sample, int times) {
        for (int count = 0; count < times; count++) {
            engine.iterate(sample);
        }
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** δ of a single unit with this net input. */
    private static double delta(Activation activation, Loss loss, double netInput, double target) {
        LearningRule rule = new LearningRule(loss, 0.5, UpdateOrder.SIMULTANEOUS);
        return Iteration.compute(1, 0, Networks.single(activation, netInput), rule, Networks.sample(1, target))
                .delta(new Unit(0, 0));
    }

    private static void assertFormulas(Iteration iteration) {
        for (int layer = 0; layer < iteration.before().depth(); layer++) {
            for (int unit = 0; unit < iteration.before().unitsOf(layer); unit++) {
                assertThat(iteration.value(new Step.NetInput(new Unit(layer, unit))))
                        .isEqualTo(netInput(iteration, layer, unit));
                if (layer < iteration.outputLayer()) {
                    assertThat(iteration.delta(new Unit(layer, unit))).isEqualTo(hiddenDelta(iteration, layer, unit));
                }
                for (int from = 0; from < iteration.before().unitsOf(layer - 1); from++) {
                    double gradient = iteration.gradient(new Weight(layer, unit, from));
                    assertThat(iteration.value(new Step.Update(new Weight(layer, unit, from))))
                            .isEqualTo(iteration.value(new Weight(layer, unit, from))
                                    - iteration.rule().learningRate() * gradient);
                }
            }
        }
    }

    private static double netInput(Iteration iteration, int layer, int unit) {
        double sum = iteration.value(new Bias(layer, unit));
        for (int from = 0; from < iteration.before().unitsOf(layer - 1); from++) {
            sum += iteration.value(new Weight(layer, unit, from)) * iteration.valueOf(new Unit(layer - 1, from));
        }
        return sum;
    }

    private static double hiddenDelta(Iteration iteration, int layer, int unit) {
        Network carrier = iteration.rule().order() == UpdateOrder.OUTPUT_FIRST ? iteration.after() : iteration.before();
        double sum = 0;
        for (int k = 0; k < carrier.unitsOf(layer + 1); k++) {
            sum += carrier.layer(layer + 1).weights().get(k, unit) * iteration.delta(new Unit(layer + 1, k));
        }
        return iteration.activationSlope(new Unit(layer, unit)) * sum;
    }
}
