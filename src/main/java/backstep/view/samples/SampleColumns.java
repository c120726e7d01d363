package backstep.view.samples;

import backstep.controller.SampleEditing;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.notation.Symbols;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.fields.SampleField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The columns of the table of samples: number, inputs, targets, and what the network says to them. */
final class SampleColumns {

    private static final double NUMBER_WIDTH = 36;
    private static final double FIELD_WIDTH = 60;
    private static final double VALUE_WIDTH = 60;
    private static final double HEADER_SIZE = 14;
    private static final double HEADER_PADDING = 18;

    private final SampleEditing editing;
    private final Texts texts;
    private final Supplier<Numerals> numerals;
    private final Consumer<String> pasteTable;
    private final Consumer<SampleRow> focused;

    /**
     * Columns for one table.
     *
     * @param focused told the row in which a field gets the focus
     */
    SampleColumns(
            SampleEditing editing,
            Texts texts,
            Supplier<Numerals> numerals,
            Consumer<String> pasteTable,
            Consumer<SampleRow> focused) {
        this.editing = editing;
        this.texts = texts;
        this.numerals = numerals;
        this.pasteTable = pasteTable;
        this.focused = focused;
    }

    /** Columns for a network, with its names. */
    List<TableColumn<SampleRow, SampleRow>> of(Network network, Symbols symbols) {
        List<TableColumn<SampleRow, SampleRow>> columns = new ArrayList<>();
        columns.add(column("", NUMBER_WIDTH, IndexCell::new));
        for (int input = 0; input < network.inputs(); input++) {
            int index = input;
            Quantity.Given quantity = new Quantity.Input(input);
            columns.add(field(
                    symbols,
                    quantity,
                    sample -> sample.inputs().get(index),
                    (row, value) -> editing.setInput(row, index, value)));
        }
        for (int output = 0; output < network.outputs(); output++) {
            int index = output;
            Quantity.Given quantity = new Quantity.Target(output);
            columns.add(field(
                    symbols,
                    quantity,
                    sample -> sample.targets().get(index),
                    (row, value) -> editing.setTarget(row, index, value)));
        }
        for (int output = 0; output < network.outputs(); output++) {
            int index = output;
            Quantity quantity = new Step.Activation(new Unit(network.depth() - 1, output));
            columns.add(value(
                    name(symbols, quantity),
                    state -> state.outputs().map(outputs -> outputs.get(index)).orElse(Double.NaN)));
        }
        columns.add(value(name(symbols, new Step.TotalError()), SampleRow.State::loss));
        return columns;
    }

    private static String name(Symbols symbols, Quantity quantity) {
        return PlainText.DEFAULT.of(symbols.of(quantity));
    }

    /** Told that a number of a row has changed. */
    @FunctionalInterface
    private interface Change {
        void accept(int row, double value);
    }

    private TableColumn<SampleRow, SampleRow> field(
            Symbols symbols, Quantity.Given quantity, ToDoubleFunction<Sample> value, Change change) {
        String name = name(symbols, quantity);
        return column(name, FIELD_WIDTH, () -> new FieldCell(name, quantity, value, change));
    }

    private TableColumn<SampleRow, SampleRow> value(String name, ToDoubleFunction<SampleRow.State> value) {
        return column(name, VALUE_WIDTH, () -> new ValueCell(value));
    }

    private static TableColumn<SampleRow, SampleRow> column(
            String name, double width, Supplier<? extends SampleCell> cell) {
        TableColumn<SampleRow, SampleRow> column = new TableColumn<>(name);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(any -> cell.get());
        column.setSortable(false);
        column.setReorderable(false);
        double header = name.isEmpty() ? 0 : headerWidth(name);
        column.setPrefWidth(Math.max(width, header));
        column.setMinWidth(Math.max(0.75 * width, header));
        return column;
    }

    /** Room for a name, which a table would otherwise cut: two targets would then be called the same. */
    private static double headerWidth(String name) {
        Text text = new Text(name);
        text.setFont(Font.font("System", FontWeight.BOLD, HEADER_SIZE));
        return Math.ceil(text.getLayoutBounds().getWidth()) + HEADER_PADDING;
    }

    /** The number of the sample, with an arrow at the one that is trained on. */
    private final class IndexCell extends SampleCell {

        IndexCell() {
            getStyleClass().add("sample-number");
        }

        @Override
        void show(SampleRow row, SampleRow.State state) {
            String number = Integer.toString(row.index() + 1);
            setText(state.current() ? texts.get("samples.number.current", number) : number);
            setAccessibleText(
                    texts.get(state.current() ? "samples.number.current-name" : "samples.number.name", number));
        }
    }

    private final class FieldCell extends SampleCell {

        private final String name;
        private final Quantity.Given quantity;
        private final Function<SampleRow.State, Double> value;
        private final SampleField field;

        FieldCell(String name, Quantity.Given quantity, ToDoubleFunction<Sample> value, Change change) {
            this.name = name;
            this.quantity = quantity;
            this.value = state -> value.applyAsDouble(state.sample());
            this.field = new SampleField(
                    texts.get("samples.field.expected"),
                    typed -> row().ifPresent(row -> change.accept(row.index(), typed)),
                    pasteTable,
                    by -> row().ifPresent(row -> focus(row.index() + by)));
            getStyleClass().add("sample-cell");
            field.focusedProperty().subscribe(hasFocus -> {
                if (hasFocus) {
                    row().ifPresent(focused);
                }
            });
        }

        /** Gives the focus to the field in the same column of another row, if it can be seen. */
        private void focus(int row) {
            Node other = getTableView().lookup("#" + Ids.of("sample-" + row, quantity));
            if (other != null) {
                other.requestFocus();
            }
        }

        @Override
        void attach(SampleRow row) {
            field.setId(Ids.of("sample-" + row.index(), quantity));
            field.setAccessibleText(texts.get("samples.field.name", name, row.index() + 1));
            setGraphic(field);
        }

        @Override
        void show(SampleRow row, SampleRow.State state) {
            field.show(value.apply(state));
        }
    }

    private final class ValueCell extends SampleCell {

        private final ToDoubleFunction<SampleRow.State> value;

        ValueCell(ToDoubleFunction<SampleRow.State> value) {
            this.value = value;
            getStyleClass().add("sample-value");
        }

        @Override
        void show(SampleRow row, SampleRow.State state) {
            setText(state.outputs().isEmpty() ? "" : numerals.get().text(value.applyAsDouble(state)));
        }
    }
}
