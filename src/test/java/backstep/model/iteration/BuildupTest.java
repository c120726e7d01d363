package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.network.UpdateOrder;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuildupTest {

    /** h = 0.5 + 3·1 + (−1)·2. */
    @Test
    void aNetInputStartsWithItsBias() {
        Iteration iteration = Lessons.byHand(UpdateOrder.SIMULTANEOUS).run().iteration(1);
        Buildup buildup = Buildup.of(iteration, new Step.NetInput(new Unit(0, 0)));
        assertThat(buildup.addends()).extracting(Buildup.Addend::value).containsExactly(0.5, 3.0, -2.0);
        assertThat(buildup.sum(2)).isEqualTo(3.5);
        assertThat(buildup.slope()).isEmpty();
    }

    /** δ_h = 2·2 + (−1)(−1.5); with output-first by the weights after the update, 2 − 0.5·2·1.5 and −1 + 0.5·1.5·1.5. */
    @Test
    void aDeltaIsCarriedByTheWeightsThatTheOrderSays() {
        Step delta = new Step.Delta(new Unit(0, 0));
        assertThat(values(UpdateOrder.SIMULTANEOUS, delta)).containsExactly(4.0, 1.5);
        assertThat(values(UpdateOrder.OUTPUT_FIRST, delta)).containsExactly(1.0, -0.1875);
    }

    private static List<Double> values(UpdateOrder order, Step step) {
        Iteration iteration = Lessons.byHand(order).run().iteration(1);
        return Buildup.of(iteration, step).addends().stream()
                .map(Buildup.Addend::value)
                .toList();
    }

    /** What has arrived in the end is the number of the step, to the last bit: the parts are added in the engine's order. */
    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void whatHasArrivedInTheEndIsTheNumber(String id) {
        Iteration iteration = Lessons.first(id);
        for (Step step : iteration.steps().list()) {
            if (step instanceof Step.Update) {
                continue;
            }
            Buildup buildup = Buildup.of(iteration, step);
            double sum = buildup.sum(buildup.addends().size());
            double finished = step instanceof Step.TotalError
                    ? iteration.rule().loss().total(sum)
                    : sum * buildup.slope().orElse(1);
            assertThat(finished).as(id + " " + step).isEqualTo(iteration.value(step));
            if (step instanceof Step.Delta) {
                assertThat(Buildup.isFinished(iteration, step))
                        .isEqualTo(buildup.slope().isPresent());
            }
        }
    }

    @Test
    void whatIsAddedToAWeightIsItsChange() {
        Iteration iteration = Lessons.first("w-and-u");
        Weight weight = new Weight(1, 0, 0);
        Buildup buildup = Buildup.of(iteration, new Step.Update(weight));
        assertThat(buildup.slope()).isEqualTo(OptionalDouble.empty());
        assertThat(iteration.value(weight) + buildup.sum(1)).isEqualTo(iteration.value(new Step.Update(weight)));
    }
}
