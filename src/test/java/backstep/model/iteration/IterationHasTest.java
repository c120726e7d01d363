package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.TestLessons;
import backstep.model.lesson.Lesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which numbers an iteration has; looked at before a number is shown that belonged to another network. */
class IterationHasTest {

    private final Lesson lesson = TestLessons.twoThreeTwo();
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
            new Quantity.Weight(0, 3, 0),
            new Quantity.Weight(0, 0, 2),
            new Quantity.Weight(2, 0, 0),
            new Quantity.Bias(0, 0),
            new Step.NetInput(1, 2),
            new Step.Activation(2, 0),
            new Step.OutputError(2),
            new Step.Delta(0, 3),
            new Step.WeightGradient(1, 0, 3),
            new Step.BiasGradient(0, 0),
            new Step.WeightUpdate(1, 2, 0),
            new Step.BiasUpdate(1, 0)
        };
    }

    @ParameterizedTest
    @MethodSource("beyond")
    void hasNothingBeyondItsUnitsAndBiases(Quantity quantity) {
        assertThat(iteration.has(quantity)).isFalse();
    }
}
