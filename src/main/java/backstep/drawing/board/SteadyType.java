package backstep.drawing.board;

import backstep.controller.Frame;
import backstep.drawing.Rect;
import backstep.model.iteration.Step;
import backstep.model.words.Messages;
import java.util.HashMap;
import java.util.Map;

/**
 * The type in which all boards of a kind of step fit, those of outputs and of hidden units apart, so that it stays as it is
 * from step to step where boards follow one another: larger than usual where there is room, for the back of the room. Boards
 * at the ends, which say more, have their own.
 */
public final class SteadyType {

    /** Compared with the usual one: in larger type most lines of formulas would have to be broken. */
    private static final double LARGEST = 1.25;

    /** Each board in its own. */
    public static final SteadyType NONE = new SteadyType(Map.of());

    private final Map<String, Double> scales;

    private SteadyType(Map<String, Double> scales) {
        this.scales = scales;
    }

    /** Of all steps of an iteration; this takes a few milliseconds for each. */
    public static SteadyType of(Frame start, Rect place, Messages messages) {
        Map<String, Double> scales = new HashMap<>();
        for (int step = 1; step < start.steps().size(); step++) {
            Board board = Board.of(start.still(step), messages);
            double scale = BoardDrawing.of(board, place, LARGEST).size() / BoardDrawing.SIZE;
            scales.merge(key(start, start.steps().get(step)), scale, Math::min);
        }
        return new SteadyType(scales);
    }

    /** The largest type of the board at a frame, compared with the usual one. */
    public double at(Frame frame) {
        return frame.isDone()
                ? 1
                : frame.step()
                        .map(step -> scales.getOrDefault(key(frame, step), 1.0))
                        .orElse(1.0);
    }

    private static String key(Frame frame, Step step) {
        int outputs = frame.lesson().network().depth() - 1;
        return step.kind() + (step.layerOr(outputs) == outputs);
    }
}
