package backstep.typeset;

import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import java.util.ArrayList;
import java.util.List;

/**
 * How labels are set: a symbol, a number, or both on one line. All labels of a size have room for the same letters above
 * and below their baseline, so that labels in a row stand alike.
 */
public final class LabelSetting {

    /** Of labels, in sizes of their type. */
    public static final double ASCENT = 0.85;

    public static final double DEPTH = 0.25;

    private LabelSetting() {}

    /** What stands between symbol and number. */
    public enum Between {
        SPACE,
        EQUALS,
        /** Without spaces around it, as in an index: where there is too little room. */
        CLOSE_EQUALS
    }

    /** A formula on one line, {@code size} in pixels per em; it can be pointed at only as a whole. */
    public static Box symbol(Formula formula, double size) {
        return new FormulaSetting(Numerals.DEFAULT, Integer.MAX_VALUE)
                .onOneLine(formula, TexStyle.text(size))
                .unlinked()
                .withItalic();
    }

    /** A number on one line, {@code size} in pixels per em. */
    public static Box number(Numerals.Parts parts, double size) {
        return Tokens.number(parts, TexStyle.text(size));
    }

    /** A symbol and its number side by side; where one is empty, the other alone. */
    public static Box pair(Box symbol, Between between, Box number, double size) {
        List<Box> parts = new ArrayList<>(List.of(symbol));
        if (symbol.width() > 0 && number.width() > 0) {
            switch (between) {
                case SPACE -> parts.add(Box.space(size / 2));
                case EQUALS -> {
                    Box space = Box.space(Atom.THICK * size);
                    parts.addAll(List.of(space, Glyphs.text(MathFace.MAIN, "=", size), space));
                }
                case CLOSE_EQUALS -> parts.add(Glyphs.text(MathFace.MAIN, "=", size));
            }
        }
        parts.add(number);
        Box row = Box.row(parts);
        return new Box(
                row.width(),
                Math.max(row.height(), ASCENT * size),
                Math.max(row.depth(), DEPTH * size),
                0,
                row.items());
    }
}
