package backstep.typeset;

import backstep.model.formula.Numerals;
import java.util.List;
import java.util.Optional;

/** Numbers as boxes: digits upright, a true minus, powers of ten raised. */
final class NumberBoxes {

    private NumberBoxes() {}

    static Box literal(int value, TexStyle style) {
        String digits = value < 0 ? Numerals.MINUS + -value : Integer.toString(value);
        return Glyphs.text(MathFace.MAIN, digits, style.em());
    }

    static Box number(Numerals.Parts parts, TexStyle style) {
        Box digits = Glyphs.text(MathFace.MAIN, parts.mantissa(), style.em());
        return parts.exponent().isEmpty()
                ? digits
                : withPower(digits, parts.exponent().getAsInt(), style);
    }

    private static Box withPower(Box digits, int exponent, TexStyle style) {
        double em = style.em();
        Box sup = literal(exponent, style.superscript());
        Box ten =
                TexRules.scripts(Glyphs.text(MathFace.MAIN, "10", em), true, Optional.empty(), Optional.of(sup), style);
        Box space = Box.space(0.06 * em);
        return Box.row(List.of(digits, space, Glyphs.text(MathFace.MAIN, Glyphs.DOT, em), space, ten));
    }
}
