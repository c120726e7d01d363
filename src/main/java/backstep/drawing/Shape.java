package backstep.drawing;

import backstep.model.network.Matrix;
import backstep.typeset.Box;
import java.util.List;
import java.util.Optional;

/** What a drawing is made of. Places are in pixels of the stage. */
public sealed interface Shape {

    /** A circle; its line, if any, lies half inside and half outside the radius. */
    record Circle(Point center, double radius, Optional<Role> fill, Optional<Stroke> stroke) implements Shape {}

    /** The part of a circle that is filled from below up to a share of its height, 0 to 1. */
    record Level(Point center, double radius, double share, Role fill) implements Shape {}

    /** A straight line with butt caps. */
    record Line(Point from, Point to, Stroke stroke) implements Shape {}

    /**
     * A rectangle with rounded corners.
     *
     * @param radius of the corners, no more than half of a side
     * @param width of the outline, which lies inside
     */
    record Panel(Rect place, double radius, Role fill, Role outline, double width) implements Shape {}

    /**
     * Typeset characters.
     *
     * @param box what is drawn
     * @param at the left end of its baseline
     * @param scale what the box is multiplied by
     * @param text the same in plain characters
     * @param latex the same for LaTeX's mathematics mode
     */
    record GlyphRun(Box box, Point at, double scale, Role role, double opacity, String text, String latex)
            implements Shape {

        /** The room that its line takes. */
        public Rect place() {
            return new Rect(at.x(), at.y() - scale * box.height(), scale * box.width(), scale * box.total());
        }
    }

    /**
     * Words in the type of the window.
     *
     * @param centred whether they stand in the middle of their place instead of at its upper left corner
     * @param brief what is written where the words are wider than the place
     */
    record Caption(Rect place, boolean centred, String words, String brief, Role role) implements Shape {}

    /** Straight lines from each place to the next, with round corners. */
    record Polyline(List<Point> points, Stroke stroke) implements Shape {
        public Polyline {
            points = List.copyOf(points);
        }
    }

    /**
     * Tiles that tell numbers by their colour.
     *
     * @param tones one for each tile, rows from the top: −1 is {@code low}, 0 {@code middle}, 1 {@code high}, and what lies
     *     between is mixed of the two that it lies between; what is no number is {@code middle}
     */
    record Shading(Rect place, Matrix tones, Role low, Role middle, Role high) implements Shape {}

    /** How a line is drawn: {@code dashes} are lengths of ink and gap in turn, none for a line without gaps. */
    record Stroke(Role role, double width, List<Double> dashes, double opacity) {
        public Stroke {
            dashes = List.copyOf(dashes);
        }

        public static Stroke of(Role role, double width) {
            return new Stroke(role, width, List.of(), 1);
        }
    }
}
