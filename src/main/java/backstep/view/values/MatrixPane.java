package backstep.view.values;

import backstep.view.math.MathLabel;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Cells laid out as a matrix between row and column headers. Where a row is too long for the width it goes on in the
 * next line, and the column headers are left out: every cell carries its own symbol.
 */
final class MatrixPane extends Region {

    private static final double GAP = 3;
    private static final double HEADER_GAP = 5;
    /** How much narrower than they would like cells may be: their numbers shrink a little. */
    private static final double SQUEEZE = 0.94;

    private final List<MathLabel> rowHeaders;
    private final List<MathLabel> columnHeaders;
    private final List<List<ParameterCell>> rows;

    /**
     * @param rowHeaders one per row
     * @param columnHeaders one per cell of the longest row
     */
    MatrixPane(List<MathLabel> rowHeaders, List<MathLabel> columnHeaders, List<List<ParameterCell>> rows) {
        this.rowHeaders = rowHeaders;
        this.columnHeaders = columnHeaders;
        this.rows = rows;
        getStyleClass().add("matrix");
        getChildren().addAll(columnHeaders);
        for (int row = 0; row < rows.size(); row++) {
            getChildren().add(rowHeaders.get(row));
            getChildren().addAll(rows.get(row));
        }
    }

    List<List<ParameterCell>> rows() {
        return rows;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double headerWidth() {
        return widest(rowHeaders) + HEADER_GAP;
    }

    private static double widest(List<? extends Node> nodes) {
        return nodes.stream().mapToDouble(node -> node.prefWidth(-1)).max().orElse(0);
    }

    private double cellWidth() {
        return rows.stream().mapToDouble(MatrixPane::widest).max().orElse(0);
    }

    private double cellHeight() {
        return Math.ceil(rows.getFirst().getFirst().prefHeight(-1));
    }

    private int columns() {
        return columnHeaders.size();
    }

    /** How many cells stand side by side: all, or as many as fit, spread evenly over the lines. */
    private int perLine(double width) {
        int fit = Math.max(1, (int) ((width - headerWidth() + GAP) / (SQUEEZE * cellWidth() + GAP)));
        if (fit >= columns()) {
            return columns();
        }
        int lines = (columns() + fit - 1) / fit;
        return (columns() + lines - 1) / lines;
    }

    private int linesPerRow(double width) {
        int perLine = perLine(width);
        return (columns() + perLine - 1) / perLine;
    }

    private double columnHeaderHeight(double width) {
        return perLine(width) < columns()
                ? 0
                : columnHeaders.stream()
                        .mapToDouble(header -> header.prefHeight(-1))
                        .max()
                        .orElse(0);
    }

    private double rowGap(double width) {
        return linesPerRow(width) > 1 ? 2 * GAP : GAP;
    }

    @Override
    protected double computePrefWidth(double height) {
        return headerWidth() + columns() * (cellWidth() + GAP);
    }

    @Override
    protected double computeMinWidth(double height) {
        return headerWidth() + cellWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? prefWidth(-1) : width;
        double row = linesPerRow(wide) * (cellHeight() + GAP) - GAP;
        return Math.ceil(columnHeaderHeight(wide) + rows.size() * (row + rowGap(wide)) - rowGap(wide));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        int perLine = perLine(width);
        double left = headerWidth();
        double cell = Math.floor((width - left - (perLine - 1) * GAP) / perLine);
        double height = cellHeight();
        double y = columnHeaderHeight(width);
        layoutColumnHeaders(left, cell, perLine == columns());
        for (int row = 0; row < rows.size(); row++) {
            MathLabel header = rowHeaders.get(row);
            header.resizeRelocate(
                    0, y + (height - header.prefHeight(-1)) / 2, header.prefWidth(-1), header.prefHeight(-1));
            List<ParameterCell> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                int line = column / perLine;
                cells.get(column)
                        .resizeRelocate(
                                left + column % perLine * (cell + GAP), y + line * (height + GAP), cell, height);
            }
            y += linesPerRow(width) * (height + GAP) - GAP + rowGap(width);
        }
    }

    private void layoutColumnHeaders(double left, double cell, boolean shown) {
        for (int column = 0; column < columns(); column++) {
            MathLabel header = columnHeaders.get(column);
            header.setVisible(shown);
            double wide = header.prefWidth(-1);
            header.resizeRelocate(left + column * (cell + GAP) + (cell - wide) / 2, 0, wide, header.prefHeight(-1));
        }
    }
}
