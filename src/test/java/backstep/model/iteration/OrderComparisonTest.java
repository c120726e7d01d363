package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.fixtures.Lessons;
import backstep.model.lesson.Lesson;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderComparisonTest {

    private final OrderComparison comparison = OrderComparison.of(Lessons.first("step-by-step"));

    @Test
    void firstDifferenceIsTheFirstHiddenDelta() {
        assertThat(comparison.firstDifference().orElseThrow().step()).isEqualTo(new Step.Delta(new Unit(0, 0)));
    }

    @Test
    void outputWeightsAgreeAndHiddenOnesDoNot() {
        assertThat(row(new Step.Update(new Weight(1, 0, 0))).differs()).isFalse();
        OrderComparison.Row hidden = row(new Step.Update(new Weight(0, 0, 0)));
        assertThat(hidden.differs()).isTrue();
        // notation.md, "Numbers to hold on to": w_1^+ with all weights updated at once.
        assertThat(hidden.simultaneous()).isCloseTo(0.149780716, within(5e-10));
    }

    @Test
    void stepsAreMatchedAlthoughTheirOrderDiffers() {
        OrderComparison.Row delta = row(new Step.Delta(new Unit(0, 0)));
        assertThat(delta.numberOutputFirst()).isGreaterThan(delta.numberSimultaneous());
        assertThat(comparison.rows()).hasSize(comparison.outputFirst().steps().size());
        assertThat(comparison.rows().stream()
                        .map(OrderComparison.Row::numberOutputFirst)
                        .sorted()
                        .toList())
                .isEqualTo(java.util.stream.IntStream.rangeClosed(
                                1, comparison.rows().size())
                        .boxed()
                        .toList());
    }

    @Test
    void itDoesNotMatterWhichOrderTheLessonHas() {
        OrderComparison published = OrderComparison.of(Lessons.first("step-by-step-as-published"));
        assertThat(values(published)).isEqualTo(values(comparison));
    }

    @Test
    void withoutLearningThereIsNoDifference() {
        Lesson lesson = Lessons.builtIn("step-by-step");
        Lesson still = lesson.withRule(lesson.rule().withLearningRate(0));
        assertThat(OrderComparison.of(still.run().iteration(1)).firstDifference())
                .isEmpty();
    }

    private static List<Double> values(OrderComparison comparison) {
        return comparison.rows().stream().map(OrderComparison.Row::outputFirst).toList();
    }

    private OrderComparison.Row row(Step step) {
        return comparison.rows().stream()
                .filter(row -> row.step().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
