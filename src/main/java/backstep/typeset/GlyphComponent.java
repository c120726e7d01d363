package backstep.typeset;

import backstep.typeset.FontTables.Extent;
import java.util.ArrayList;
import java.util.List;

/**
 * A glyph as a part of another one, such as the dots of an ä.
 *
 * @param glyph which one
 * @param dx how far it is moved to the right, in units of the font
 * @param dy how far it is moved up, in units of the font
 */
record GlyphComponent(int glyph, double dx, double dy) {

    private static final int WORDS = 1;
    private static final int OFFSETS = 2;
    private static final int SCALED = 8;
    private static final int MORE = 32;
    private static final int SCALED_TWICE = 64;
    private static final int MATRIX = 128;

    /** The parts of a glyph that has parts; none of one that has contours. Parts that are scaled are taken as they are. */
    static List<GlyphComponent> of(FontTables font, Extent extent) {
        List<GlyphComponent> parts = new ArrayList<>();
        if (extent.isEmpty() || font.s16(extent.from()) >= 0) {
            return parts;
        }
        int at = extent.from() + 10;
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = font.u16(at);
            int glyph = font.u16(at + 2);
            boolean words = (flags & WORDS) != 0;
            boolean moved = (flags & OFFSETS) != 0;
            double dx = !moved ? 0 : words ? font.s16(at + 4) : (byte) font.u8(at + 4);
            double dy = !moved ? 0 : words ? font.s16(at + 6) : (byte) font.u8(at + 5);
            parts.add(new GlyphComponent(glyph, dx, dy));
            at += words ? 8 : 6;
            at += (flags & SCALED) != 0 ? 2 : (flags & SCALED_TWICE) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        }
        return parts;
    }
}
