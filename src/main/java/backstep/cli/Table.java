package backstep.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

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
    private final List<String[]> rows = new ArrayList<>();

    Table(Align... columns) {
        this.columns = columns.clone();
    }

    /** Adds a row with one cell per column. */
    Table row(String... cells) {
        if (cells.length != columns.length) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.length + " columns");
        }
        rows.add(cells.clone());
        return this;
    }

    /** The rows, without spaces at their ends. */
    List<String> lines() {
        String[][] cells = rows.stream().map(String[]::clone).toArray(String[][]::new);
        for (int column = 0; column < columns.length; column++) {
            align(cells, column);
        }
        return Arrays.stream(cells)
                .map(row -> String.join("  ", row).stripTrailing())
                .toList();
    }

    /** The rows, each with a line feed. */
    String text() {
        return String.join("\n", lines()) + '\n';
    }

    private void align(String[][] cells, int column) {
        if (columns[column] == Align.POINT) {
            int before = Arrays.stream(cells)
                    .mapToInt(row -> beforePoint(row[column]).orElse(0))
                    .max()
                    .orElse(0);
            for (String[] row : cells) {
                row[column] = " ".repeat(before - beforePoint(row[column]).orElse(before)) + row[column];
            }
        }
        int width =
                Arrays.stream(cells).mapToInt(row -> width(row[column])).max().orElse(0);
        for (String[] row : cells) {
            String gap = " ".repeat(width - width(row[column]));
            row[column] = columns[column] == Align.RIGHT ? gap + row[column] : row[column] + gap;
        }
    }

    /** How many columns stand before the decimal point; empty for what has none, such as a heading. */
    private static OptionalInt beforePoint(String cell) {
        int point = cell.indexOf('.');
        return point < 0 ? OptionalInt.empty() : OptionalInt.of(width(cell.substring(0, point)));
    }

    /** Columns on a terminal; what has no width of its own, such as the tilde over a letter, takes none. */
    private static int width(String text) {
        return (int) text.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .count();
    }
}
