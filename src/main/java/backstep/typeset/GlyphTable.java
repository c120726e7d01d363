package backstep.typeset;

import backstep.typeset.FontTables.Extent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What there is to know of the glyphs of one font, in em and without a toolkit: metrics for typesetting, and outlines. */
final class GlyphTable {

    /**
     * Metrics of one glyph, in em.
     *
     * @param advance how far the pen moves
     * @param height of the ink above the baseline
     * @param depth of the ink below the baseline, negative when the ink floats above it
     * @param left where the ink starts
     * @param right where the ink ends
     */
    record Glyph(double advance, double height, double depth, double left, double right) {

        /** How far the ink leans out over the advance: the italic correction. */
        double italic() {
            return Math.max(0, right - advance);
        }
    }

    private final FontTables font;
    private final Map<Integer, Glyph> glyphs = new HashMap<>();

    GlyphTable(FontTables font) {
        this.font = font;
        font.glyphs().forEach((character, glyph) -> glyphs.put(character, metrics(glyph)));
    }

    /** The glyph of a character; empty when this font does not have it. */
    Optional<Glyph> glyph(int character) {
        return Optional.ofNullable(glyphs.get(character));
    }

    /** The outline of a character; none when this font does not have it. */
    GlyphOutline outline(int character) {
        return Optional.ofNullable(font.glyphs().get(character))
                .map(glyph -> OutlineReader.read(font, glyph))
                .orElse(GlyphOutline.NONE);
    }

    private Glyph metrics(int index) {
        double em = font.unitsPerEm();
        double advance = font.advance(index) / em;
        Extent outline = font.extent(index);
        if (outline.isEmpty()) {
            return new Glyph(advance, 0, 0, 0, advance);
        }
        int at = outline.from();
        return new Glyph(
                advance, font.s16(at + 8) / em, -font.s16(at + 4) / em, font.s16(at + 2) / em, font.s16(at + 6) / em);
    }
}
