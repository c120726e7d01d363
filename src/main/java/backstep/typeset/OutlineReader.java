package backstep.typeset;

import backstep.typeset.FontTables.Extent;
import backstep.typeset.GlyphOutline.Segment;
import java.util.ArrayList;
import java.util.List;

/** Reads outlines from the table glyf (OpenType specification, "glyf"). */
final class OutlineReader {

    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEATED = 8;
    private static final int SAME_OR_POSITIVE_X = 16;
    private static final int SAME_OR_POSITIVE_Y = 32;

    private final FontTables font;
    private final double em;
    private final List<Segment> segments = new ArrayList<>();

    private OutlineReader(FontTables font) {
        this.font = font;
        em = font.unitsPerEm();
    }

    static GlyphOutline read(FontTables font, int glyph) {
        OutlineReader reader = new OutlineReader(font);
        reader.add(glyph, 0, 0);
        return new GlyphOutline(reader.segments);
    }

    /** A point of a contour, or a control point beside it. */
    private record Dot(double x, double y, boolean onCurve) {

        Dot middle(Dot other) {
            return new Dot((x + other.x) / 2, (y + other.y) / 2, true);
        }
    }

    private void add(int glyph, double dx, double dy) {
        Extent extent = font.extent(glyph);
        if (extent.isEmpty()) {
            return;
        }
        int contours = font.s16(extent.from());
        if (contours >= 0) {
            simple(extent.from() + 10, contours, dx, dy);
        } else {
            for (GlyphComponent part : GlyphComponent.of(font, extent)) {
                add(part.glyph(), dx + part.dx(), dy + part.dy());
            }
        }
    }

    private void simple(int at, int contours, double dx, double dy) {
        int count = contours == 0 ? 0 : font.u16(at + 2 * (contours - 1)) + 1;
        int place = at + 2 * contours;
        place += 2 + font.u16(place);
        int[] flags = new int[count];
        for (int i = 0; i < count; i++) {
            flags[i] = font.u8(place++);
            if ((flags[i] & REPEATED) != 0) {
                for (int more = font.u8(place++); more > 0; more--, i++) {
                    flags[i + 1] = flags[i];
                }
            }
        }
        double[] xs = new double[count];
        double[] ys = new double[count];
        place = coordinates(place, flags, SHORT_X, SAME_OR_POSITIVE_X, xs);
        coordinates(place, flags, SHORT_Y, SAME_OR_POSITIVE_Y, ys);
        int start = 0;
        for (int contour = 0; contour < contours; contour++) {
            int end = font.u16(at + 2 * contour) + 1;
            List<Dot> dots = new ArrayList<>();
            for (int i = start; i < end; i++) {
                dots.add(new Dot((xs[i] + dx) / em, (ys[i] + dy) / em, (flags[i] & ON_CURVE) != 0));
            }
            contour(dots);
            start = end;
        }
    }

    /** Reads one coordinate of all points, each as the way from the one before; returns where they end. */
    private int coordinates(int at, int[] flags, int isShort, int sameOrPositive, double[] into) {
        int place = at;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & sameOrPositive) != 0;
            if ((flags[i] & isShort) != 0) {
                value += same ? font.u8(place) : -font.u8(place);
                place++;
            } else if (!same) {
                value += font.s16(place);
                place += 2;
            }
            into[i] = value;
        }
        return place;
    }

    /** Between two control points in a row there is a point on the curve that is not written down. */
    private void contour(List<Dot> dots) {
        if (dots.isEmpty()) {
            return;
        }
        Dot first = dots.getFirst();
        Dot last = dots.getLast();
        Dot start = first.onCurve ? first : last.onCurve ? last : first.middle(last);
        segments.add(new Segment.Start(start.x, start.y));
        for (int i = first.onCurve ? 1 : 0; i < dots.size(); i++) {
            Dot dot = dots.get(i);
            if (dot.onCurve) {
                segments.add(new Segment.Straight(dot.x, dot.y));
                continue;
            }
            Dot next = i + 1 < dots.size() ? dots.get(i + 1) : start;
            Dot end = next.onCurve ? next : dot.middle(next);
            segments.add(new Segment.Curve(dot.x, dot.y, end.x, end.y));
            if (next.onCurve) {
                i++;
            }
        }
    }
}
