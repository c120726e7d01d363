package backstep.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Bias;
import backstep.model.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Labels stand on their own edges and keep off the others. */
class LabelPlacesTest {

    private static final List<Room> ROOMS = List.of(
            new Room(750, 430, 1),
            new Room(800, 700, 1),
            new Room(970, 785, 1),
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
        labels.removeIf(part -> part.kind() != Kind.LABEL || part.quantity().orElseThrow() instanceof Bias);
        return labels;
    }
}
