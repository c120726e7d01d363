package backstep.paint;

import backstep.drawing.Drawing.Part;
import java.util.List;

/**
 * A drawing in its colours, to be painted.
 *
 * @param width in units of the parts
 * @param height in units of the parts
 * @param parts from back to front
 * @param title what it is, in a line
 * @param description what is to be seen, for those who do not see it
 */
public record StepPicture(
        double width, double height, List<Part> parts, Colours colours, String title, String description) {

    public StepPicture {
        parts = List.copyOf(parts);
    }
}
