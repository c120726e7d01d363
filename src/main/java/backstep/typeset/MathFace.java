package backstep.typeset;

import backstep.typeset.GlyphTable.Glyph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The font faces that formulas are set in, each one file of the KaTeX fonts. */
public enum MathFace {
    /** Digits, signs and words. */
    MAIN("KaTeX_Main-Regular"),
    /** Vectors and matrices. */
    BOLD("KaTeX_Main-Bold"),
    /** Words in italics. */
    ITALIC("KaTeX_Main-Italic"),
    /** Letters that stand for numbers. */
    MATH("KaTeX_Math-Italic"),
    /** Parentheses of 1.2, 1.8, 2.4 and 3 em; the sum sign of displayed formulas is in the second. */
    SIZE_1("KaTeX_Size1-Regular"),
    SIZE_2("KaTeX_Size2-Regular"),
    SIZE_3("KaTeX_Size3-Regular"),
    SIZE_4("KaTeX_Size4-Regular");

    /** What is assumed of a character that no face has; it is then borrowed from a system font. */
    private static final Glyph UNKNOWN = new Glyph(0.55, 0.7, 0, 0.05, 0.5);

    /** Read on first use, once per process; the fonts never change. */
    private static final Map<MathFace, GlyphTable> TABLES = new ConcurrentHashMap<>();

    private final String file;

    MathFace(String file) {
        this.file = file;
    }

    /** The font, a TrueType file. */
    public byte[] font() {
        try (InputStream stream = MathFace.class.getResourceAsStream("/backstep/fonts/" + file + ".ttf")) {
            if (stream == null) {
                throw new IllegalStateException("no font " + file);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Metrics of a character in this face, or in {@link #MAIN} when this one lacks it. */
    Glyph glyph(int character) {
        return table().glyph(character).or(() -> MAIN.table().glyph(character)).orElse(UNKNOWN);
    }

    /** Whether this face has a character of its own. */
    boolean has(int character) {
        return table().glyph(character).isPresent();
    }

    private GlyphTable table() {
        return TABLES.computeIfAbsent(this, face -> new GlyphTable(face.font()));
    }
}
