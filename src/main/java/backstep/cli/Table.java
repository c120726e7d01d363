package backstep.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns, two spaces apart. */
final class Table {

    /** How the cells of a column stand under each other. */
    enum Align {
        LEFT,
        RIGHT,
        /** On the decimal point; what has none stands left. */
        POINT
    }

    private final Align[] columns;
    /** The widest part of each column before a decimal point, from it on, and of cells that have none. */
    private final int[] before;

    private final int[] after;
    private final int[] plain;
    private final List<String[]> rows = new ArrayList<>();

    Table(Align... columns) {
        this.columns = columns.clone();
        before = new int[columns.length];
        after = new int[columns.length];
        plain = new int[columns.length];
    }

    /** Adds a row with one cell per column. */
    Table row(String... cells) {
        makeRoom(cells);
        rows.add(cells.clone());
        return this;
    }

    /** Makes the columns as wide as a row needs that {@link #line} lays out later: for tables too long to be kept. */
    void makeRoom(String... cells) {
        if (cells.length != columns.length) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.length + " columns");
        }
        for (int column = 0; column < cells.length; column++) {
            int point = pointOf(column, cells[column]);
            if (point < 0) {
                plain[column] = Math.max(plain[column], width(cells[column]));
            } else {
                int left = width(cells[column].substring(0, point));
                before[column] = Math.max(before[column], left);
                after[column] = Math.max(after[column], width(cells[column]) - left);
            }
        }
    }

    /** A row that there is room for, without spaces at its end. */
    String line(String... cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.length; column++) {
            String cell = cells[column];
            int point = pointOf(column, cell);
            String shifted = point < 0 ? cell : " ".repeat(before[column] - width(cell.substring(0, point))) + cell;
            String gap =
                    " ".repeat(Math.max(0, Math.max(plain[column], before[column] + after[column]) - width(shifted)));
            line.append(column == 0 ? "" : "  ").append(columns[column] == Align.RIGHT ? gap + shifted : shifted + gap);
        }
        return line.toString().stripTrailing();
    }

    /** The rows, each with a line feed. */
    String text() {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(line(row)).append('\n'));
        return text.toString();
    }

    /** Where the decimal point is that a cell is aligned on; negative for what has none, such as a heading. */
    private int pointOf(int column, String cell) {
        return columns[column] == Align.POINT ? cell.indexOf('.') : -1;
    }

    /** Columns on a terminal; what has no width of its own, such as the tilde over a letter, takes none. */
    private static int width(String text) {
        return (int) text.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .count();
    }
}
