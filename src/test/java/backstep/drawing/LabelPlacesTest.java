package backstep.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.words.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels stand on their own edges and keep off the others. */
class LabelPlacesTest {

    private static final List<Room> ROOMS = List.of(
            new Room(744, 457, 1),
            new Room(739, 748, 1),
            new Room(921, 787, 1),
            new Room(1260, 880, 1),
            new Room(1920, 1080, 1));

    /** What was measured for twelve lessons when labels had begun to look for places over no other edge; less is better. */
    private static final double REACHED = 4010;

    @Test
    void labelsCoverNoMoreOfOtherEdgesThanTheyHaveTo() {
        Map<String, Double> covered = new TreeMap<>();
        Lessons.all()
                .forEach((id, iteration) -> ROOMS.forEach(room -> covered.put(
                        id + " " + room,
                        covered(
                                Frame.still(
                                        Lessons.builtIn(id),
                                        iteration,
                                        iteration.steps().size(),
                                        Numerals.DEFAULT),
                                room))));

        assertThat(covered.values().stream().mapToDouble(Double::doubleValue).sum())
                .as("pixels of other edges under labels: %s", covered)
                .isLessThanOrEqualTo(REACHED);
    }

    /** What a step names and produces has its label, and in one gap all labels are of one form. */
    @ParameterizedTest
    @CsvSource({"any-depth, 4", "any-depth, 9", "step-by-step, 9", "three-classes, 9", "a-z-delta, 9"})
    void whatActsHasAWholeLabelOfOneFormInEachGap(String id, int decimals) {
        Iteration iteration = Lessons.first(id);
        for (Room room : ROOMS.subList(0, 3)) {
            StageDrawing stage = new StageDrawing(frame(id, iteration, 0, decimals), room, Messages.load());
            for (int step = 1; step <= iteration.steps().size(); step++) {
                Frame frame = frame(id, iteration, step, decimals);
                Drawing drawing = stage.draw(frame, Highlights.NONE, 1);
                String where = "%s step %d with %d decimals at %s".formatted(id, step, decimals, room);
                for (Quantity.Owner actor : new Actors().of(frame)) {
                    if (actor instanceof Parameter parameter) {
                        assertThat(drawing.part(PartNames.of("label", parameter)))
                                .as("%s: %s", where, parameter)
                                .isPresent();
                    }
                }
                Map<Integer, Set<Boolean>> forms = new TreeMap<>();
                weights(drawing)
                        .forEach(label -> forms.computeIfAbsent(gap(label), _ -> new HashSet<>())
                                .add(isInOneLine(label)));
                assertThat(forms.values()).as(where).allMatch(form -> form.size() == 1);
            }
        }
    }

    private static Frame frame(String id, Iteration iteration, int step, int decimals) {
        return Frame.still(Lessons.builtIn(id), iteration, step, new Numerals(decimals));
    }

    private static int gap(Part label) {
        return Parameter.of(label.quantity().orElseThrow()).orElseThrow().into().layer();
    }

    /** Whether the number stands beside the symbol, not under it. */
    private static boolean isInOneLine(Part label) {
        List<Shape.GlyphRun> runs = label.shapes().stream()
                .filter(Shape.GlyphRun.class::isInstance)
                .map(Shape.GlyphRun.class::cast)
                .toList();
        return Math.abs(runs.get(0).at().y() - runs.get(1).at().y()) < 1;
    }

    private static double covered(Frame frame, Room room) {
        Drawing drawing = new StageDrawing(frame, room, Messages.load()).draw(frame, Highlights.NONE, 1);
        double sum = 0;
        for (Part label : weights(drawing)) {
            for (Part edge : drawing.parts()) {
                boolean own = edge.name().equals(label.name().replace("label-", "edge-"));
                if (edge.kind() == Kind.EDGE && !own) {
                    Shape.Line line = (Shape.Line) edge.shapes().getFirst();
                    sum += label.place().lengthInside(line.from(), line.to());
                }
            }
        }
        return sum;
    }

    private static List<Part> weights(Drawing drawing) {
        List<Part> labels = new ArrayList<>(drawing.parts());
        labels.removeIf(part -> part.kind() != Kind.LABEL && part.kind() != Kind.PASSING_LABEL);
        labels.removeIf(part -> part.quantity().orElseThrow() instanceof Bias);
        return labels;
    }
}
