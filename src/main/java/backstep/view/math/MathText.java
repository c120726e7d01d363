package backstep.view.math;

import backstep.typeset.MathFace;
import javafx.scene.text.Text;

/** Upright characters in the type of formulas, for numbers that are laid out as text. */
public final class MathText {

    private MathText() {}

    /**
     * A text of its own.
     *
     * @param size pixels per em
     */
    public static Text of(String characters, double size) {
        Text text = new Text(characters);
        // A family name in a style sheet finds any of the faces that were loaded, bold ones too.
        text.setFont(MathFonts.font(MathFace.MAIN, size));
        return text;
    }
}
