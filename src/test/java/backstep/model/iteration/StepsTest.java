package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Networks;
import backstep.model.network.Activation;
import backstep.model.network.Network;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of formats.md, "Trace", written out. */
class StepsTest {

    private static final List<String> FORWARD_232 = List.of(
            "net-input h1",
            "activation h1",
            "net-input h2",
            "activation h2",
            "net-input h3",
            "activation h3",
            "net-input y1",
            "activation y1",
            "net-input y2",
            "activation y2",
            "error E1",
            "error E2",
            "total-error E");
    private static final List<String> OUTPUT_WEIGHTS_232 =
            List.of("h1->y1", "h2->y1", "h3->y1", "h1->y2", "h2->y2", "h3->y2");
    private static final List<String> HIDDEN_WEIGHTS_232 =
            List.of("x1->h1", "x2->h1", "x1->h2", "x2->h2", "x1->h3", "x2->h3");

    @Test
    void networkWithoutBiasesHas42StepsInTheOrderOfTheTrace() {
        List<String> steps = tell(Networks.wAndU(), UpdateOrder.SIMULTANEOUS);

        assertThat(steps).hasSize(42).startsWith(FORWARD_232.toArray(String[]::new));
        assertThat(steps.subList(13, 15)).containsExactly("delta y1", "delta y2");
        assertThat(steps.subList(15, 21)).isEqualTo(prefixed("weight-gradient ", OUTPUT_WEIGHTS_232));
        assertThat(steps.subList(21, 24)).containsExactly("delta h1", "delta h2", "delta h3");
        assertThat(steps.subList(24, 30)).isEqualTo(prefixed("weight-gradient ", HIDDEN_WEIGHTS_232));
        assertThat(steps.subList(30, 36)).isEqualTo(prefixed("weight-update ", OUTPUT_WEIGHTS_232));
        assertThat(steps.subList(36, 42)).isEqualTo(prefixed("weight-update ", HIDDEN_WEIGHTS_232));
    }

    @Test
    void outputFirstUpdatesALayerBeforeTheDeltasOfTheLayerBefore() {
        List<String> steps = tell(Networks.wAndU(), UpdateOrder.OUTPUT_FIRST);

        assertThat(steps).hasSize(42).startsWith(FORWARD_232.toArray(String[]::new));
        assertThat(steps.subList(13, 15)).containsExactly("delta y1", "delta y2");
        assertThat(steps.subList(15, 21)).isEqualTo(prefixed("weight-gradient ", OUTPUT_WEIGHTS_232));
        assertThat(steps.subList(21, 27)).isEqualTo(prefixed("weight-update ", OUTPUT_WEIGHTS_232));
        assertThat(steps.subList(27, 30)).containsExactly("delta h1", "delta h2", "delta h3");
        assertThat(steps.subList(30, 36)).isEqualTo(prefixed("weight-gradient ", HIDDEN_WEIGHTS_232));
        assertThat(steps.subList(36, 42)).isEqualTo(prefixed("weight-update ", HIDDEN_WEIGHTS_232));
    }

    /** Three layers of one unit: the first has trained biases, the second untrained ones, the last none. */
    @Test
    void onlyTrainedBiasesHaveStepsAndDeepUnitsAreNamedByLayer() {
        assertThat(tell(deep(), UpdateOrder.SIMULTANEOUS))
                .containsExactly(
                        "net-input h1.1",
                        "activation h1.1",
                        "net-input h2.1",
                        "activation h2.1",
                        "net-input y1",
                        "activation y1",
                        "error E1",
                        "total-error E",
                        "delta y1",
                        "weight-gradient h2.1->y1",
                        "delta h2.1",
                        "weight-gradient h1.1->h2.1",
                        "delta h1.1",
                        "weight-gradient x1->h1.1",
                        "bias-gradient b(h1.1)",
                        "weight-update h2.1->y1",
                        "weight-update h1.1->h2.1",
                        "weight-update x1->h1.1",
                        "bias-update b(h1.1)");
    }

    @Test
    void outputFirstInterleavesEveryLayer() {
        assertThat(tell(deep(), UpdateOrder.OUTPUT_FIRST).subList(8, 19))
                .containsExactly(
                        "delta y1",
                        "weight-gradient h2.1->y1",
                        "weight-update h2.1->y1",
                        "delta h2.1",
                        "weight-gradient h1.1->h2.1",
                        "weight-update h1.1->h2.1",
                        "delta h1.1",
                        "weight-gradient x1->h1.1",
                        "bias-gradient b(h1.1)",
                        "weight-update x1->h1.1",
                        "bias-update b(h1.1)");
    }

    @Test
    void allWeightsOfALayerComeBeforeItsBiases() {
        List<String> steps = tell(Networks.xor(), UpdateOrder.SIMULTANEOUS);

        assertThat(steps)
                .containsSubsequence(
                        "weight-gradient x2->h3",
                        "bias-gradient b(h1)",
                        "bias-gradient b(h2)",
                        "bias-gradient b(h3)",
                        "weight-update h1->y1");
        assertThat(steps)
                .endsWith("weight-update x2->h3", "bias-update b(h1)", "bias-update b(h2)", "bias-update b(h3)");
    }

    @Test
    void gradientsAreOnePerTrainedParameter() {
        assertThat(Steps.of(Networks.stepByStep(), UpdateOrder.SIMULTANEOUS).parameters())
                .hasSize(8);
        assertThat(Steps.of(Networks.xor(), UpdateOrder.SIMULTANEOUS).parameters())
                .hasSize(Networks.xor().parameters());
    }

    @Test
    void numberOfAStepIsWhereItStands() {
        for (Network network : List.of(Networks.wAndU(), Networks.stepByStep(), Networks.xor(), deep())) {
            for (UpdateOrder order : UpdateOrder.values()) {
                Steps steps = Steps.of(network, order);
                for (int number = 1; number <= steps.size(); number++) {
                    assertThat(steps.numberOf(steps.get(number))).hasValue(number);
                }
            }
        }
    }

    @Test
    void whatANetworkDoesNotComputeHasNoNumber() {
        Steps steps = Steps.of(Networks.wAndU(), UpdateOrder.SIMULTANEOUS);

        assertThat(List.of(
                        new Step.Gradient(new Bias(0, 0)),
                        new Step.Update(new Weight(1, 0, 3)),
                        new Step.Update(new Weight(2, 0, 0)),
                        new Step.NetInput(new Unit(0, 3)),
                        new Step.Delta(new Unit(-1, 0)),
                        new Step.OutputError(2)))
                .allMatch(step -> steps.numberOf(step).isEmpty());
        assertThat(Steps.of(deep(), UpdateOrder.SIMULTANEOUS).numberOf(new Step.Update(new Bias(1, 0))))
                .isEmpty();
    }

    @Test
    void numberIsKnownWhenTheCursorReachesItsStep() {
        Steps steps = Steps.of(Networks.wAndU(), UpdateOrder.SIMULTANEOUS);
        Step first = new Step.NetInput(new Unit(0, 0));

        assertThat(steps.isKnown(first, 0)).isFalse();
        assertThat(steps.isKnown(first, 1)).isTrue();
        assertThat(steps.isKnown(new Step.Delta(new Unit(0, 0)), 21)).isFalse();
        assertThat(steps.isKnown(new Step.Delta(new Unit(0, 0)), 22)).isTrue();
        assertThat(steps.isKnown(new Step.Update(new Bias(0, 0)), 42)).isFalse();
        assertThat(steps.isKnown(new Weight(0, 0, 0), 0)).isTrue();
    }

    @Test
    void stepSizesEndAtTheUnitTheLayerOrThePhase() {
        Steps steps = Steps.of(Networks.wAndU(), UpdateOrder.SIMULTANEOUS);

        assertThat(steps.lastOf(1, StepSize.UNIT)).isEqualTo(1);
        assertThat(steps.lastOf(1, StepSize.LAYER)).isEqualTo(6);
        assertThat(steps.lastOf(7, StepSize.LAYER)).isEqualTo(10);
        assertThat(steps.lastOf(11, StepSize.LAYER)).isEqualTo(13);
        assertThat(steps.lastOf(14, StepSize.LAYER)).isEqualTo(15);
        assertThat(steps.lastOf(16, StepSize.LAYER)).isEqualTo(21);
        assertThat(steps.lastOf(1, StepSize.PHASE)).isEqualTo(10);
        assertThat(steps.lastOf(14, StepSize.PHASE)).isEqualTo(30);
        assertThat(steps.firstOf(30, StepSize.PHASE)).isEqualTo(14);
        assertThat(steps.firstOf(42, StepSize.LAYER)).isEqualTo(37);
        assertThat(steps.lastOf(42, StepSize.PHASE)).isEqualTo(42);
        assertThat(List.of(Phase.values()).stream().map(steps::firstOf)).containsExactly(1, 11, 14, 31);
    }

    private static Network deep() {
        return new Network(List.of(
                Networks.layer(Activation.TANH, true, Vector.of(0.1), new double[][] {{0.5}}),
                Networks.layer(Activation.RELU, false, Vector.of(0.2), new double[][] {{0.6}}),
                Networks.layer(Activation.IDENTITY, new double[][] {{0.7}})));
    }

    private static List<String> tell(Network network, UpdateOrder order) {
        Subjects subjects = new Subjects(network);
        return Steps.of(network, order).list().stream()
                .map(step -> step.kind() + " " + subjects.of(step))
                .toList();
    }

    private static List<String> prefixed(String prefix, List<String> names) {
        return names.stream().map(prefix::concat).toList();
    }

    @Test
    void theFirstOfEachKindAndLayerAreFoundWithoutListingAllOthers() {
        for (UpdateOrder order : UpdateOrder.values()) {
            Steps steps = Steps.of(Networks.withBiases(2, 3, 2, 1), order);
            Set<String> seen = new HashSet<>();
            List<Step> first = steps.list().stream()
                    .filter(step -> step.phase() != Phase.ERROR)
                    .filter(step -> seen.add(step.kind() + step.layerOr(2)))
                    .toList();

            assertThat(steps.firstOfEachLayer()).isEqualTo(first);
        }
    }
}
