package backstep.view.samples;

import backstep.controller.SampleEditing;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.model.notation.Symbols;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.fields.SampleField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The columns of the table of samples: number, inputs, targets, and what the network says to them. */
final class SampleColumns {

    /** So many inputs, targets and outputs have a column: a table makes all its cells at once. */
    static final int MOST = 24;

    private static final double NUMBER_WIDTH = 34;
    private static final double LEAST_NUMBER_WIDTH = 28;
    private static final double RIGHT_WIDTH = 22;
    private static final double LEAST_RIGHT_WIDTH = 17;
    private static final double FIELD_WIDTH = 50;
    private static final double LEAST_FIELD_WIDTH = 39;
    /** Room for four decimals and a sign. */
    private static final double VALUE_WIDTH = 62;
    /** Room for at least two of them: where a result has less room than it needs, it is rounded and never cut. */
    private static final double LEAST_VALUE_WIDTH = 44;

    private static final double HEADER_SIZE = 12;
    private static final double HEADER_PADDING = 7;
    private static final double CELL_PADDING = 8;

    private final SampleEditing editing;
    private final Texts texts;
    private final Supplier<Numerals> numerals;
    private final Consumer<String> pasteTable;
    private final IntConsumer focused;

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
            IntConsumer focused) {
        this.editing = editing;
        this.texts = texts;
        this.numerals = numerals;
        this.pasteTable = pasteTable;
        this.focused = focused;
    }

    /** Columns for a network, with its names. */
    List<TableColumn<ObjectProperty<SampleState>, SampleState>> of(Network network, Symbols symbols) {
        List<TableColumn<ObjectProperty<SampleState>, SampleState>> columns = new ArrayList<>();
        columns.add(column("", NUMBER_WIDTH, LEAST_NUMBER_WIDTH, IndexCell::new));
        columns.add(column("", RIGHT_WIDTH, LEAST_RIGHT_WIDTH, RightCell::new));
        int inputs = Math.min(MOST, network.inputs());
        int outputs = Math.min(MOST, network.outputs());
        addFields(columns, symbols, inputs, Quantity.Input::new, Sample::inputs, editing::setInput);
        addFields(columns, symbols, outputs, Quantity.Target::new, Sample::targets, editing::setTarget);
        for (int output = 0; output < outputs; output++) {
            int index = output;
            Quantity quantity = new Step.Activation(new Unit(network.depth() - 1, output));
            columns.add(value(
                    name(symbols, quantity),
                    state -> state.outputs().map(all -> all.get(index)).orElse(Double.NaN)));
        }
        columns.add(value(name(symbols, new Step.TotalError()), SampleState::loss));
        return columns;
    }

    private static String name(Symbols symbols, Quantity quantity) {
        return PlainText.DEFAULT.of(symbols.of(quantity));
    }

    /** Changes a number of a sample. */
    @FunctionalInterface
    private interface Change {
        void accept(int sample, int index, double value);
    }

    private void addFields(
            List<TableColumn<ObjectProperty<SampleState>, SampleState>> columns,
            Symbols symbols,
            int count,
            IntFunction<Quantity.Given> quantities,
            Function<Sample, Vector> values,
            Change change) {
        for (int at = 0; at < count; at++) {
            int index = at;
            Quantity.Given quantity = quantities.apply(at);
            String name = name(symbols, quantity);
            columns.add(column(
                    name,
                    FIELD_WIDTH,
                    LEAST_FIELD_WIDTH,
                    () -> new FieldCell(
                            name,
                            quantity,
                            sample -> values.apply(sample).get(index),
                            (sample, value) -> change.accept(sample, index, value))));
        }
    }

    private TableColumn<ObjectProperty<SampleState>, SampleState> value(
            String name, ToDoubleFunction<SampleState> value) {
        return column(name, VALUE_WIDTH, LEAST_VALUE_WIDTH, () -> new ValueCell(value));
    }

    private static TableColumn<ObjectProperty<SampleState>, SampleState> column(
            String name, double width, double least, Supplier<Cell> cell) {
        // An index in words stands under its symbol, where it takes no width.
        String header = name.replace('_', '\n');
        TableColumn<ObjectProperty<SampleState>, SampleState> column = new TableColumn<>(header);
        column.setCellValueFactory(TableColumn.CellDataFeatures::getValue);
        column.setCellFactory(any -> cell.get());
        column.setSortable(false);
        column.setReorderable(false);
        double headed = header.isEmpty() ? 0 : headerWidth(header);
        column.setPrefWidth(Math.max(width, headed));
        column.setMinWidth(Math.max(least, headed));
        return column;
    }

    /** Room for a name, which a table would otherwise cut: two targets would then be called the same. */
    private static double headerWidth(String name) {
        return Math.ceil(textWidth(name, Font.font("System", FontWeight.BOLD, HEADER_SIZE))) + HEADER_PADDING;
    }

    private static double textWidth(String text, Font font) {
        Text measure = new Text(text);
        measure.setFont(font);
        return measure.getLayoutBounds().getWidth();
    }

    /** A cell of one sample at a time. */
    private abstract static class Cell extends TableCell<ObjectProperty<SampleState>, SampleState> {

        @Override
        protected final void updateItem(@Nullable SampleState state, boolean isEmpty) {
            super.updateItem(state, isEmpty);
            if (isEmpty || state == null) {
                setText("");
                setGraphic(null);
            } else {
                show(state);
            }
        }

        abstract void show(SampleState state);
    }

    /** The number of the sample, with an arrow at the one that is trained on. */
    private final class IndexCell extends Cell {

        IndexCell() {
            getStyleClass().add("sample-number");
        }

        @Override
        void show(SampleState state) {
            String number = Integer.toString(state.index() + 1);
            setText(state.current() ? texts.get("samples.number.current", number) : number);
            setAccessibleText(
                    texts.get(state.current() ? "samples.number.current-name" : "samples.number.name", number));
        }
    }

    private final class FieldCell extends Cell {

        private final String name;
        private final Quantity.Given quantity;
        private final ToDoubleFunction<Sample> value;
        private final SampleField field;

        FieldCell(
                String name,
                Quantity.Given quantity,
                ToDoubleFunction<Sample> value,
                ObjDoubleConsumer<Integer> change) {
            this.name = name;
            this.quantity = quantity;
            this.value = value;
            this.field = new SampleField(
                    texts.get("samples.field.expected"),
                    typed -> change.accept(getItem().index(), typed),
                    pasteTable,
                    by -> focus(getItem().index() + by));
            getStyleClass().add("sample-cell");
            field.focusedProperty().subscribe(hasFocus -> {
                if (hasFocus) {
                    focused.accept(getItem().index());
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
        void show(SampleState state) {
            field.setId(Ids.of("sample-" + state.index(), quantity));
            field.setAccessibleText(texts.get("samples.field.name", name, state.index() + 1));
            field.show(value.applyAsDouble(state.sample()));
            setGraphic(field);
        }
    }

    /** Whether the answer is right, where one can be. */
    private final class RightCell extends Cell {

        RightCell() {
            getStyleClass().add("sample-right");
        }

        @Override
        void show(SampleState state) {
            boolean right = state.right().orElse(false);
            pseudoClassStateChanged(Styles.INVALID, state.right().isPresent() && !right);
            setText(state.right().map(yes -> yes ? "\u2713" : "\u2717").orElse(""));
            setAccessibleText(
                    state.right().isEmpty() ? "" : texts.get(right ? "samples.right.name" : "samples.wrong.name"));
        }
    }

    private final class ValueCell extends Cell {

        private final ToDoubleFunction<SampleState> value;

        ValueCell(ToDoubleFunction<SampleState> value) {
            this.value = value;
            getStyleClass().add("sample-value");
            widthProperty().subscribe(() -> {
                if (getItem() != null) {
                    show(getItem());
                }
            });
        }

        @Override
        void show(SampleState state) {
            setText(state.outputs().isEmpty() ? "" : fitting(value.applyAsDouble(state)));
        }

        /** With as many decimals as there is room for. */
        private String fitting(double number) {
            Numerals shown = numerals.get();
            while (getWidth() > 0
                    && getWidth() < VALUE_WIDTH
                    && shown.decimals() > Numerals.FEWEST
                    && textWidth(shown.text(number), getFont()) > getWidth() - CELL_PADDING) {
                shown = new Numerals(shown.decimals() - 1);
            }
            return shown.text(number);
        }
    }
}
