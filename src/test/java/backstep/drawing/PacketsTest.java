package backstep.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.controller.Frame;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.StepSize;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What travels is read: it covers no number but those of its own weight, whatever the lesson, the step and the size. */
class PacketsTest {

    private static final Messages MESSAGES = Messages.load();
    private static final int MOMENTS = 20;

    private static final List<Room> ROOMS = List.of(new Room(744, 457, 1), new Room(921, 787, 1));

    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void packetsOfAStepCoverNothing(String id) {
        Iteration iteration = Lessons.first(id);
        Notation notation = Lessons.builtIn(id).notation();
        for (Room room : ROOMS) {
            StageDrawing stage = stage(iteration, notation, room);
            for (int step = 1; step <= iteration.steps().size(); step++) {
                Frame arrived = frame(iteration, notation, step);
                for (int moment = 0; moment < MOMENTS; moment++) {
                    Frame frame = arrived.approaching((moment + 0.5) / MOMENTS);
                    assertCoversNothing(
                            draw(stage, frame), room, "%s step %d, moment %d at %s".formatted(id, step, moment, room));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void packetsOfALayerCoverNothing(String id) {
        Iteration iteration = Lessons.first(id);
        Notation notation = Lessons.builtIn(id).notation();
        Room room = ROOMS.get(1);
        StageDrawing stage = stage(iteration, notation, room);
        int from = 0;
        while (from < iteration.steps().size()) {
            int to = iteration.steps().lastOf(from + 1, StepSize.LAYER);
            for (int moment = 0; moment < MOMENTS; moment++) {
                Frame frame = frame(iteration, notation, to).approaching(from, (moment + 0.5) / MOMENTS);
                assertCoversNothing(draw(stage, frame), room, "%s to step %d, moment %d".formatted(id, to, moment));
            }
            from = to;
        }
    }

    /** Where symbol, number and gradient stand in one line, a change slides onto the number. */
    @Test
    void aChangeStandsOnTheNumberThatItChanges() {
        Iteration iteration = Lessons.first("vanishing");
        StageDrawing stage = stage(iteration, Notation.LAYERS, new Room(979, 864, 1.5));
        Weight weight = new Weight(2, 0, 0);
        int step = iteration.steps().numberOf(new Step.Update(weight)).orElseThrow();
        Drawing drawing = draw(stage, frame(iteration, Notation.LAYERS, step).approaching(0.8));
        Part packet = packets(drawing).findFirst().orElseThrow();
        Shape.GlyphRun number = drawing.part(PartNames.of("label", weight)).orElseThrow().shapes().stream()
                .filter(Shape.GlyphRun.class::isInstance)
                .map(Shape.GlyphRun.class::cast)
                .filter(run -> run.text().equals("0.9000"))
                .findFirst()
                .orElseThrow();
        assertThat(packet.place().centerX()).isCloseTo(number.place().centerX(), within(2.0));
    }

    /** In a presentation a sum that grows in a badge is not set as small as a number may be, but as large as it fits. */
    @Test
    void aSumThatGrowsFillsItsBadge() {
        Iteration iteration = Lessons.first("a-z-delta");
        Room room = new Room(1135, 903, 1.5);
        Step delta = new Step.Delta(new Unit(0, 0));
        Frame arrived =
                frame(iteration, Notation.A_Z, iteration.steps().numberOf(delta).orElseThrow());
        StageDrawing stage = stage(iteration, Notation.A_Z, room);
        List<Double> sizes = new ArrayList<>();
        for (int moment = 0; moment < MOMENTS; moment++) {
            draw(stage, arrived.approaching((moment + 0.5) / MOMENTS))
                    .part(PartNames.of("badge", delta))
                    .ifPresent(badge -> {
                        Shape.GlyphRun sum = (Shape.GlyphRun) badge.shapes().getLast();
                        sizes.add(TypeSizes.pixels(sum));
                        assertThat(sum.place().width())
                                .isLessThanOrEqualTo(badge.place().width());
                    });
        }
        assertThat(sizes).hasSizeGreaterThan(3).allMatch(size -> size > 1.15 * Limits.leastType(room));
    }

    /** Labels that only the edges of the step have are placed once for all of its moments. */
    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void labelsStayWhereTheyAreWhileADeltaArrives(String id) {
        Iteration iteration = Lessons.first(id);
        Notation notation = Lessons.builtIn(id).notation();
        for (Room room : List.of(new Room(739, 748, 1), new Room(979, 864, 1.5), new Room(1135, 903, 1.5))) {
            StageDrawing stage = stage(iteration, notation, room);
            for (int step = 1; step <= iteration.steps().size(); step++) {
                Frame arrived = frame(iteration, notation, step);
                if (arrived.step().orElseThrow() instanceof Step.Delta) {
                    Map<String, Point> places = passing(draw(stage, arrived));
                    for (int moment = 0; moment < MOMENTS; moment += 3) {
                        assertThat(passing(draw(stage, arrived.approaching((moment + 0.5) / MOMENTS))))
                                .as("%s step %d, moment %d at %s", id, step, moment, room)
                                .isEqualTo(places);
                    }
                }
            }
        }
    }

    private static Map<String, Point> passing(Drawing drawing) {
        return drawing.parts().stream()
                .filter(part -> part.kind() == Kind.PASSING_LABEL)
                .collect(Collectors.toMap(Part::name, part -> part.place().center()));
    }

    /** Each product is read on its way, or the two numbers that it is made of, for half of the time at least. */
    @ParameterizedTest
    @ValueSource(strings = {"w-and-u", "step-by-step", "one-output", "a-z-delta", "xor", "three-classes", "any-depth"})
    void numbersOnTheirWayAreReadable(String id) {
        Iteration iteration = Lessons.first(id);
        Notation notation = Lessons.builtIn(id).notation();
        Room room = ROOMS.get(1);
        StageDrawing stage = stage(iteration, notation, room);
        for (int step = 1; step <= iteration.steps().size(); step++) {
            Frame arrived = frame(iteration, notation, step);
            if (!isCarriedByWeights(arrived.step().orElseThrow())) {
                continue;
            }
            int carrying = 0;
            int readable = 0;
            for (int moment = 0; moment < MOMENTS; moment++) {
                Frame frame = arrived.approaching((moment + 0.5) / MOMENTS);
                boolean finishing = frame.passage(arrived.step().orElseThrow())
                        .orElseThrow()
                        .finishing();
                carrying += finishing ? 0 : 1;
                readable += packets(draw(stage, frame)).anyMatch(PacketsTest::hasNumber) ? 1 : 0;
            }
            assertThat(readable).as("%s step %d", id, step).isGreaterThanOrEqualTo(carrying / 2);
        }
    }

    private static boolean isCarriedByWeights(Step step) {
        return switch (step) {
            case Step.NetInput _, Step.Gradient(Weight _) -> true;
            case Step.Activation _, Step.OutputError _, Step.TotalError _, Step.Delta _ -> false;
            case Step.Gradient(Bias _), Step.Update _ -> false;
        };
    }

    /** In a label of several lines the product stands on the line of the weight's number, and its symbol can be read. */
    @Test
    void aProductStandsOnTheLineOfTheNumber() {
        Iteration iteration = Lessons.first("w-and-u");
        StageDrawing stage = stage(iteration, Notation.W_U, new Room(739, 748, 1));
        int step = iteration.steps().numberOf(new Step.NetInput(new Unit(1, 0))).orElseThrow();
        int joined = 0;
        for (int moment = 0; moment < MOMENTS; moment++) {
            Drawing drawing = draw(stage, frame(iteration, Notation.W_U, step).approaching((moment + 0.5) / MOMENTS));
            for (Part packet : packets(drawing).toList()) {
                Part label =
                        drawing.part(packet.name().replace("packet", "label")).orElseThrow();
                List<Shape.GlyphRun> lines = label.shapes().stream()
                        .filter(Shape.GlyphRun.class::isInstance)
                        .map(Shape.GlyphRun.class::cast)
                        .toList();
                if (texts(packet).anyMatch(text -> text.contains("\u00b7"))
                        && packet.place().overlaps(label.place())) {
                    joined++;
                    double number = lines.get(1).at().y();
                    assertThat(packet.place().y())
                            .isGreaterThan(lines.get(0).at().y());
                    assertThat(packet.place().y()).isLessThan(number);
                    assertThat(packet.place().bottom()).isGreaterThan(number);
                }
            }
        }
        assertThat(joined).isGreaterThan(3);
    }

    /** a_h1 = 0.3·0.9 − 0.5·0.4: 0.9 meets 0.3 and becomes 0.27, then 0.4 meets −0.5 and becomes −0.2. */
    @Test
    void aValueMeetsItsWeightAndGoesOnAsTheProduct() {
        assertThat(said(1, "packet"))
                .containsExactly(
                        "0.9000",
                        "0.9000\u00b70.3000",
                        "0.2700",
                        "0.4000",
                        "0.4000\u00b7(\u22120.5000)",
                        "\u22120.2000");
    }

    @Test
    void theSumGrowsInTheUnit() {
        assertThat(said(1, "unit-out-0-0")).containsExactly("0.2700", "+\u2009\u22ef");
    }

    /** δ_h1 is the sum of two products, times the slope. */
    @Test
    void theSumOfDeltasGrowsAtTheUnitAndIsMultipliedByItsSlope() {
        Iteration iteration = Lessons.first("w-and-u");
        int delta = iteration.steps().numberOf(new Step.Delta(new Unit(0, 0))).orElseThrow();
        List<String> said = said(delta, "badge-delta-0-0");
        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).endsWith(" + \u22ef");
        assertThat(said.getLast())
                .endsWith("\u00b7" + Numerals.DEFAULT.text(iteration.activationSlope(new Unit(0, 0))));
    }

    /** 0.9 times the new w_11, on its way to h_1; only when it has arrived is it told what came of E. */
    @Test
    void afterTheLastUpdateTheSampleGoesForwardOnceMore() {
        Iteration iteration = Lessons.first("w-and-u");
        int last = iteration.steps().size();
        double product = 0.9 * iteration.value(new Step.Update(new Weight(0, 0, 0)));
        assertThat(said(last, "packet")).contains(Numerals.DEFAULT.text(product));
        StageDrawing stage = stage(iteration, Notation.W_U, ROOMS.getLast());
        Frame arrived = frame(iteration, Notation.W_U, last);
        String again = Numerals.DEFAULT.text(iteration.again().totalError());
        assertThat(totalError(draw(stage, arrived.approaching(0.99)))).doesNotContain(again);
        assertThat(totalError(draw(stage, arrived))).contains(again);
    }

    private static List<String> totalError(Drawing drawing) {
        return drawing.part(PartNames.of("total-box", new Step.TotalError())).stream()
                .flatMap(PacketsTest::texts)
                .toList();
    }

    @Test
    void nothingMovesWhenNothingIsUnderWay() {
        Iteration iteration = Lessons.first("w-and-u");
        StageDrawing stage = stage(iteration, Notation.W_U, ROOMS.getLast());
        assertThat(packets(draw(stage, frame(iteration, Notation.W_U, 1)))).isEmpty();
    }

    /** What packets, or another part, say during a step that the part does not say before it, in order. */
    private static List<String> said(int step, String prefix) {
        Iteration iteration = Lessons.first("w-and-u");
        StageDrawing stage = stage(iteration, Notation.W_U, ROOMS.getLast());
        Set<String> said = new LinkedHashSet<>();
        for (int moment = 0; moment < 3 * MOMENTS; moment++) {
            Frame frame = frame(iteration, Notation.W_U, step).approaching((moment + 0.5) / (3 * MOMENTS));
            draw(stage, frame).parts().stream()
                    .filter(part -> part.name().startsWith(prefix))
                    .flatMap(PacketsTest::texts)
                    .forEach(said::add);
        }
        draw(stage, frame(iteration, Notation.W_U, step - 1)).parts().stream()
                .filter(part -> part.name().startsWith(prefix))
                .flatMap(PacketsTest::texts)
                .forEach(said::remove);
        return List.copyOf(said);
    }

    private static void assertCoversNothing(Drawing drawing, Room room, String where) {
        drawing.parts().forEach(part -> TypeSizes.assertLegible(part, room, where));
        List<Part> packets = new ArrayList<>(packets(drawing).toList());
        for (Part packet : packets) {
            Rect place = packet.place();
            assertThat(place.x() >= 0
                            && place.y() >= 0
                            && place.right() <= room.width()
                            && place.bottom() <= room.height())
                    .as("%s: %s is cut off", where, packet.name())
                    .isTrue();
            for (Part other : drawing.parts()) {
                boolean own = other == packet || isOwn(packet, other);
                assertThat(!own && holdsDigits(other) && overlap(place, other))
                        .as("%s: %s at %s over %s at %s", where, packet.name(), place, other.name(), other.place())
                        .isFalse();
            }
        }
    }

    private static boolean holdsDigits(Part part) {
        return part.kind() != Kind.EDGE && part.kind() != Kind.TIE && part.kind() != Kind.HALO;
    }

    /** The label of a packet's own weight, and the line under a target where the error will stand. */
    private static boolean isOwn(Part packet, Part other) {
        boolean ofParameter = other.quantity().flatMap(Parameter::of).stream()
                .anyMatch(parameter -> Stream.of("packet", "packet-value")
                        .anyMatch(prefix -> packet.name().equals(PartNames.of(prefix, parameter))));
        boolean underTarget = other.name().equals(packet.name().replace("packet", "error-box"))
                && packet.place().y() >= other.place().centerY() - 0.5;
        return ofParameter && (other.kind() == Kind.LABEL || other.kind() == Kind.PASSING_LABEL) || underTarget;
    }

    private static boolean overlap(Rect place, Part other) {
        Rect box = other.place();
        return other.kind() == Kind.UNIT ? place.overlapsCircle(box.center(), box.width() / 2) : place.overlaps(box);
    }

    private static Stream<Part> packets(Drawing drawing) {
        return drawing.parts().stream().filter(part -> part.kind() == Kind.PACKET);
    }

    private static boolean hasNumber(Part packet) {
        return texts(packet).findAny().isPresent();
    }

    private static Stream<String> texts(Part part) {
        return part.shapes().stream()
                .filter(Shape.GlyphRun.class::isInstance)
                .map(shape -> ((Shape.GlyphRun) shape).text());
    }

    private static Drawing draw(StageDrawing stage, Frame frame) {
        return stage.draw(frame, Highlights.NONE, 1);
    }

    private static StageDrawing stage(Iteration iteration, Notation notation, Room room) {
        return new StageDrawing(frame(iteration, notation, 0), room, MESSAGES);
    }

    private static Frame frame(Iteration iteration, Notation notation, int step) {
        return Frame.still(iteration, step, notation, Numerals.DEFAULT);
    }
}
