package backstep.drawing.board;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Rect;
import backstep.drawing.Shape;
import backstep.drawing.Shape.GlyphRun;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoardDrawingTest {

    private static final Messages MESSAGES = Messages.load();
    private static final Rect PLACE = new Rect(910, 0, 370, 720);

    private static BoardDrawing.Fitted drawn(Iteration iteration, int step, Notation notation) {
        return BoardDrawing.of(Board.of(Frame.still(iteration, step, notation, Numerals.DEFAULT), MESSAGES), PLACE);
    }

    private static Stream<GlyphRun> runs(BoardDrawing.Fitted drawn) {
        return drawn.parts().stream()
                .flatMap(part -> part.shapes().stream())
                .filter(GlyphRun.class::isInstance)
                .map(GlyphRun.class::cast);
    }

    private static String text(BoardDrawing.Fitted drawn) {
        return runs(drawn).map(GlyphRun::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    @Test
    void beforeTheFirstStepStandsWhatIsGivenAndAsked() {
        assertThat(text(drawn(Lessons.first("w-and-u"), 0, Notation.W_U)))
                .startsWith("Before the first step\nGiven\nThe inputs x₁ and x₂")
                .contains("A u touches one error");
    }

    @Test
    void afterTheLastStepStandsWhetherItHelpedAndWhatItAllWas() {
        Iteration iteration = Lessons.first("w-and-u");
        assertThat(text(drawn(iteration, iteration.steps().size(), Notation.W_U)))
                .contains("Did it help?", "E\n0.2546\n0.2391", "Yes: E fell by 0.0155.")
                .contains("0.0124 nearer to t₁", "What it all was", "δ_hj = ", "u₂₂ most of all.")
                .doesNotContain("What each change was to bring", "Next");
    }

    @Test
    void aDeltaStandsBesideWhatItIsTheSumOfAndItsSlope() {
        Iteration iteration = Lessons.first("w-and-u");
        int step = iteration.steps().numberOf(new Step.Delta(new Unit(0, 0))).orElseThrow();
        BoardDrawing.Fitted drawn = drawn(iteration, step, Notation.W_U);
        assertThat(text(drawn)).contains("Where δ_h1 comes from", "from δ_y1\n−0.0170", "together\n−0.0383");
        assertThat(text(drawn)).contains("Slope\n0.2497");
        assertThat(drawn.parts())
                .filteredOn(part -> part.name().equals("board-slope"))
                .flatExtracting(Part::shapes)
                .hasAtLeastOneElementOfType(Shape.Polyline.class);
    }

    @Test
    void boardsOfAKindOfStepThatFollowOneAnotherHaveTheSameType() {
        Lesson lesson = Lessons.builtIn("step-by-step");
        Frame start = Frame.still(lesson, Lessons.first("step-by-step"), 0, new Numerals(9));
        SteadyType steady = SteadyType.of(start, PLACE, MESSAGES);
        Map<String, List<Double>> sizes = IntStream.range(1, start.steps().size())
                .boxed()
                .collect(Collectors.groupingBy(
                        step -> start.steps().get(step).kind()
                                + (start.steps().get(step).layerOr(1) == 1 ? " of outputs" : " of hidden units"),
                        Collectors.mapping(
                                step -> {
                                    Frame frame = start.still(step);
                                    return BoardDrawing.of(Board.of(frame, MESSAGES), PLACE, steady.at(frame))
                                            .size();
                                },
                                Collectors.toList())));
        assertThat(sizes.values())
                .allSatisfy(ofKind -> assertThat(ofKind.stream().distinct()).hasSize(1));
        assertThat(sizes.get("delta of hidden units").getFirst())
                .isLessThan(sizes.get("delta of outputs").getFirst());
        assertThat(sizes.get("weight-update of outputs").getFirst()).isGreaterThan(BoardDrawing.SIZE);
    }

    /** The board where most stands on it, and where its lines are widest. */
    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void nothingOfAnyLessonLeavesThePlace(String id) {
        Iteration iteration = Lessons.first(id);
        int last = iteration.steps().size();
        for (Notation notation : Lessons.notations(iteration)) {
            for (int step : List.of(0, last / 2, 2 * last / 3, last)) {
                BoardDrawing.Fitted drawn = drawn(iteration, step, notation);
                assertThat(drawn.size()).isGreaterThan(6);
                assertThat(drawn.parts().stream().map(Part::name)).doesNotHaveDuplicates();
                assertThat(runs(drawn).map(GlyphRun::place))
                        .as(id + " in " + notation.id() + ", step " + step)
                        .allMatch(place -> place.x() >= PLACE.x() && place.right() <= PLACE.right())
                        .allMatch(place -> place.y() >= PLACE.y() && place.bottom() <= PLACE.bottom());
            }
        }
    }
}
