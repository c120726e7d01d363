package backstep.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the stage never overlaps, whatever the lesson, its notation, the step and the size. */
class StageDrawingTest {

    private static final double TINY = -2.82e-12;
    private static final Messages MESSAGES = Messages.load();

    /** The stage that is left in a window of 1024×700, 1440×900, 1920×1080 (drawn larger), and of a frame without chalkboard. */
    private static final List<Room> ROOMS =
            List.of(new Room(744, 457, 1), new Room(739, 748, 1), new Room(921, 787, 1), new Room(1260, 880, 1));

    /** The same in a presentation, whose text is larger. */
    private static final List<Room> PRESENTED =
            List.of(new Room(1024, 524, 1.5), new Room(979, 864, 1.5), new Room(1135, 903, 1.5));

    /** Where nine columns of twelve circles are limited by the height. */
    private static final List<Room> WIDE_ROOMS =
            List.of(new Room(750, 430, 1), new Room(800, 700, 1), new Room(970, 785, 1), new Room(1260, 880, 1));

    @ParameterizedTest
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void nothingOverlapsAtAnyStepAndSize(String id, Notation notation) {
        Iteration iteration = Lessons.first(id);
        for (Room room : Stream.concat(ROOMS.stream(), PRESENTED.stream()).toList()) {
            StageDrawing stage = new StageDrawing(frame(iteration, 0, notation), room, MESSAGES);
            for (int step = 0; step <= iteration.steps().size(); step++) {
                Frame frame = frame(iteration, step, notation);
                assertThat(stage.fits(frame, room)).isTrue();
                Drawing drawing = stage.draw(frame, Highlights.NONE, 1);
                String where = "%s %s step %d at %s".formatted(id, notation.id(), step, room);
                assertNamesAreOfOnePart(drawing, where);
                assertNothingOverlaps(drawing, room, where);
                assertNumbersAreLegible(drawing, room, where);
            }
        }
    }

    /** What training ends in that gets stuck: numbers that are written with powers of ten of two digits. */
    @ParameterizedTest
    @ValueSource(strings = {"xor", "w-and-u", "step-by-step", "stuck-units"})
    void numbersWithLongPowersOfTenKeepClearOfTheirSymbols(String id) {
        Lesson lesson = Lessons.builtIn(id);
        Network tiny = new Network(lesson.network().layers().stream()
                .map(layer -> new Layer(
                        layer.activation(),
                        scaled(layer.weights()),
                        layer.biases().map(StageDrawingTest::scaled),
                        layer.trainBiases()))
                .toList());
        Iteration iteration = lesson.withNetwork(tiny).run().iteration(1);
        for (Room room : ROOMS) {
            for (int step = 0; step <= iteration.steps().size(); step++) {
                Drawing drawing = draw(iteration, step, lesson.notation(), room);
                assertNothingOverlaps(drawing, room, "%s step %d at %s".formatted(id, step, room));
            }
        }
    }

    private static Matrix scaled(Matrix weights) {
        return Matrix.generate(weights.rows(), weights.columns(), (row, column) -> TINY * weights.get(row, column));
    }

    private static Vector scaled(Vector biases) {
        return Vector.of(
                Arrays.stream(biases.toArray()).map(bias -> TINY * bias).toArray());
    }

    /** "Four weights in a chain. Which one will change most?" */
    @Test
    void aChainShowsItsWeightsBeforeTheFirstStep() {
        Iteration iteration = Lessons.first("vanishing");
        for (Room room : Stream.concat(ROOMS.stream(), PRESENTED.stream()).toList()) {
            List<String> shown = names(draw(iteration, 0, Notation.LAYERS, room).parts());
            for (int layer = 0; layer < 4; layer++) {
                assertThat(shown)
                        .as("%s", room)
                        .contains(
                                PartNames.of("label", new Weight(layer, 0, 0)),
                                PartNames.of("label", new Bias(layer, 0)));
            }
        }
    }

    /** The largest network of the editor: circles fill their columns, and only the unit at hand has its tag and its badge. */
    @Test
    void aCrowdedStageShowsWhatMattersNow() {
        Iteration iteration = twelveByEight();
        Steps steps = iteration.steps();
        int delta = steps.numberOf(new Step.Delta(new Unit(6, 4))).orElseThrow();
        int netInput = steps.numberOf(new Step.NetInput(new Unit(2, 3))).orElseThrow();
        for (Room room : WIDE_ROOMS) {
            List<Part> units = of(Kind.UNIT, draw(iteration, 0, Notation.LAYERS, room));
            assertThat(units).hasSize(9 * 12).allMatch(unit -> unit.place().width() > 0.75 * (room.height() - 80) / 12);
            for (Part unit : units) {
                assertThat(units).noneMatch(other -> other != unit && overlap(unit, other));
            }
            assertThat(names(of(Kind.LABEL, draw(iteration, netInput, Notation.LAYERS, room))))
                    .contains(PartNames.of("label", new Bias(2, 3)))
                    .doesNotContain(PartNames.of("label", new Bias(2, 4)));
            List<Part> plates = of(Kind.PLATE, draw(iteration, delta, Notation.LAYERS, room));
            for (Part plate : plates) {
                assertThat(plates)
                        .noneMatch(other ->
                                other != plate && other.name().startsWith("error-box") && overlap(plate, other));
            }
            assertThat(names(plates))
                    .contains(
                            PartNames.of("badge", new Step.Delta(new Unit(6, 4))),
                            PartNames.of("total-box", new Step.TotalError()))
                    .doesNotContain(PartNames.of("badge", new Step.Delta(new Unit(6, 3))));
        }
    }

    /** Where labels stand beside the circles, these are as large as their columns allow. */
    @Test
    void circlesOfFewUnitsFillTheirColumns() {
        for (String id : List.of("vanishing", "stuck-units")) {
            for (Room room : ROOMS.subList(0, 3)) {
                List<Part> units = of(
                        Kind.UNIT,
                        draw(Lessons.first(id), 0, Lessons.builtIn(id).notation(), room));
                double column = units.stream()
                        .mapToDouble(unit -> unit.place().centerX())
                        .distinct()
                        .sorted()
                        .limit(2)
                        .reduce(0, (first, second) -> second - first);
                assertThat(units)
                        .as("%s at %s", id, room)
                        .allSatisfy(unit -> assertThat(unit.place().width()).isGreaterThan(0.38 * column));
            }
        }
    }

    /** In larger text the labels are larger wherever the numbers in the circles can be larger still. */
    @Test
    void labelsOfLargerTextAreLargerInDenseNetworksToo() {
        assertThat(grown("a-z-delta", PRESENTED.get(1))).isGreaterThan(1.3);
        assertThat(grown("a-z-delta", PRESENTED.get(2))).isGreaterThan(1.3);
        assertThat(grown("any-depth", PRESENTED.get(0))).isGreaterThan(1.15);
        assertThat(grown("four-tanh", PRESENTED.get(0))).isGreaterThan(1.15);
    }

    /** After an iteration a bias of that lesson is written with a power of ten, which needs room on its label alone. */
    @Test
    void aNumberWithAPowerOfTenMakesNoOtherSmallerInItsCircle() {
        Room room = PRESENTED.getLast();
        Iteration second = Lessons.builtIn("any-depth").run().iteration(2);
        double usual = numbers(draw(Lessons.first("any-depth"), 0, Notation.LAYERS, room), "unit-x-0");

        assertThat(StageType.Exponents.of(frame(second, 0, Notation.LAYERS), diagram(second))
                        .given())
                .isGreaterThan(0);
        assertThat(numbers(draw(second, 0, Notation.LAYERS, room), "unit-x-0")).isEqualTo(usual);
    }

    private static Diagram diagram(Iteration iteration) {
        return Diagram.of(iteration.before(), Notation.LAYERS);
    }

    /** By how much the number of the first weight into the outputs is larger than in text of the normal size. */
    private static double grown(String id, Room room) {
        Iteration iteration = Lessons.first(id);
        Weight weight = new Weight(iteration.before().layers().size() - 1, 0, 0);
        double usual = labelSize(id, weight, new Room(room.width(), room.height(), 1));
        double larger = labelSize(id, weight, room);
        double inCircle = numbers(
                drawn(id, weight, room), PartNames.of("unit", weight.into().value()));
        assertThat(inCircle).as("%s at %s", id, room).isGreaterThan(larger);
        return larger / usual;
    }

    private static double labelSize(String id, Weight weight, Room room) {
        return numbers(drawn(id, weight, room), PartNames.of("label", weight));
    }

    private static Drawing drawn(String id, Weight weight, Room room) {
        Iteration iteration = Lessons.first(id);
        int step = iteration.steps().numberOf(new Step.Gradient(weight)).orElseThrow();
        return draw(iteration, step, Lessons.builtIn(id).notation(), room);
    }

    private static double numbers(Drawing drawing, String part) {
        return runs(drawing.part(part).orElseThrow()).stream()
                .filter(TypeSizes::isNumber)
                .mapToDouble(TypeSizes::pixels)
                .max()
                .orElseThrow();
    }

    /** The names of such layers say how many of their units are shown: they are the longest. */
    @Test
    void captionsOfLayersThatAreShownInPartKeepApart() {
        RandomNetworks random = new RandomNetworks(3);
        Network network = new Network(
                List.of(random.layer(Activation.LOGISTIC, 100, 784), random.layer(Activation.LOGISTIC, 10, 100)));
        LearningRule rule = new LearningRule(Loss.HALF_SQUARED_ERROR, 0.5, UpdateOrder.SIMULTANEOUS);
        Iteration digits = Iteration.compute(1, 0, network, rule, random.sample(network, rule.loss()));
        for (Room room : ROOMS) {
            for (double textScale : new double[] {1, 1.5, 2.25}) {
                Room scaled = new Room(room.width(), room.height(), textScale);
                List<Part> captions = of(Kind.CAPTION, draw(digits, 0, Notation.LAYERS, scaled));
                assertThat(captions)
                        .hasSize(3)
                        .allMatch(caption -> caption.place().x() >= 0);
                for (int column = 1; column < 3; column++) {
                    assertThat(captions.get(column).place().x())
                            .as("%s, column %d", scaled, column)
                            .isGreaterThan(captions.get(column - 1).place().right());
                }
            }
        }
    }

    @Test
    void aDrawingSaysInPlainCharactersWhatItSets() {
        Drawing drawing = draw(Lessons.first("w-and-u"), 41, Notation.W_U, ROOMS.getLast());

        assertThat(texts(drawing.part("label-w-1-0-0").orElseThrow()))
                .containsExactly("u\u2081\u2081", "0.7000", "0.7251");
        assertThat(texts(drawing.part("badge-delta-0-0").orElseThrow())).containsExactly("\u03b4_h1 \u22120.0383");
        assertThat(texts(drawing.part("error-box-error-0").orElseThrow()))
                .containsExactly("t\u2081 = 1.0000", "E\u2081 = 0.0815");
    }

    @Test
    void theSameFrameGivesTheSameDrawing() {
        Frame frame = frame(Lessons.first("any-depth"), 20, Notation.LAYERS);
        StageDrawing stage = new StageDrawing(frame, ROOMS.getFirst(), MESSAGES);

        assertThat(stage.draw(frame, Highlights.NONE, 1)).isEqualTo(stage.draw(frame, Highlights.NONE, 1));
        assertThat(new StageDrawing(frame, ROOMS.getFirst(), MESSAGES).draw(frame, Highlights.NONE, 1))
                .isEqualTo(stage.draw(frame, Highlights.NONE, 1));
    }

    @Test
    void whatIsPointedAtAndWhatHasTheKeyboardStandOut() {
        Frame frame = frame(Lessons.first("w-and-u"), 42, Notation.W_U);
        StageDrawing stage = new StageDrawing(frame, ROOMS.getFirst(), MESSAGES);
        Weight weight = new Weight(1, 0, 0);
        Quantity gradient = new Step.Gradient(weight);
        Drawing drawing = stage.draw(
                frame, Highlights.of(frame, Optional.of(gradient), Optional.empty(), Optional.of("unit-x-0")), 1);

        assertThat(line(drawing, "edge-w-1-0-0").stroke().role()).isEqualTo(Role.TEXT);
        assertThat(line(drawing, "edge-w-1-0-1").stroke().role()).isNotEqualTo(Role.TEXT);
        assertThat(drawing.part("label-w-1-0-0").orElseThrow().shapes().getFirst())
                .isInstanceOfSatisfying(
                        Shape.Panel.class, panel -> assertThat(panel.outline()).isEqualTo(Role.TEXT));
        assertThat(drawing.part("unit-x-0").orElseThrow().shapes())
                .contains(new Shape.Circle(
                        drawing.part("unit-x-0").orElseThrow().place().center(),
                        drawing.part("unit-x-0").orElseThrow().place().width() / 2,
                        Optional.empty(),
                        Optional.of(new Shape.Stroke(Role.FORWARD, 4, List.of(6.0, 4.0), 1))));
    }

    @Test
    void onlyEdgesOnAPathToThePinnedNumberKeepTheirStrength() {
        Frame frame = frame(Lessons.first("w-and-u"), 42, Notation.W_U);
        StageDrawing stage = new StageDrawing(frame, ROOMS.getFirst(), MESSAGES);
        Drawing drawing = stage.draw(
                frame, Highlights.of(frame, Optional.empty(), Optional.of(new Weight(0, 0, 0)), Optional.empty()), 1);

        assertThat(line(drawing, "edge-w-1-0-0").stroke().role()).isEqualTo(Role.BACKWARD);
        assertThat(line(drawing, "edge-w-1-0-0").stroke().opacity()).isEqualTo(1);
        assertThat(line(drawing, "edge-w-1-0-1").stroke().opacity()).isLessThan(0.5);
    }

    @Test
    void aNumberThatIsOnlyTakenForAGradientIsNotMarkedAsOne() {
        Room room = ROOMS.getLast();
        Drawing right = draw(Lessons.first("step-by-step"), 20, Notation.NET_OUT, room);
        Drawing mistaken = draw(Lessons.first("step-by-step-as-published"), 24, Notation.NET_OUT, room);

        assertThat(texts(right.part("label-w-0-0-0").orElseThrow()))
                .contains("∂")
                .doesNotContain("g");
        assertThat(texts(mistaken.part("label-w-0-0-0").orElseThrow()))
                .contains("g")
                .doesNotContain("∂");
    }

    @Test
    void anOutputThatIsItsNetInputHasItsNumberOnce() {
        Drawing drawing = draw(Lessons.first("one-output"), 11, Notation.ALPHA_D_Y, ROOMS.getLast());

        assertThat(texts(drawing.part("unit-out-1-0").orElseThrow())).containsOnlyOnce("0.2732");
    }

    private static Shape.Line line(Drawing drawing, String name) {
        return (Shape.Line) drawing.part(name).orElseThrow().shapes().getFirst();
    }

    private static List<String> texts(Part part) {
        return runs(part).stream().map(Shape.GlyphRun::text).toList();
    }

    private static Frame frame(Iteration iteration, int step, Notation notation) {
        return Frame.still(iteration, step, notation, Numerals.DEFAULT);
    }

    private static Drawing draw(Iteration iteration, int step, Notation notation, Room room) {
        Frame frame = frame(iteration, step, notation);
        return new StageDrawing(frame, room, MESSAGES).draw(frame, Highlights.NONE, 1);
    }

    private static Iteration twelveByEight() {
        RandomNetworks random = new RandomNetworks(12);
        Network network = new Network(IntStream.range(0, 8)
                .mapToObj(_ -> random.layer(Activation.LOGISTIC, 12, 12))
                .map(layer ->
                        new Layer(layer.activation(), layer.weights(), Optional.of(Vector.of(new double[12])), true))
                .toList());
        LearningRule rule = new LearningRule(Loss.HALF_SQUARED_ERROR, 0.5, UpdateOrder.SIMULTANEOUS);
        return Iteration.compute(1, 0, network, rule, random.sample(network, rule.loss()));
    }

    private static List<Part> of(Kind kind, Drawing drawing) {
        return drawing.parts().stream().filter(part -> part.kind() == kind).toList();
    }

    private static List<String> names(List<Part> parts) {
        return parts.stream().map(Part::name).toList();
    }

    private static void assertNamesAreOfOnePart(Drawing drawing, String where) {
        assertThat(Set.copyOf(names(drawing.parts())))
                .as(where)
                .hasSize(drawing.parts().size());
    }

    private static void assertNumbersAreLegible(Drawing drawing, Room room, String where) {
        for (Part part : drawing.parts()) {
            TypeSizes.assertLegible(part, room, where);
            double largest =
                    runs(part).stream().mapToDouble(TypeSizes::pixels).max().orElse(0);
            runs(part).stream()
                    .filter(number -> part.kind() == Kind.UNIT
                            && TypeSizes.isNumber(number)
                            && !number.text().contains("="))
                    .forEach(own -> assertThat(TypeSizes.pixels(own))
                            .as("%s: the number of %s", where, part.name())
                            .isEqualTo(largest));
        }
    }

    private static void assertNothingOverlaps(Drawing drawing, Room room, String where) {
        List<Part> solid = drawing.parts().stream()
                .filter(part -> part.kind().isPickable())
                .toList();
        assertThat(solid).as(where).hasSizeGreaterThan(3);
        for (int first = 0; first < solid.size(); first++) {
            Rect place = solid.get(first).place();
            assertThat(place.x() >= 0
                            && place.y() >= 0
                            && place.right() <= room.width()
                            && place.bottom() <= room.height())
                    .as("%s: %s is cut off", where, solid.get(first).name())
                    .isTrue();
            assertContentFits(solid.get(first), where);
            for (int second = first + 1; second < solid.size(); second++) {
                assertThat(overlap(solid.get(first), solid.get(second)))
                        .as(
                                "%s: %s over %s",
                                where,
                                solid.get(first).name(),
                                solid.get(second).name())
                        .isFalse();
            }
        }
    }

    /** Lines of type stay inside their outline and clear of each other; a unit's own are tested by its circle's fill. */
    private static void assertContentFits(Part part, String where) {
        Rect outline = part.place();
        List<Rect> before = new ArrayList<>();
        for (Shape.GlyphRun run : runs(part)) {
            Rect ink = run.place();
            assertThat(ink.x() >= outline.x() - 1 && ink.right() <= outline.right() + 1)
                    .as("%s: text leaves %s: %s in %s", where, part.name(), ink, outline)
                    .isTrue();
            if (part.kind() != Kind.UNIT) {
                // Figures have no descenders: the room for those may reach over the lower outline.
                assertThat(ink.y() >= outline.y() + 1 && ink.bottom() <= outline.bottom() + 1)
                        .as("%s: text touches %s: %s in %s", where, part.name(), ink, outline)
                        .isTrue();
                assertThat(before.stream().noneMatch(ink::overlaps))
                        .as("%s: text over text in %s: %s over %s", where, part.name(), ink, before)
                        .isTrue();
            }
            before.add(ink);
        }
    }

    private static List<Shape.GlyphRun> runs(Part part) {
        return part.shapes().stream()
                .filter(Shape.GlyphRun.class::isInstance)
                .map(Shape.GlyphRun.class::cast)
                .filter(run -> run.place().width() > 0)
                .toList();
    }

    /** Units are circles: only their discs count, not the corners around them. */
    private static boolean overlap(Part first, Part second) {
        Rect a = first.place();
        Rect b = second.place();
        if (first.kind() == Kind.UNIT && second.kind() == Kind.UNIT) {
            double distance = Math.hypot(a.centerX() - b.centerX(), a.centerY() - b.centerY());
            return distance < (a.width() + b.width()) / 2;
        }
        if (first.kind() == Kind.UNIT || second.kind() == Kind.UNIT) {
            Rect disc = first.kind() == Kind.UNIT ? a : b;
            Rect box = first.kind() == Kind.UNIT ? b : a;
            return box.overlapsCircle(disc.center(), disc.width() / 2);
        }
        return a.overlaps(b);
    }
}
