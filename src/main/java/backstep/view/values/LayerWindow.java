package backstep.view.values;

/**
 * The part of a large weight matrix that is on the screen.
 *
 * @param firstRow the first receiving unit shown
 * @param firstColumn the first sending unit shown
 */
record LayerWindow(int firstRow, int rows, int firstColumn, int columns) {

    /** Up to here all parameters of a network are shown. */
    static final int ALL = 400;

    private static final int CELLS = 120;
    private static final int FEWEST_CELLS = 24;
    private static final int MOST_COLUMNS = 12;

    /** Everything, or the first corner where the network has too many parameters. */
    static LayerWindow first(int units, int inputs, int parameters, int depth) {
        if (parameters <= ALL) {
            return new LayerWindow(0, units, 0, inputs);
        }
        int columns = Math.min(inputs, MOST_COLUMNS);
        int budget = Math.max(FEWEST_CELLS, CELLS / depth);
        int rows = Math.clamp(budget / columns, 1, units);
        return new LayerWindow(0, rows, 0, columns);
    }

    LayerWindow fromRow(int row) {
        return new LayerWindow(row, rows, firstColumn, columns);
    }

    LayerWindow fromColumn(int column) {
        return new LayerWindow(firstRow, rows, column, columns);
    }

    int endRow(int units) {
        return Math.min(units, firstRow + rows);
    }

    int endColumn(int inputs) {
        return Math.min(inputs, firstColumn + columns);
    }
}
