package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Networks;
import backstep.model.network.LearningRule;
import backstep.model.network.Network;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that were printed elsewhere, each to its last printed digit. */
class GoldenValuesTest {

    private final Iteration stepByStep =
            Iteration.compute(1, 0, Networks.stepByStep(), Networks.RULE, Networks.STEP_BY_STEP_SAMPLE);
    private final Iteration wAndU = Iteration.compute(1, 0, Networks.wAndU(), Networks.RULE, Networks.W_AND_U_SAMPLE);

    @Test
    void stepByStepHasTheFiguresOfItsText() {
        assertPrinted(stepByStep, new Step.NetInput(new Unit(0, 0)), "0.3775");
        assertPrinted(stepByStep, new Step.Activation(new Unit(0, 0)), "0.593269992");
        assertPrinted(stepByStep, new Step.NetInput(new Unit(1, 0)), "1.105905967");
        assertPrinted(stepByStep, new Step.Activation(new Unit(1, 0)), "0.75136507");
        assertPrinted(stepByStep, new Step.OutputError(0), "0.274811083");
        assertPrinted(stepByStep, new Step.TotalError(), "0.298371109");
        assertPrinted(stepByStep, new Step.Gradient(new Weight(1, 0, 0)), "0.082167041");
        assertPrinted(stepByStep, new Step.Update(new Weight(1, 0, 0)), "0.35891648");
        assertPrinted(stepByStep, new Step.Gradient(new Weight(0, 0, 0)), "0.000438568");
        assertPrinted(stepByStep, new Step.Update(new Weight(0, 0, 0)), "0.149780716");
    }

    @Test
    void totalOfStepByStepIsThatOfTheTraceToTheLastBit() {
        assertThat(stepByStep.totalError()).isEqualTo(0.2983711087600027);
    }

    @Test
    void untrainedBiasesStayAsTheyWere() {
        for (int layer = 0; layer < 2; layer++) {
            assertThat(stepByStep.after().layer(layer).biases())
                    .isEqualTo(stepByStep.before().layer(layer).biases());
        }
    }

    @Test
    void stepByStepTrainedAllWeightsAtOnce() {
        TrainingRun run = run(Networks.RULE);

        assertPrinted(run.iteration(2).totalError(), "0.291027774");
        assertPrinted(run.iteration(10_001).totalError(), "0.0000351019");
        assertPrinted(run.iteration(10_001).valueOf(new Unit(1, 0)), "0.01591362");
        assertPrinted(run.iteration(10_001).valueOf(new Unit(1, 1)), "0.98406427");
    }

    @Test
    void outputFirstReproducesThePublishedFigures() {
        TrainingRun run = run(Networks.OUTPUT_FIRST);

        assertPrinted(run.iteration(1).totalError(), "0.298371109");
        assertPrinted(run.iteration(2).totalError(), "0.291027924");
        assertPrinted(run.iteration(10_001).totalError(), "0.000035085");
        assertPrinted(run.iteration(10_001).valueOf(new Unit(1, 0)), "0.015912196");
        assertPrinted(run.iteration(10_001).valueOf(new Unit(1, 1)), "0.984065734");
    }

    @Test
    void updateOrdersDifferOnlyInTheHiddenLayer() {
        Iteration outputFirst = run(Networks.OUTPUT_FIRST).iteration(1);

        assertThat(outputFirst.layers().getLast()).isEqualTo(stepByStep.layers().getLast());
        assertThat(outputFirst.after().layer(1)).isEqualTo(stepByStep.after().layer(1));
        assertThat(outputFirst.layers().getFirst().deltas())
                .isNotEqualTo(stepByStep.layers().getFirst().deltas());
        assertThat(outputFirst.after().layer(0)).isNotEqualTo(stepByStep.after().layer(0));
    }

    @Test
    void wAndUGoesForwardAsInThePicture() {
        assertPrinted(wAndU, new Step.NetInput(new Unit(0, 0)), "0.0700");
        assertPrinted(wAndU, new Step.NetInput(new Unit(0, 1)), "0.8000");
        assertPrinted(wAndU, new Step.NetInput(new Unit(0, 2)), "-0.1200");
        assertPrinted(wAndU, new Step.Activation(new Unit(0, 0)), "0.5175");
        assertPrinted(wAndU, new Step.Activation(new Unit(0, 1)), "0.6900");
        assertPrinted(wAndU, new Step.Activation(new Unit(0, 2)), "0.4700");
        assertPrinted(wAndU, new Step.NetInput(new Unit(1, 0)), "0.3903");
        assertPrinted(wAndU, new Step.NetInput(new Unit(1, 1)), "0.3575");
        assertPrinted(wAndU, new Step.Activation(new Unit(1, 0)), "0.5963");
        assertPrinted(wAndU, new Step.Activation(new Unit(1, 1)), "0.5884");
        assertPrinted(wAndU, new Step.OutputError(0), "0.0815");
        assertPrinted(wAndU, new Step.OutputError(1), "0.1731");
        assertPrinted(wAndU, new Step.TotalError(), "0.2546");
    }

    @Test
    void wAndUGoesBackAsInThePicture() {
        assertPrinted(wAndU, new Step.Delta(new Unit(1, 0)), "-0.0972");
        assertPrinted(wAndU, new Step.Delta(new Unit(1, 1)), "0.1425");
        assertPrinted(wAndU, new Step.Gradient(new Weight(1, 0, 0)), "-0.0503");
        assertPrinted(wAndU, new Step.Gradient(new Weight(1, 0, 1)), "-0.0670");
        assertPrinted(wAndU, new Step.Gradient(new Weight(1, 0, 2)), "-0.0457");
        assertPrinted(wAndU, new Step.Gradient(new Weight(1, 1, 0)), "0.0737");
        assertPrinted(wAndU, new Step.Gradient(new Weight(1, 1, 1)), "0.0983");
        assertPrinted(wAndU, new Step.Gradient(new Weight(1, 1, 2)), "0.0670");
    }

    /** δ_h1 = (0.70·(−0.0972) + (−0.60)·0.1425) · 0.5175·(1 − 0.5175) = (−0.0680 − 0.0855) · 0.2497 = −0.0383. */
    @Test
    void deltaOfHiddenUnitSumsBothErrors() {
        assertPrinted(wAndU, new Step.Delta(new Unit(0, 0)), "-0.0383");
        List<Contribution> parts = Contribution.byUnitAfter(wAndU, new Unit(0, 0));
        assertPrinted(parts.get(0).value() / 0.2497, "-0.0680");
        assertPrinted(parts.get(1).value() / 0.2497, "-0.0855");
    }

    private static TrainingRun run(LearningRule rule) {
        Network network = Networks.stepByStep();
        return TrainingRun.of(network, rule, List.of(Networks.STEP_BY_STEP_SAMPLE));
    }

    private static void assertPrinted(Iteration iteration, Quantity quantity, String printed) {
        assertPrinted(iteration.value(quantity), printed);
    }

    private static void assertPrinted(double value, String printed) {
        BigDecimal expected = new BigDecimal(printed);
        assertThat(new BigDecimal(value).setScale(expected.scale(), RoundingMode.HALF_UP))
                .isEqualTo(expected);
    }
}
