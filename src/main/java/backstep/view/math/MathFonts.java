package backstep.view.math;

import backstep.typeset.MathFace;
import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The KaTeX fonts as JavaFX fonts in any size.
 *
 * <p>Fonts are loaded on first use, once per process, and never change. JavaFX fonts are for the JavaFX thread.
 */
public final class MathFonts {

    private static final Map<MathFace, Map<Double, Font>> FONTS = new EnumMap<>(MathFace.class);

    private MathFonts() {}

    /** The JavaFX font of a face, {@code size} in pixels per em. */
    public static Font font(MathFace face, double size) {
        return FONTS.computeIfAbsent(face, _ -> new HashMap<>()).computeIfAbsent(size, key -> load(face, key));
    }

    /** The font for numbers and words outside formulas, such as fields and tables; {@code size} in pixels per em. */
    public static Font main(double size) {
        return font(MathFace.MAIN, size);
    }

    /** Upright characters in the type of formulas, for numbers that are laid out as text; {@code size} in pixels per em. */
    public static Text text(String characters, double size) {
        Text text = new Text(characters);
        // A family name in a style sheet finds any of the faces that were loaded, bold ones too.
        text.setFont(main(size));
        return text;
    }

    private static Font load(MathFace face, double size) {
        Map<Double, Font> sizes = FONTS.get(face);
        if (sizes != null && !sizes.isEmpty()) {
            return new Font(sizes.values().iterator().next().getName(), size);
        }
        Font font = Font.loadFont(new ByteArrayInputStream(face.font()), size);
        if (font == null) {
            throw new IllegalStateException("cannot load the font of " + face);
        }
        return font;
    }
}
