package backstep.export.sheet;

/**
 * Where a cell is.
 *
 * @param row from 1
 * @param column from 1
 */
record Address(int row, int column) {

    private static final int LETTERS = 26;

    /** {@code B5}. */
    @Override
    public String toString() {
        return letters() + row;
    }

    /** {@code 'Iteration 1'!$B$5}. */
    String on(String sheet) {
        return "'" + sheet.replace("'", "''") + "'!$" + letters() + "$" + row;
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
