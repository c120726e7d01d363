package backstep.paint;

import backstep.drawing.Drawing.Part;
import backstep.drawing.Rect;
import backstep.drawing.board.Board;
import backstep.drawing.board.BoardDrawing;
import java.util.List;
import java.util.Optional;

/**
 * A drawing in its colours, to be painted.
 *
 * @param width in units of the parts
 * @param height in units of the parts
 * @param parts from back to front
 * @param written what is written beside the drawing, and drawn among its last parts
 * @param transparent whether there is nothing behind the parts
 * @param title what it is, in a line
 * @param description what is to be seen, for those who do not see it
 */
public record StepPicture(
        double width,
        double height,
        List<Part> parts,
        Optional<Written> written,
        Colours colours,
        boolean transparent,
        String title,
        String description) {

    /**
     * The board, for painters that write text of their own.
     *
     * @param drawn as it is drawn: in type with which it has room
     */
    public record Written(Board board, Rect place, BoardDrawing.Fitted drawn) {}

    public StepPicture {
        parts = List.copyOf(parts);
    }

    /** The same with other parts. */
    public StepPicture with(List<Part> others) {
        return new StepPicture(width, height, others, written, colours, transparent, title, description);
    }
}
