package backstep.paint;

import backstep.drawing.Rect;
import backstep.drawing.Shape.Panel;

/** A rectangle with rounded corners. */
public record RoundBox(Rect place, double radius) {

    /** Where the middle of a panel's outline runs: a pen as broad as the outline draws all of it from there. */
    public static RoundBox of(Panel panel) {
        Rect place = panel.place();
        double inset = panel.width() / 2;
        double width = place.width() - panel.width();
        double height = place.height() - panel.width();
        double radius = Math.min(panel.radius() - inset, Math.min(width, height) / 2);
        return new RoundBox(new Rect(place.x() + inset, place.y() + inset, width, height), Math.max(0, radius));
    }
}
