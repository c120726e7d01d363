package backstep.view.samples;

import java.util.List;
import javafx.scene.control.TableColumn;

/** How wide the columns of a table are: as wide as they would like where there is room, and narrower where that spares scrolling. */
final class ColumnWidths {

    /** The frame of the table. */
    private static final double EDGES = 3;

    private final List<Width> widths;

    /** @param wanted where there is room for all columns */
    private record Width(TableColumn<?, ?> column, double wanted) {

        double least() {
            return column.getMinWidth();
        }
    }

    /** Of columns that have the width that they would like, and a least one. */
    ColumnWidths(List<? extends TableColumn<?, ?>> columns) {
        widths = columns.stream()
                .map(column -> new Width(column, column.getPrefWidth()))
                .toList();
    }

    /** Has all of them give way evenly; where even that would not do, they are as wide as they would like. */
    void fit(double table) {
        double room = table - EDGES;
        double wanted = widths.stream().mapToDouble(Width::wanted).sum();
        double least = widths.stream().mapToDouble(Width::least).sum();
        double share = room < least || room >= wanted ? 1 : (room - least) / (wanted - least);
        widths.forEach(
                each -> each.column.setPrefWidth(Math.floor(each.least() + share * (each.wanted - each.least()))));
    }
}
