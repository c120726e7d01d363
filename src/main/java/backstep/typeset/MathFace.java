package backstep.typeset;

import backstep.bundled.Bundled;
import backstep.typeset.GlyphTable.Glyph;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The font faces that formulas and the words around them are set in: the KaTeX fonts, and DejaVu Sans. */
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
    SIZE_4("KaTeX_Size4-Regular"),
    /** Words around formulas where no window lends its type: in files that are opened elsewhere. */
    SANS("dejavu/DejaVuSans"),
    /** Headings there. */
    SANS_BOLD("dejavu/DejaVuSans-Bold");

    /** What is assumed of a character that no face has; where there is a window, it is then borrowed from a system font. */
    private static final Glyph UNKNOWN = new Glyph(0.55, 0.7, 0, 0.05, 0.5);

    /** Read on first use, once per process; the fonts never change. */
    private static final Map<MathFace, GlyphTable> GLYPHS = new ConcurrentHashMap<>();

    private static final Map<MathFace, FontTables> TABLES = new ConcurrentHashMap<>();

    private final String file;

    MathFace(String file) {
        this.file = file;
    }

    /** The name of the font among all fonts. */
    public String fontName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** The name of the family that the font belongs to. */
    public String family() {
        return this == SANS || this == SANS_BOLD ? "DejaVu Sans" : file.substring(0, file.indexOf('-'));
    }

    /** How far the pen moves for a character, in em. */
    public double advance(int character) {
        return glyph(character).advance();
    }

    public boolean isItalic() {
        return this == ITALIC || this == MATH;
    }

    public boolean isBold() {
        return this == BOLD || this == SANS_BOLD;
    }

    /** Whether its signs are parentheses and sums higher than those of a line. */
    public boolean isTall() {
        return switch (this) {
            case SIZE_1, SIZE_2, SIZE_3, SIZE_4 -> true;
            default -> false;
        };
    }

    /** The font, a TrueType file. */
    public byte[] font() {
        return Bundled.bytes("fonts/" + file + ".ttf");
    }

    /** Metrics of a character in this face. */
    Glyph glyph(int character) {
        return table().glyph(character).orElse(UNKNOWN);
    }

    /** Whether this face has a character of its own. */
    public boolean has(int character) {
        return table().glyph(character).isPresent();
    }

    /** The outline of a character in em, y pointing up; none where this face lacks it. */
    public GlyphOutline outline(int character) {
        return table().outline(character);
    }

    FontTables tables() {
        return TABLES.computeIfAbsent(this, face -> new FontTables(face.font()));
    }

    private GlyphTable table() {
        return GLYPHS.computeIfAbsent(this, face -> new GlyphTable(face.tables()));
    }
}
