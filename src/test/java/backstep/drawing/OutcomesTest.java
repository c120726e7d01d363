package backstep.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.drawing.Drawing.Part;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Payoff;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** After the last update the stage shows what it was for. */
class OutcomesTest {

    private static final Room ROOM = new Room(800, 700, 1);

    private final Iteration iteration = Lessons.first("w-and-u");
    private final int last = iteration.steps().size();
    private final Payoff payoff = Payoff.of(iteration);

    private Drawing draw(Frame frame, boolean spotlight) {
        Highlights highlights = Highlights.of(frame, Optional.empty(), Optional.empty(), Optional.empty())
                .withSpotlight(spotlight);
        return new StageDrawing(frame, ROOM, Messages.load()).draw(frame, highlights, 1);
    }

    private Frame at(int step) {
        return Frame.still(iteration, step, Notation.W_U, Numerals.DEFAULT);
    }

    private static List<String> texts(Drawing drawing, String prefix, Quantity quantity) {
        return part(drawing, prefix, quantity).shapes().stream()
                .filter(Shape.GlyphRun.class::isInstance)
                .map(shape -> ((Shape.GlyphRun) shape).text())
                .toList();
    }

    private static Part part(Drawing drawing, String prefix, Quantity quantity) {
        return drawing.part(PartNames.of(prefix, quantity)).orElseThrow();
    }

    private static String text(double value) {
        return Numerals.DEFAULT.text(value);
    }

    @Test
    void theErrorIsStruckThroughAndTheNewOneStandsUnderIt() {
        Step total = new Step.TotalError();

        assertThat(texts(draw(at(last), false), "total-box", total))
                .containsExactly(
                        "E", text(iteration.totalError()), text(payoff.again().totalError()));
        assertThat(part(draw(at(last), false), "total-box", total).shapes()).anyMatch(Shape.Line.class::isInstance);
        assertThat(String.join("", texts(draw(at(last - 1), false), "total-box", total)))
                .doesNotContain(text(payoff.again().totalError()));
    }

    /** By the printed numbers: 0.6087 − 0.5963 and 0.5884 − 0.5703. */
    @Test
    void eachOutputIsReplacedAndItsPlateSaysHowMuchNearerItCame() {
        Drawing drawing = draw(at(last), false);
        List<String> nearer = List.of("0.0124", "0.0181");
        for (int output = 0; output < 2; output++) {
            Quantity value = iteration.output(output).value();

            assertThat(texts(drawing, "unit", value))
                    .contains(text(iteration.value(value)), text(payoff.again().value(value)));
            assertThat(texts(drawing, "error-box", new Step.OutputError(output)))
                    .contains(nearer.get(output), "nearer");
        }
    }

    @Test
    void theNameOfAnOutputStandsClearOfTheNumberThatIsStruckThrough() {
        List<Shape.GlyphRun> runs = part(
                        draw(at(last), false), "unit", iteration.output(0).value())
                .shapes()
                .stream()
                .filter(Shape.GlyphRun.class::isInstance)
                .map(Shape.GlyphRun.class::cast)
                .toList();
        Shape.GlyphRun struck = runs.get(1);

        assertThat(struck.text()).isEqualTo("0.5963");
        assertThat(struck.at().y() - struck.box().height())
                .isGreaterThan(runs.getFirst().place().bottom() + 1);
    }

    @Test
    void nothingOfItIsSeenWhileTheLastUpdateIsUnderWay() {
        Drawing drawing = draw(at(last).approaching(0.9), false);

        assertThat(texts(drawing, "total-box", new Step.TotalError())).noneMatch(text -> text.contains("nearer"));
        assertThat(drawing.parts().stream()
                        .flatMap(part -> part.shapes().stream())
                        .filter(Shape.GlyphRun.class::isInstance)
                        .map(shape -> ((Shape.GlyphRun) shape).text()))
                .doesNotContain(text(payoff.again().totalError()));
    }

    @Test
    void errorsAndOutputsStandInTheLight() {
        Drawing drawing = draw(at(last), true);

        assertThat(part(drawing, "total-box", new Step.TotalError()).recedes()).isFalse();
        assertThat(part(drawing, "unit", iteration.output(1).value()).recedes()).isFalse();
        assertThat(part(drawing, "error-box", new Step.OutputError(0)).recedes())
                .isFalse();
        assertThat(part(drawing, "unit", new Quantity.Input(0)).recedes()).isTrue();
    }
}
