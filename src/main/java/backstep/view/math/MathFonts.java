package backstep.view.math;

import backstep.view.math.GlyphTable.Glyph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;

/**
 * The KaTeX fonts: their metrics, and JavaFX fonts in any size.
 *
 * <p>Fonts are loaded on first use, once per process, and never change. JavaFX fonts are for the JavaFX thread.
 */
public final class MathFonts {

    /** What is assumed of a character that no font of ours has; JavaFX then borrows it from a system font. */
    private static final Glyph UNKNOWN = new Glyph(0.55, 0.7, 0, 0.05, 0.5);

    private static final Map<MathFace, GlyphTable> TABLES = new EnumMap<>(MathFace.class);
    private static final Map<MathFace, Map<Double, Font>> FONTS = new EnumMap<>(MathFace.class);

    private MathFonts() {}

    /** Metrics of a character in a face, or in {@link MathFace#MAIN} when that face lacks it. */
    static Glyph glyph(MathFace face, int character) {
        return table(face)
                .glyph(character)
                .or(() -> table(MathFace.MAIN).glyph(character))
                .orElse(UNKNOWN);
    }

    /** Whether a face has a character of its own. */
    static boolean has(MathFace face, int character) {
        return table(face).glyph(character).isPresent();
    }

    /** The JavaFX font of a face, {@code size} in pixels per em. */
    static Font font(MathFace face, double size) {
        return FONTS.computeIfAbsent(face, _ -> new HashMap<>()).computeIfAbsent(size, key -> load(face, key));
    }

    /** The font for numbers and words outside formulas, such as fields and tables; {@code size} in pixels per em. */
    public static Font main(double size) {
        return font(MathFace.MAIN, size);
    }

    /** Loads every face ahead of use, so that style sheets can name their families. */
    public static void load() {
        for (MathFace face : MathFace.values()) {
            font(face, 16);
        }
    }

    private static Font load(MathFace face, double size) {
        Map<Double, Font> sizes = FONTS.get(face);
        if (sizes != null && !sizes.isEmpty()) {
            return new Font(sizes.values().iterator().next().getName(), size);
        }
        Font font = Font.loadFont(new ByteArrayInputStream(bytes(face)), size);
        if (font == null) {
            throw new IllegalStateException("cannot load font " + face.resource());
        }
        return font;
    }

    private static synchronized GlyphTable table(MathFace face) {
        return TABLES.computeIfAbsent(face, key -> new GlyphTable(bytes(key)));
    }

    private static byte[] bytes(MathFace face) {
        try (InputStream stream = MathFonts.class.getResourceAsStream(face.resource())) {
            if (stream == null) {
                throw new IllegalStateException("no font " + face.resource());
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
