package backstep.view.gradients;

import backstep.controller.Background;
import backstep.controller.Frame;
import backstep.model.formula.Numerals;
import backstep.model.iteration.OrderComparison;
import backstep.model.iteration.OrderComparison.Row;
import backstep.model.words.Prose;
import backstep.model.words.StepTexts;
import backstep.typeset.Typesetter;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.math.MathLabel;
import backstep.view.math.WordsView;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An iteration in both update orders, step beside step, with the first number that differs marked and explained. */
public final class OrderComparisonView extends VBox {

    public static final String TABLE_ID = "compare-table";
    static final String EXPLANATION_ID = "compare-explanation";

    private static final Numerals NUMERALS = new Numerals(Numerals.MOST);
    /** Widths of the columns in em. */
    private static final double STEP_WIDTH = 24;

    private static final double NUMBER_WIDTH = 13;

    /** Of the scroll bar and the padding. */
    private static final double FRAME_WIDTH = 4;

    /** How many steps stand above the marked one, which must not fall under the edge of the table. */
    private static final int ROWS_BEFORE = 3;

    private final TableView<Row> table = new TableView<>();
    private final Optional<Row> first;
    private final Typesetter typesetter;

    /**
     * Compares the iteration of a frame.
     *
     * @param textSize of the words in pixels
     * @param background works out the figures after many iterations
     */
    public OrderComparisonView(Texts texts, Frame frame, double textSize, Background background) {
        typesetter = new Typesetter(textSize, NUMERALS);
        OrderComparison comparison = OrderComparison.of(frame.iteration());
        first = comparison.firstDifference();
        Prose.Writer writer = new Prose.Writer();
        StepTexts words = StepTexts.of(comparison.simultaneous(), frame.notation(), texts.messages(), writer::write);
        getStyleClass().add("compare");
        setStyle("-fx-font-size: " + textSize + "px;");
        WordsView explanation = new WordsView("compare-explanation", WordsView.FORMULA_SIZE, true);
        explanation.setId(EXPLANATION_ID);
        explanation.show(
                writer.read(first.map(row -> texts.get("compare.explanation.differs", words.title(row.step())))
                        .orElseGet(() -> texts.get("compare.explanation.same"))),
                typesetter);
        table.setId(TABLE_ID);
        add(
                texts.get("compare.column.step"),
                STEP_WIDTH,
                Pos.CENTER_LEFT,
                row -> title(writer.read(words.title(row.step()))));
        add(
                texts.get("compare.column.simultaneous"),
                NUMBER_WIDTH,
                Pos.CENTER_RIGHT,
                row -> number(row.simultaneous()));
        add(texts.get("compare.column.output-first"), NUMBER_WIDTH, Pos.CENTER_RIGHT, row -> number(row.outputFirst()));
        // All columns at once: the last is what the first is compared with.
        double columns = table.getColumns().stream()
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
        setPrefWidth(columns + FRAME_WIDTH * textSize);
        table.setRowFactory(_ -> new ComparedRow());
        table.getItems().setAll(comparison.rows());
        // Again whenever the table gets its height: one that grows moves what was scrolled to.
        table.heightProperty()
                .subscribe(() -> first.ifPresent(
                        row -> table.scrollTo(Math.max(0, comparison.rows().indexOf(row) - ROWS_BEFORE))));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(explanation, new OrderFiguresView(texts, frame, typesetter, NUMERALS, background), table);
    }

    private Region title(Prose words) {
        WordsView title = new WordsView("compare-step", WordsView.FORMULA_SIZE, false);
        title.show(words, typesetter);
        title.setMaxHeight(USE_PREF_SIZE);
        return title;
    }

    /** All with as many decimals, and on the right: so the points are under each other. */
    private Region number(double value) {
        MathLabel number = new MathLabel(typesetter.size());
        number.setNumber(OptionalDouble.of(value), NUMERALS);
        number.getStyleClass().add("compare-number");
        number.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return number;
    }

    private void add(String heading, double widthInEm, Pos alignment, Function<Row, Region> content) {
        TableColumn<Row, Row> column = new TableColumn<>(heading);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(_ -> new GraphicCell<>(alignment, content));
        column.getStyleClass().add("compare-column");
        column.setPrefWidth(widthInEm * typesetter.size());
        column.setSortable(false);
        column.setReorderable(false);
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
