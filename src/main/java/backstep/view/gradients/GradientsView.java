package backstep.view.gradients;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.model.document.GradientTable;
import backstep.model.document.GradientTable.Column;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Weight;
import backstep.view.base.Texts;
import backstep.view.math.MathLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * All trained parameters in a table: name, value, gradient, change and new value, as far as the cursor has come; under
 * it the check of the gradient that is pinned.
 *
 * <p>Rows are made only for what is on the screen, and each cell follows its own number.
 */
public final class GradientsView extends VBox {

    public static final String TABLE_ID = "gradients-table";

    /** Numbers are a little smaller than the words around them, so that five columns fit a side panel. */
    private static final double TYPE = 0.95;

    /** From the first layer to the last, weights before biases. */
    private static final Comparator<Parameter> BY_PLACE = Comparator.comparingInt(
                    (Parameter parameter) -> parameter.into().layer())
            .thenComparing(Bias.class::isInstance)
            .thenComparingInt(parameter -> parameter.into().index())
            .thenComparingInt(parameter ->
                    parameter instanceof Weight weight ? weight.from().index() : 0);

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", 14);
    private final DoubleProperty pixels = new SimpleDoubleProperty(this, "pixels");
    private final Texts texts;
    private final ObservableValue<Frame> frame;
    private final Selection selection;
    private final ObjectProperty<GradientTable> content;
    private final Map<Column, TableColumn<Parameter, OptionalDouble>> columns = new EnumMap<>(Column.class);
    private final TableColumn<Parameter, Parameter> names = new TableColumn<>();
    private final TableView<Parameter> table = new TableView<>();
    private final List<ParameterRow> rows = new ArrayList<>();
    private List<Parameter> parameters = List.of();
    private final CopyMenu copy;
    private final GradientCheckCard check;
    private final Subscription subscription;

    /**
     * A table for the frame on the screen.
     *
     * @param clipboard takes what is copied
     */
    public GradientsView(Texts texts, ObservableValue<Frame> frame, Selection selection, Consumer<String> clipboard) {
        this.texts = texts;
        this.frame = frame;
        this.selection = selection;
        content = new SimpleObjectProperty<>(this, "content", table(frame.getValue()));
        copy = new CopyMenu(texts, () -> content.get().withRows(List.copyOf(table.getItems())), clipboard);
        check = new GradientCheckCard(texts, frame, selection.pinned(), textSize);
        pixels.bind(textSize.multiply(TYPE));
        getStyleClass().add("gradients");
        buildTable(texts);
        table.setAccessibleText(texts.get("gradients.table.name"));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(copy.bar(), table, check);
        showParameters(content.get().rows());
        showColumns();
        textSize.subscribe(this::restyle);
        table.widthProperty().subscribe(this::fitColumns);
        table.getFocusModel().focusedItemProperty().subscribe(this::showFocused);
        subscription = Subscription.combine(
                frame.subscribe(this::show),
                selection.hovered().subscribe(this::highlight),
                selection.pinned().subscribe(this::showPinned));
    }

    /** The size of the words in pixels, as the style sheet has it; numbers follow it. */
    public DoubleProperty textSizeProperty() {
        return textSize;
    }

    /** Lets go of frames and selection. */
    public void close() {
        subscription.unsubscribe();
        check.close();
    }

    private static GradientTable table(Frame frame) {
        return GradientTable.of(frame.iteration(), frame.steps(), frame.known(), frame.symbols(), frame.numerals());
    }

    private static GradientTable table(Frame frame, List<Parameter> rows) {
        return table(frame).withRows(rows);
    }

    private void buildTable(Texts texts) {
        table.setId(TABLE_ID);
        table.setPlaceholder(new VBox());
        names.setText(texts.get("gradients.column.name"));
        names.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        names.setCellFactory(_ -> new GraphicCell<>(Pos.CENTER_LEFT, this::name));
        names.setId("gradients-name");
        names.setComparator(BY_PLACE);
        names.setReorderable(false);
        table.getColumns().add(names);
        for (Column column : Column.values()) {
            add(column, column.name().toLowerCase(Locale.ROOT), texts);
        }
        table.setRowFactory(_ -> {
            ParameterRow row = new ParameterRow(selection);
            rows.add(row);
            return row;
        });
        table.setSortPolicy(_ -> {
            sort(table.getComparator());
            return true;
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private MathLabel name(Parameter parameter) {
        MathLabel name = new MathLabel(pixels.get(), frame.getValue().symbols().of(parameter));
        name.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        name.setQuantity(parameter);
        return name;
    }

    private void add(Column column, String id, Texts texts) {
        TableColumn<Parameter, OptionalDouble> made = new TableColumn<>(texts.get("gradients.column." + id));
        String fixed = texts.get("gradients.fixed.text");
        made.setId("gradients-" + id);
        made.getStyleClass().add("gradients-number-column");
        made.setCellValueFactory(cell -> content.map(now -> now.value(cell.getValue(), column)));
        made.setCellFactory(_ -> new NumberCell(column, frame::getValue, content::get, fixed, pixels));
        made.setComparator((one, other) -> compare(one, other, made.getSortType()));
        made.setReorderable(false);
        columns.put(column, made);
        table.getColumns().add(made);
    }

    /** Without an order of their own the rows go back to that of the steps. */
    private void sort(@Nullable Comparator<Parameter> order) {
        if (order != null) {
            FXCollections.sort(table.getItems(), order);
        } else {
            Map<Parameter, Integer> places = new HashMap<>();
            parameters.forEach(parameter -> places.put(parameter, places.size()));
            FXCollections.sort(table.getItems(), Comparator.comparing(places::get));
        }
    }

    /** What is not known comes last, whichever way the numbers go. */
    private static int compare(OptionalDouble one, OptionalDouble other, SortType direction) {
        double last = direction == SortType.ASCENDING ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        return Double.compare(one.orElse(last), other.orElse(last));
    }

    private void show(Frame before, Frame now) {
        boolean otherNames =
                before.symbols() != now.symbols() || !before.numerals().equals(now.numerals());
        if (before.iteration() == now.iteration() && before.known() == now.known() && !otherNames) {
            return;
        }
        boolean sameRows = before.steps() == now.steps() && before.symbols() == now.symbols();
        content.set(sameRows ? table(now, content.get().rows()) : table(now));
        showColumns();
        if (otherNames || before.iteration().before() != now.iteration().before()) {
            showParameters(content.get().rows());
        }
        if (otherNames) {
            restyle();
        }
        if (!table.getSortOrder().isEmpty()) {
            table.sort();
        }
    }

    private void showParameters(List<Parameter> now) {
        if (!now.equals(parameters)) {
            parameters = now;
            table.getItems().setAll(now);
        }
    }

    private void restyle() {
        fitColumns();
        table.refresh();
    }

    /** Gradients have a column of their own where another number is taken for them. */
    private void showColumns() {
        List<Column> shown = content.get().columns();
        boolean areBoth = shown.contains(Column.DERIVATIVE);
        columns.get(Column.DERIVATIVE).setVisible(areBoth);
        columns.get(Column.GRADIENT)
                .setText(texts.get(areBoth ? "gradients.column.taken" : "gradients.column.gradient"));
        fitColumns();
    }

    /** Columns as wide as their numbers; what room is left is shared. */
    private void fitColumns() {
        double em = pixels.get();
        double number = (2.3 + 0.5 * frame.getValue().numerals().decimals()) * em + 6;
        double name = 3.4 * em;
        int shown = content.get().columns().size();
        double room = Math.max(0, table.getWidth() - 18 - name - shown * number) / (shown + 1);
        names.setPrefWidth(name + room);
        columns.values().forEach(column -> column.setPrefWidth(number + room));
    }

    private void highlight() {
        rows.forEach(ParameterRow::highlight);
    }

    private void showPinned() {
        highlight();
        Optional<Parameter> parameter = selection.pinned().get().flatMap(Parameter::of);
        int index = parameter.map(table.getItems()::indexOf).orElse(-1);
        boolean selected = Objects.equals(table.getSelectionModel().getSelectedItem(), parameter.orElse(null));
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else if (!selected) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 2));
        }
    }

    /** What the keyboard is on lights up like what the pointer is on. */
    private void showFocused(@Nullable Parameter focused) {
        boolean here = table.getScene() != null && table.getScene().getFocusOwner() == table;
        if (here && focused != null) {
            selection.hover(focused);
        }
    }

    private void pressed(KeyEvent event) {
        Parameter selected = table.getSelectionModel().getSelectedItem();
        if (COPY.match(event)) {
            copy.tabSeparated();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && selected != null) {
            selection.pin(selected);
            event.consume();
        }
    }
}
