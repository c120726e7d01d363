package backstep.typeset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The tables of one TrueType font file: cmap (format 4), head, hhea, hmtx, loca and glyf, in the units of the font. */
final class FontTables {

    /** Where a table lies in the file. */
    record Place(int offset, int length) {}

    /** Where the outline of a glyph lies in the file; empty for a space. */
    record Extent(int from, int to) {

        boolean isEmpty() {
            return from == to;
        }
    }

    private final ByteBuffer data;
    private final Map<String, Place> tables = new HashMap<>();
    private final Map<Integer, Integer> glyphs = new HashMap<>();

    FontTables(byte[] font) {
        data = ByteBuffer.wrap(font);
        int count = u16(4);
        for (int i = 0; i < count; i++) {
            int record = 12 + 16 * i;
            byte[] tag = new byte[4];
            data.get(record, tag);
            Place table = new Place(data.getInt(record + 8), data.getInt(record + 12));
            tables.put(new String(tag, StandardCharsets.US_ASCII), table);
        }
        readCharacters();
    }

    boolean has(String tag) {
        return tables.containsKey(tag);
    }

    Place table(String tag) {
        Place table = tables.get(tag);
        if (table == null) {
            throw new IllegalArgumentException("font without table " + tag);
        }
        return table;
    }

    /** The bytes of a table, to be changed at will. */
    byte[] bytes(String tag) {
        byte[] bytes = new byte[table(tag).length];
        data.get(table(tag).offset, bytes);
        return bytes;
    }

    byte[] bytes(Extent extent) {
        byte[] bytes = new byte[extent.to - extent.from];
        data.get(extent.from, bytes);
        return bytes;
    }

    int u8(int at) {
        return data.get(at) & 0xff;
    }

    int u16(int at) {
        return data.getShort(at) & 0xffff;
    }

    int s16(int at) {
        return data.getShort(at);
    }

    /** The glyphs of the font by the characters that they stand for. */
    Map<Integer, Integer> glyphs() {
        return Collections.unmodifiableMap(glyphs);
    }

    int glyphCount() {
        return u16(table("maxp").offset + 4);
    }

    double unitsPerEm() {
        return u16(table("head").offset + 18);
    }

    int advance(int glyph) {
        int last = u16(table("hhea").offset + 34) - 1;
        return u16(table("hmtx").offset + 4 * Math.min(glyph, last));
    }

    boolean hasLongOffsets() {
        return u16(table("head").offset + 50) == 1;
    }

    Extent extent(int glyph) {
        int loca = table("loca").offset;
        int glyf = table("glyf").offset;
        return hasLongOffsets()
                ? new Extent(glyf + data.getInt(loca + 4 * glyph), glyf + data.getInt(loca + 4 * glyph + 4))
                : new Extent(glyf + 2 * u16(loca + 2 * glyph), glyf + 2 * u16(loca + 2 * glyph + 2));
    }

    private void readCharacters() {
        int cmap = table("cmap").offset;
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
                glyphs.put(character, (index + delta) & 0xffff);
            }
        }
    }
}
