package backstep.typeset;

import java.util.List;

/** The outline of a glyph in em: closed contours, y pointing up. */
public record GlyphOutline(List<Segment> segments) {

    static final GlyphOutline NONE = new GlyphOutline(List.of());

    public GlyphOutline {
        segments = List.copyOf(segments);
    }

    /** A piece of a contour, from where the one before ended. */
    public sealed interface Segment {

        /** Where a contour starts; the one before is closed. */
        record Start(double x, double y) implements Segment {}

        record Straight(double x, double y) implements Segment {}

        /** A quadratic curve with one control point. */
        record Curve(double controlX, double controlY, double x, double y) implements Segment {}
    }
}
