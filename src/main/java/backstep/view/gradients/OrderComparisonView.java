package backstep.view.gradients;

import backstep.model.formula.Messages;
import backstep.model.formula.Numerals;
import backstep.model.formula.StepTexts;
import backstep.model.iteration.OrderComparison;
import backstep.model.iteration.OrderComparison.Row;
import backstep.view.base.Frame;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An iteration in both update orders, step beside step, with the first number that differs marked and explained. */
public final class OrderComparisonView extends VBox {

    public static final String TABLE_ID = "compare-table";
    static final String EXPLANATION_ID = "compare-explanation";

    private static final Numerals NUMERALS = new Numerals(Numerals.MOST);

    private final TableView<Row> table = new TableView<>();
    private final Optional<Row> first;

    /** Compares the iteration of a frame. */
    public OrderComparisonView(Texts texts, Frame frame) {
        OrderComparison comparison = OrderComparison.of(frame.iteration());
        first = comparison.firstDifference();
        StepTexts words = StepTexts.of(frame.iteration(), frame.notation(), new Messages(texts.bundle()));
        getStyleClass().add("compare");
        Label explanation =
                new Label(first.map(row -> texts.get("compare.explanation.differs", words.title(row.step())))
                        .orElseGet(() -> texts.get("compare.explanation.same")));
        explanation.setId(EXPLANATION_ID);
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        table.setId(TABLE_ID);
        add(texts.get("compare.column.step"), 330, false, row -> words.title(row.step()));
        add(texts.get("compare.column.simultaneous"), 190, true, row -> NUMERALS.text(row.simultaneous()));
        add(texts.get("compare.column.output-first"), 190, true, row -> NUMERALS.text(row.outputFirst()));
        table.setRowFactory(_ -> new ComparedRow());
        table.getItems().setAll(comparison.rows());
        first.ifPresent(row -> table.scrollTo(Math.max(0, comparison.rows().indexOf(row) - 5)));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(explanation, table);
    }

    private void add(String heading, double width, boolean number, Function<Row, String> text) {
        TableColumn<Row, String> column = new TableColumn<>(heading);
        column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        if (number) {
            column.getStyleClass().add("compare-number");
        }
        table.getColumns().add(column);
    }

    /** A step: marked where its numbers differ, most where they do so first. */
    private final class ComparedRow extends TableRow<Row> {

        ComparedRow() {
            getStyleClass().add("compare-row");
        }

        @Override
        protected void updateItem(@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            boolean differs = !empty && item != null && item.differs();
            pseudoClassStateChanged(Styles.CHANGED, differs);
            pseudoClassStateChanged(Styles.CURRENT, differs && first.equals(Optional.ofNullable(item)));
        }
    }
}
