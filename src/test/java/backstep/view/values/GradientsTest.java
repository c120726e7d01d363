package backstep.view.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.controller.Frame;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
import org.junit.jupiter.api.Test;

class GradientsTest {

    private final Lesson lesson = Lessons.twoThreeTwo();
    private final Iteration iteration = Iteration.compute(
            1, 0, lesson.network(), lesson.rule(), lesson.samples().getFirst());

    private Gradients after(Step step) {
        int cursor = iteration.steps().numberOf(step).orElseThrow();
        return new Gradients(Frame.still(iteration, cursor, Notation.W_U, Numerals.DEFAULT));
    }

    @Test
    void sharesAreOfTheLargestGradientFoundByLookingAtEveryWeight() {
        double largest = 0;
        for (Parameter parameter : iteration.steps().parameters()) {
            largest = Math.max(largest, Math.abs(iteration.gradient(parameter)));
        }
        Gradients gradients = after(new Step.Gradient(new Weight(0, 2, 1)));

        assertThat(gradients.share(largest)).isEqualTo(1);
        assertThat(gradients.share(-largest / 4)).isEqualTo(0.25, within(1e-15));
    }

    @Test
    void noLargestBeforeTheWholeLayerIsKnown() {
        double largest = iteration.gradient(new Weight(1, 1, 1));

        assertThat(after(new Step.Gradient(new Weight(1, 1, 1))).isLargest(1, largest))
                .isFalse();
        assertThat(after(new Step.Gradient(new Weight(1, 1, 2))).isLargest(1, largest))
                .isTrue();
    }

    @Test
    void nothingIsKnownBeforeTheBackwardPass() {
        Gradients gradients = after(new Step.TotalError());

        assertThat(gradients.share(0.1)).isZero();
        assertThat(gradients.isLargest(1, 0.1)).isFalse();
    }
}
