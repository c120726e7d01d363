package backstep.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At every step what its formula names and what it produces stands at full strength, and all else steps back. */
class SpotlightTest {

    private static final Room ROOM = new Room(1260, 880, 1);

    private final Iteration iteration = Lessons.first("w-and-u");

    @Test
    void whatTheFormulaNamesStandsOut() {
        Unit hidden = new Unit(0, 0);
        Drawing drawing = draw(new Step.Delta(hidden), true);

        assertThat(names(drawing, false))
                .contains(
                        PartNames.of("badge", new Step.Delta(hidden)),
                        PartNames.of("unit", hidden.value()),
                        PartNames.of("edge", new Weight(1, 0, 0)),
                        PartNames.of("label", new Weight(1, 1, 0)),
                        PartNames.of("badge", new Step.Delta(new Unit(1, 0))))
                .doesNotContain(
                        PartNames.of("unit", new Quantity.Input(0)),
                        PartNames.of("unit", new Unit(0, 1).value()),
                        PartNames.of("edge", new Weight(1, 0, 1)),
                        PartNames.of("label", new Weight(0, 0, 0)),
                        PartNames.of("total-box", new Step.TotalError()));
    }

    @Test
    void anErrorIsBesideItsOutputAndItsTarget() {
        assertThat(names(draw(new Step.OutputError(1), true), false))
                .contains(
                        PartNames.of("error-box", new Step.OutputError(1)),
                        PartNames.of("unit", new Unit(1, 1).value()),
                        "tie-error-1")
                .doesNotContain(PartNames.of("error-box", new Step.OutputError(0)), "tie-error-0", "tie-total-1");
    }

    /** Also where circles stand too close for a label between them, and with nine decimals. */
    @ParameterizedTest
    @ValueSource(strings = {"any-depth", "step-by-step", "three-classes"})
    void theWeightThatAStepIsAboutHasALabel(String id) {
        Lesson lesson = Lessons.builtIn(id);
        Iteration first = Lessons.first(id);
        for (Room room : List.of(new Room(744, 494, 1), new Room(1118, 905, 1))) {
            Frame start =
                    Frame.still(first, 0, lesson.notation(), lesson.guide().numerals());
            StageDrawing stage = new StageDrawing(start, room, Messages.load());
            for (int step = 1; step <= first.steps().size(); step++) {
                Optional<Parameter> about = first.steps().get(step) instanceof Step.Gradient(Parameter parameter)
                        ? Optional.of(parameter)
                        : Optional.empty();
                Frame frame = Frame.still(
                        first, step, lesson.notation(), lesson.guide().numerals());
                if (about.isPresent()) {
                    assertThat(stage.draw(frame, Highlights.NONE, 1).part(PartNames.of("label", about.get())))
                            .as("%s step %d at %s", id, step, room)
                            .isPresent();
                }
            }
        }
    }

    /** A pin is no reason to lose the colour of the step. */
    @Test
    void whatIsPinnedKeepsTheColoursOfTheStep() {
        Frame frame = frame(new Step.Gradient(new Weight(1, 0, 0)));
        for (Quantity pinned : List.of(new Weight(1, 0, 0), new Weight(0, 0, 0))) {
            Highlights highlights = Highlights.of(frame, Optional.empty(), Optional.of(pinned), Optional.empty());
            Shape edge = new StageDrawing(frame, ROOM, Messages.load())
                    .draw(frame, highlights, 1)
                    .part(PartNames.of("edge", new Weight(1, 0, 0)))
                    .orElseThrow()
                    .shapes()
                    .getFirst();

            assertThat(((Shape.Line) edge).stroke().role()).isEqualTo(Role.BACKWARD);
            assertThat(((Shape.Line) edge).stroke().opacity()).isEqualTo(1);
        }
    }

    @Test
    void whatIsPointedAtDoesNotStepBack() {
        Frame frame = frame(new Step.TotalError());
        Quantity pointedAt = new Weight(0, 0, 0);
        Highlights highlights = Highlights.of(frame, Optional.of(pointedAt), Optional.empty(), Optional.empty())
                .withSpotlight(true);

        assertThat(names(new StageDrawing(frame, ROOM, Messages.load()).draw(frame, highlights, 1), false))
                .contains(PartNames.of("label", pointedAt), PartNames.of("edge", pointedAt));
    }

    @Test
    void withoutASpotlightAndBeforeTheFirstStepNothingStepsBack() {
        assertThat(names(draw(new Step.TotalError(), false), true)).isEmpty();
        Frame start = Frame.still(iteration, 0, Notation.W_U, Numerals.DEFAULT);
        assertThat(names(
                        new StageDrawing(start, ROOM, Messages.load())
                                .draw(start, Highlights.NONE.withSpotlight(true), 1),
                        true))
                .isEmpty();
    }

    /** However thin the line itself is. */
    @Test
    void theEdgeOfTheStepLiesOnABandInTheColourOfItsPhase() {
        Weight weight = new Weight(0, 0, 0);

        List<Part> halos = draw(new Step.Gradient(weight), true).parts().stream()
                .filter(part -> part.kind() == Kind.HALO)
                .toList();

        assertThat(halos).singleElement().satisfies(halo -> {
            assertThat(halo.name()).isEqualTo(PartNames.of("halo", weight));
            Shape.Line line = (Shape.Line) halo.shapes().getFirst();
            assertThat(line.stroke().width()).isEqualTo(10);
            assertThat(line.stroke().role()).isEqualTo(Role.BACKWARD);
        });
        assertThat(draw(new Step.Gradient(weight), false).parts()).noneMatch(part -> part.kind() == Kind.HALO);
    }

    /** One line, under the names of the layers, in any room. */
    @Test
    void theLegendStandsUnderTheNetwork() {
        Frame frame = frame(new Step.TotalError());
        for (Room plain : List.of(new Room(750, 430, 1), ROOM, new Room(1920, 1080, 1.5))) {
            Room room = new Room(plain.width(), plain.height(), plain.textScale(), true);
            Drawing drawing = new StageDrawing(frame, room, Messages.load()).draw(frame, Highlights.NONE, 1);
            Rect legend = drawing.part("stage-legend").orElseThrow().place();

            assertThat(legend.right()).isLessThanOrEqualTo(room.width());
            assertThat(legend.bottom()).isLessThanOrEqualTo(room.height());
            assertThat(drawing.parts())
                    .filteredOn(part -> part.kind() != Kind.LEGEND)
                    .noneMatch(part -> part.place().overlaps(legend));
        }
        assertThat(draw(new Step.TotalError(), false).part("stage-legend")).isEmpty();
    }

    private Drawing draw(Step step, boolean spotlight) {
        Frame frame = frame(step);
        return new StageDrawing(frame, ROOM, Messages.load()).draw(frame, Highlights.NONE.withSpotlight(spotlight), 1);
    }

    private Frame frame(Step step) {
        int number = iteration.steps().numberOf(step).orElseThrow();
        return Frame.still(iteration, number, Notation.W_U, Numerals.DEFAULT);
    }

    private static Set<String> names(Drawing drawing, boolean receding) {
        return drawing.parts().stream()
                .filter(part -> part.recedes() == receding)
                .map(Part::name)
                .collect(Collectors.toSet());
    }
}
