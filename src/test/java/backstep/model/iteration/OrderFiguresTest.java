package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.lesson.Lesson;
import backstep.model.network.Sample;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The figures of notation.md, "Numbers to hold on to", whichever of the two lessons they are asked of. */
class OrderFiguresTest {

    private static final Numerals NINE = new Numerals(9);

    @Test
    void bothOrdersHaveTheirPublishedFigures() {
        for (String id : List.of("step-by-step", "step-by-step-as-published")) {
            OrderFigures figures = OrderFigures.of(Lessons.first(id), samples(id), () -> false);

            assertThat(figures.rows()).extracting(OrderFigures.Row::iterations).containsExactly(1, 10_000);
            OrderFigures.Row first = figures.rows().getFirst();
            assertThat(NINE.text(first.simultaneous().error())).isEqualTo("0.291027774");
            assertThat(NINE.text(first.outputFirst().error())).isEqualTo("0.291027924");
            OrderFigures.Row last = figures.rows().getLast();
            assertThat(last.simultaneous().error()).isEqualTo(0.0000351019, within(5e-11));
            assertThat(outputs(last.simultaneous())).containsExactly("0.01591362", "0.98406427");
            assertThat(NINE.text(last.outputFirst().error())).isEqualTo("0.000035085");
            assertThat(last.outputFirst().outputs().toArray())
                    .usingElementComparator((one, other) -> Math.abs(one - other) < 5e-10 ? 0 : 1)
                    .containsExactly(0.015912196, 0.984065734);
        }
    }

    private static List<String> outputs(OrderFigures.Outcome outcome) {
        Numerals eight = new Numerals(8);
        return List.of(
                eight.text(outcome.outputs().get(0)),
                eight.text(outcome.outputs().get(1)));
    }

    private static Offset<Double> within(double size) {
        return Offset.offset(size);
    }

    @Test
    void whoWaitsNoLongerEndsIt() {
        OrderFigures figures = OrderFigures.of(Lessons.first("step-by-step"), samples("step-by-step"), () -> true);

        assertThat(figures.rows()).isEmpty();
    }

    private static List<Sample> samples(String id) {
        Lesson lesson = Lessons.builtIn(id);
        return lesson.samples();
    }
}
