package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.lesson.Lesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which numbers an iteration has; looked at before a number is shown that belonged to another network. */
class IterationHasTest {

    private final Lesson lesson = Lessons.twoThreeTwo();
    private final Iteration iteration = Iteration.compute(
            1, 0, lesson.network(), lesson.rule(), lesson.samples().getFirst());

    @Test
    void hasEveryNumberThatItsStepsCompute() {
        assertThat(iteration.steps().list()).allMatch(iteration::has);
    }

    static Quantity[] beyond() {
        return new Quantity[] {
            new Quantity.Input(2),
            new Quantity.Target(2),
            new Weight(0, 3, 0),
            new Weight(0, 0, 2),
            new Weight(2, 0, 0),
            new Bias(0, 0),
            new Step.NetInput(new Unit(1, 2)),
            new Step.Activation(new Unit(2, 0)),
            new Step.OutputError(2),
            new Step.Delta(new Unit(0, 3)),
            new Step.Gradient(new Weight(1, 0, 3)),
            new Step.Gradient(new Bias(0, 0)),
            new Step.Update(new Weight(1, 2, 0)),
            new Step.Update(new Bias(1, 0))
        };
    }

    @ParameterizedTest
    @MethodSource("beyond")
    void hasNothingBeyondItsUnitsAndBiases(Quantity quantity) {
        assertThat(iteration.has(quantity)).isFalse();
    }
}
