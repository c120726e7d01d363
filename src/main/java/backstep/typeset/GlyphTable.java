package backstep.typeset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics of one TrueType font file, in em: what typesetting needs, without a toolkit.
 *
 * <p>Reads the tables head, hhea, hmtx, loca, glyf and cmap (format 4) as the KaTeX fonts have them.
 */
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

    private final ByteBuffer data;
    private final Map<String, Integer> tables = new HashMap<>();
    private final Map<Integer, Glyph> glyphs = new HashMap<>();
    private final double unitsPerEm;

    GlyphTable(byte[] font) {
        data = ByteBuffer.wrap(font);
        int count = u16(4);
        for (int i = 0; i < count; i++) {
            int record = 12 + 16 * i;
            byte[] tag = new byte[4];
            data.get(record, tag);
            tables.put(new String(tag, StandardCharsets.US_ASCII), data.getInt(record + 8));
        }
        unitsPerEm = u16(table("head") + 18);
        readCharacters();
    }

    /** The glyph of a character; empty when this font does not have it. */
    Optional<Glyph> glyph(int character) {
        return Optional.ofNullable(glyphs.get(character));
    }

    private int table(String tag) {
        Integer offset = tables.get(tag);
        if (offset == null) {
            throw new IllegalArgumentException("font without table " + tag);
        }
        return offset;
    }

    private int u16(int at) {
        return data.getShort(at) & 0xffff;
    }

    private void readCharacters() {
        int cmap = table("cmap");
        int subtable = -1;
        for (int i = 0; i < u16(cmap + 2); i++) {
            int candidate = cmap + data.getInt(cmap + 8 + 8 * i);
            if (u16(candidate) == 4) {
                subtable = candidate;
            }
        }
        if (subtable < 0) {
            throw new IllegalArgumentException("font without a character map of format 4");
        }
        int doubled = u16(subtable + 6);
        for (int segment = 0; segment < doubled; segment += 2) {
            readSegment(subtable, doubled, segment);
        }
    }

    /** The four arrays of a segment map: end codes, start codes, deltas, range offsets. */
    private void readSegment(int subtable, int doubled, int segment) {
        int end = u16(subtable + 14 + segment);
        int start = u16(subtable + 16 + doubled + segment);
        int delta = u16(subtable + 16 + 2 * doubled + segment);
        int rangeAt = subtable + 16 + 3 * doubled + segment;
        int range = u16(rangeAt);
        for (int character = start; character <= end && character != 0xffff; character++) {
            int index = range == 0 ? character : u16(rangeAt + range + 2 * (character - start));
            if (index != 0) {
                glyphs.put(character, read((index + delta) & 0xffff));
            }
        }
    }

    private Glyph read(int index) {
        int metrics = Math.min(index, u16(table("hhea") + 34) - 1);
        double advance = u16(table("hmtx") + 4 * metrics) / unitsPerEm;
        boolean wide = u16(table("head") + 50) == 1;
        int loca = table("loca");
        int from = wide ? data.getInt(loca + 4 * index) : 2 * u16(loca + 2 * index);
        int to = wide ? data.getInt(loca + 4 * index + 4) : 2 * u16(loca + 2 * index + 2);
        if (from == to) {
            return new Glyph(advance, 0, 0, 0, advance);
        }
        int glyph = table("glyf") + from;
        return new Glyph(
                advance,
                data.getShort(glyph + 8) / unitsPerEm,
                -data.getShort(glyph + 4) / unitsPerEm,
                data.getShort(glyph + 2) / unitsPerEm,
                data.getShort(glyph + 6) / unitsPerEm);
    }
}
