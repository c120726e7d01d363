package backstep.typeset;

import backstep.typeset.FontTables.Extent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The part of a font that some text needs, for embedding: a TrueType file in which only the glyphs of its characters have
 * outlines. Glyphs keep their numbers.
 */
public final class FontSubset {

    /** What a renderer reads; names, kerning and the like stay behind. Sorted, as a file has them. */
    private static final List<String> KEPT =
            List.of("OS/2", "cvt ", "fpgm", "gasp", "head", "hhea", "hmtx", "maxp", "name", "post", "prep");

    private static final int MAGIC = 0xB1B0AFBA;

    private final MathFace face;
    private final FontTables font;
    private final SortedMap<Integer, Integer> glyphs = new TreeMap<>();

    /** A subset without characters. */
    public FontSubset(MathFace face) {
        this.face = face;
        font = face.tables();
    }

    public MathFace face() {
        return face;
    }

    /** Adds a character and returns the number of its glyph; 0, an empty box, where the font lacks it. */
    public int glyph(int character) {
        int glyph = font.glyphs().getOrDefault(character, 0);
        glyphs.put(character, glyph);
        return glyph;
    }

    /** The numbers of the glyphs by character. */
    public SortedMap<Integer, Integer> glyphs() {
        return Collections.unmodifiableSortedMap(glyphs);
    }

    /** How far the pen moves, in thousandths of an em. */
    public double advance(int glyph) {
        return 1000 * font.advance(glyph) / font.unitsPerEm();
    }

    /** The file. */
    public byte[] file() {
        SortedMap<String, byte[]> tables = new TreeMap<>();
        KEPT.stream().filter(font::has).forEach(tag -> tables.put(tag, font.bytes(tag)));
        tables.put("cmap", characterMap());
        addOutlines(tables);
        ByteBuffer.wrap(tables.get("head")).putInt(8, 0);
        // Version 3: no names of glyphs.
        byte[] post = new byte[32];
        System.arraycopy(tables.get("post"), 0, post, 0, 32);
        ByteBuffer.wrap(post).putInt(0, 0x00030000);
        tables.put("post", post);
        return assembled(tables);
    }

    private void addOutlines(Map<String, byte[]> tables) {
        Set<Integer> needed = new TreeSet<>(List.of(0));
        glyphs.values().forEach(glyph -> addWithParts(glyph, needed));
        int count = Math.min(font.glyphCount(), Collections.max(needed) + 1);
        Map<Integer, byte[]> outlines = new LinkedHashMap<>();
        int size = 0;
        for (int glyph : needed) {
            byte[] outline = font.bytes(font.extent(glyph));
            outlines.put(glyph, outline);
            size += padded(outline.length);
        }
        ByteBuffer glyf = ByteBuffer.allocate(size);
        ByteBuffer loca = ByteBuffer.allocate(4 * (count + 1));
        for (int glyph = 0; glyph < count; glyph++) {
            loca.putInt(glyf.position());
            if (outlines.containsKey(glyph)) {
                glyf.put(outlines.get(glyph));
                glyf.position(padded(glyf.position()));
            }
        }
        loca.putInt(glyf.position());
        tables.put("glyf", glyf.array());
        tables.put("loca", loca.array());
        ByteBuffer.wrap(tables.get("head")).putShort(50, (short) 1);
        shorten(tables, count);
    }

    /** Leaves out what there is to say of the glyphs behind the last that is needed. */
    private static void shorten(Map<String, byte[]> tables, int count) {
        ByteBuffer.wrap(tables.get("maxp")).putShort(4, (short) count);
        ByteBuffer header = ByteBuffer.wrap(tables.get("hhea"));
        if (count < (header.getShort(34) & 0xffff)) {
            header.putShort(34, (short) count);
            tables.put("hmtx", Arrays.copyOf(tables.get("hmtx"), 4 * count));
        }
    }

    private void addWithParts(int glyph, Set<Integer> needed) {
        if (needed.add(glyph)) {
            Extent extent = font.extent(glyph);
            GlyphComponent.of(font, extent).forEach(part -> addWithParts(part.glyph(), needed));
        }
    }

    /** Format 4, a segment for each character. */
    private byte[] characterMap() {
        int segments = glyphs.size() + 1;
        int length = 16 + 8 * segments;
        ByteBuffer map = ByteBuffer.allocate(12 + length);
        map.putShort((short) 0).putShort((short) 1);
        map.putShort((short) 3).putShort((short) 1).putInt(12);
        int power = Integer.highestOneBit(segments);
        map.putShort((short) 4).putShort((short) length).putShort((short) 0);
        map.putShort((short) (2 * segments)).putShort((short) (2 * power));
        map.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (2 * (segments - power)));
        glyphs.keySet().forEach(character -> map.putShort(character.shortValue()));
        map.putShort((short) 0xffff).putShort((short) 0);
        glyphs.keySet().forEach(character -> map.putShort(character.shortValue()));
        map.putShort((short) 0xffff);
        glyphs.forEach((character, glyph) -> map.putShort((short) (glyph - character)));
        map.putShort((short) 1);
        return map.array();
    }

    /** The directory of tables, then the tables, each at a multiple of four bytes, with their sums. */
    private static byte[] assembled(SortedMap<String, byte[]> tables) {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        int size = 12 + 16 * count;
        for (byte[] table : tables.values()) {
            size += padded(table.length);
        }
        ByteBuffer file = ByteBuffer.allocate(size);
        file.putInt(0x00010000).putShort((short) count).putShort((short) (16 * power));
        file.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (count - power)));
        int offset = 12 + 16 * count;
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            file.put(offset, bytes);
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(sum(file, offset, bytes.length)).putInt(offset).putInt(bytes.length);
            head = table.getKey().equals("head") ? offset : head;
            offset += padded(bytes.length);
        }
        file.putInt(head + 8, MAGIC - sum(file, 0, size));
        return file.array();
    }

    private static int sum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + padded(length); at += 4) {
            sum += file.getInt(at);
        }
        return sum;
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}
