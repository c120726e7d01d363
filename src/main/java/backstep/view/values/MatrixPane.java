package backstep.view.values;

import backstep.view.base.Children;
import backstep.view.math.MathLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Cells laid out as a matrix between the headers of its rows and columns, biases a little apart. A row is never broken:
 * where it is too long for the width, symbols stand over their values, and where that is not enough, all but the headers
 * of the rows scrolls sideways.
 */
final class MatrixPane extends Region {

    private static final double GAP = 3;
    /** Between weights and biases. */
    private static final double APART = 11;

    private static final double HEADER_GAP = 5;
    /** How much narrower than they would like cells may be: their numbers shrink a little. */
    private static final double SQUEEZE = 0.94;
    /** The same where otherwise the matrix would have to scroll. */
    private static final double SQUEEZE_MOST = 0.8;
    /** How much wider than they would like cells get where there is room. */
    private static final double STRETCH = 1.5;

    private final Pane content = new Content();
    private final Region rule = new Region();
    private final Sideways sideways = new Sideways(content);
    private ParameterTable table =
            new ParameterTable(List.of(), List.of(), List.of(), OptionalInt.empty(), OptionalInt.empty());
    private List<MathLabel> rowHeaders = List.of();
    private List<MathLabel> columnHeaders = List.of();
    private List<ParameterCell> cells = List.of();

    /**
     * How the cells are laid out in some width.
     *
     * @param cell the width of a cell
     */
    private record Fit(boolean stacked, double cell, boolean scrolls) {}

    /** Has its children where the matrix puts them. */
    private static final class Content extends Pane {
        @Override
        protected void layoutChildren() {
            // The matrix does.
        }
    }

    /** A matrix without cells. */
    MatrixPane() {
        getStyleClass().add("matrix");
        rule.getStyleClass().add("matrix-rule");
        content.setManaged(false);
        sideways.setManaged(false);
    }

    /**
     * Shows nodes as a table has them; those that are shown already stay where they are in the scene.
     *
     * @param shownCells row by row
     */
    void show(
            ParameterTable shown,
            List<MathLabel> shownRows,
            List<MathLabel> shownColumns,
            List<ParameterCell> shownCells) {
        table = shown;
        rowHeaders = shownRows;
        columnHeaders = shownColumns;
        cells = shownCells;
        cells.stream()
                .filter(cell -> cell.getParent() != content)
                .forEach(cell -> cell.focusWithinProperty().subscribe(within -> {
                    if (within) {
                        sideways.reveal(cell);
                    }
                }));
        List<Node> moving = new ArrayList<>(columnHeaders);
        moving.add(rule);
        moving.addAll(cells);
        Children.arrange(content.getChildren(), moving);
        List<Node> own = new ArrayList<>(rowHeaders);
        own.add(sideways);
        Children.arrange(getChildren(), own);
        rule.setVisible(table.apartRow().isPresent() || table.apartColumn().isPresent());
        requestLayout();
    }

    // ---- measures

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columns() {
        return table.columns().size();
    }

    private double headerWidth() {
        return rowHeaders.stream()
                        .mapToDouble(header -> header.prefWidth(-1))
                        .max()
                        .orElse(0)
                + HEADER_GAP;
    }

    private double headerHeight() {
        return columnHeaders.stream()
                .mapToDouble(header -> header.prefHeight(-1))
                .max()
                .orElse(0);
    }

    private double widestCell(boolean stacked) {
        return cells.stream().mapToDouble(cell -> cell.wide(stacked)).max().orElse(0);
    }

    private double cellHeight(boolean stacked) {
        return Math.ceil(cells.getFirst().high(stacked));
    }

    private Fit fit(double width) {
        double room = width - headerWidth() - (offset(columns(), 0, table.apartColumn()) - GAP);
        double even = Math.floor(room / columns());
        double beside = widestCell(false);
        if (even >= SQUEEZE * beside) {
            return new Fit(false, Math.min(even, Math.ceil(STRETCH * beside)), false);
        }
        double over = Math.ceil(widestCell(true));
        return even >= SQUEEZE_MOST * over ? new Fit(true, even, false) : new Fit(true, over, true);
    }

    /** Where a row or column begins. */
    private static double offset(int line, double size, OptionalInt apart) {
        double before = line * (size + GAP);
        if (apart.isPresent()) {
            int at = apart.getAsInt();
            before += (at > 0 && line >= at ? APART - GAP : 0) + (at == 0 && line > at ? APART - GAP : 0);
        }
        return before;
    }

    @Override
    protected double computePrefWidth(double height) {
        return headerWidth() + offset(columns(), widestCell(false), table.apartColumn()) - GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return headerWidth() + widestCell(true);
    }

    @Override
    protected double computePrefHeight(double width) {
        Fit fit = fit(width < 0 ? prefWidth(-1) : width);
        double rows = offset(table.rows().size(), cellHeight(fit.stacked), table.apartRow()) - GAP;
        return Math.ceil(headerHeight() + rows + (fit.scrolls ? sideways.barHeight() : 0));
    }

    // ---- layout

    @Override
    protected void layoutChildren() {
        Fit fit = fit(getWidth());
        double height = cellHeight(fit.stacked);
        double left = headerWidth();
        double top = headerHeight();
        for (int row = 0; row < rowHeaders.size(); row++) {
            MathLabel header = rowHeaders.get(row);
            double high = header.prefHeight(-1);
            double y = top + offset(row, height, table.apartRow()) + (height - high) / 2;
            header.resizeRelocate(0, y, header.prefWidth(-1), high);
        }
        for (int column = 0; column < columns(); column++) {
            MathLabel header = columnHeaders.get(column);
            double wide = header.prefWidth(-1);
            double x = offset(column, fit.cell, table.apartColumn()) + (fit.cell - wide) / 2;
            header.resizeRelocate(x, 0, wide, header.prefHeight(-1));
        }
        for (int at = 0; at < cells.size(); at++) {
            ParameterCell cell = cells.get(at);
            cell.setStacked(fit.stacked);
            double x = offset(at % columns(), fit.cell, table.apartColumn());
            double y = top + offset(at / columns(), height, table.apartRow());
            cell.resizeRelocate(x, y, fit.cell, height);
        }
        double wide = offset(columns(), fit.cell, table.apartColumn()) - GAP;
        double high = top + offset(table.rows().size(), height, table.apartRow()) - GAP;
        layoutRule(fit.cell, height, wide, high);
        content.resize(wide, high);
        sideways.resizeRelocate(left, 0, getWidth() - left, getHeight());
        sideways.setScrolling(fit.scrolls);
    }

    /** In the middle between weights and biases, along the whole of them. */
    private void layoutRule(double cell, double height, double wide, double high) {
        double top = headerHeight();
        table.apartColumn().ifPresent(column -> {
            double x = offset(Math.max(1, column), cell, table.apartColumn()) - (APART + 1) / 2;
            rule.resizeRelocate(Math.round(x), top, 1, high - top);
        });
        table.apartRow().ifPresent(row -> {
            double y = top + offset(Math.max(1, row), height, table.apartRow()) - (APART + 1) / 2;
            rule.resizeRelocate(0, Math.round(y), wide, 1);
        });
    }
}
