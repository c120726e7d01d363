package backstep.typeset;

import backstep.typeset.Box.Ink;
import backstep.typeset.Box.Item;
import java.util.ArrayList;
import java.util.List;

/** Parentheses and brackets as tall as what they hold. */
final class Delimiters {

    /** Up to this height of what is inside, in em, plain parentheses do: scripts alone do not enlarge them. */
    private static final double PLAIN = 1.75;

    private static final double ROW_HEIGHT = 0.84;
    private static final double ROW_DEPTH = 0.36;
    private static final double COLUMN_GAP = 0.9;

    private Delimiters() {}

    /** A parenthesis or bracket for something that reaches {@code height} above and {@code depth} below. */
    static Box of(String character, double height, double depth, TexStyle style) {
        double em = style.em();
        double axis = TexRules.axis(style);
        double inside = 2 * Math.max(height - axis, depth + axis);
        double wanted = inside <= PLAIN * em ? 0 : Math.max(0.901 * inside, inside - 0.5 * em);
        MathFace face = MathFace.MAIN;
        for (MathFace larger : List.of(MathFace.SIZE_1, MathFace.SIZE_2, MathFace.SIZE_3, MathFace.SIZE_4)) {
            if (Glyphs.text(face, character, em).total() >= wanted) {
                break;
            }
            face = larger;
        }
        Box glyph = Glyphs.onAxis(face, character, em, axis);
        boolean square = "[".equals(character) || "]".equals(character);
        return square && glyph.total() < wanted ? bracket("[".equals(character), wanted, style) : glyph;
    }

    /** A square bracket of any height, from three bars. */
    private static Box bracket(boolean opening, double total, TexStyle style) {
        double em = style.em();
        double line = 0.06 * em;
        double arm = 0.3 * em;
        double left = 0.25 * em;
        double top = -TexRules.axis(style) - total / 2;
        double armX = opening ? left : 0.03 * em;
        double stemX = opening ? left : armX + arm - line;
        List<Item> items = List.of(
                new Item(stemX, top, new Ink.Bar(line, total)),
                new Item(armX, top, new Ink.Bar(arm, line)),
                new Item(armX, top + total - line, new Ink.Bar(arm, line)));
        return new Box(0.58 * em, -top, total + top, 0, items);
    }

    /** A matrix: rows of entries between square brackets, centred on the axis. */
    static Box grid(List<List<Box>> rows, TexStyle style) {
        double em = style.em();
        double axis = TexRules.axis(style);
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        double[] widths = new double[columns];
        double total = 0;
        for (List<Box> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).width());
            }
            total += height(row, em) + depth(row, em);
        }
        List<Item> items = new ArrayList<>();
        double y = -axis - total / 2;
        double width = 0;
        for (List<Box> row : rows) {
            y += height(row, em);
            double x = 0;
            for (int column = 0; column < row.size(); column++) {
                items.add(Box.at(x, y, row.get(column).centred(widths[column])));
                x += widths[column] + COLUMN_GAP * em;
            }
            width = Math.max(width, x - COLUMN_GAP * em);
            y += depth(row, em);
        }
        Box inside = new Box(width, total / 2 + axis, total / 2 - axis, 0, items);
        Box gap = Box.space(0.1 * em);
        return Box.row(List.of(
                of("[", inside.height(), inside.depth(), style),
                gap,
                inside,
                gap,
                of("]", inside.height(), inside.depth(), style)));
    }

    private static double height(List<Box> row, double em) {
        return Math.max(
                ROW_HEIGHT * em, row.stream().mapToDouble(Box::height).max().orElse(0) + 0.1 * em);
    }

    private static double depth(List<Box> row, double em) {
        return Math.max(
                ROW_DEPTH * em, row.stream().mapToDouble(Box::depth).max().orElse(0) + 0.1 * em);
    }
}
