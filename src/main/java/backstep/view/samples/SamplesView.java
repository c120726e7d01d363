package backstep.view.samples;

import backstep.controller.Frame;
import backstep.controller.SampleEditing;
import backstep.controller.Workspace;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.TruthTable;
import backstep.model.notation.Symbols;
import backstep.view.base.Controls;
import backstep.view.base.FreshColumn;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The samples that the network learns from, as a table to edit, with what the network says to each. */
public final class SamplesView extends FreshColumn {

    private final Workspace workspace;
    private final SampleEditing editing;
    private final Texts texts;
    private final SampleIntake intake;
    private final Supplier<Optional<Path>> chooseFile;
    private final TableView<ObjectProperty<SampleState>> table = new TableView<>();
    private final SampleColumns columns;
    private ColumnWidths widths = new ColumnWidths(List.of());
    private final MenuButton fill = new MenuButton();
    private final SampleNotes notes;
    private final TryRow tryRow;
    private Button remove = new Button();
    private List<String> names = List.of();
    /** The row that was selected before all rows were made anew; −1 = none. */
    private int reselect = -1;

    /**
     * The table of the lesson that is open.
     *
     * @param intake takes what is pasted and the files that are chosen
     * @param chooseFile asks for a CSV file
     */
    public SamplesView(
            Workspace workspace,
            SampleEditing editing,
            Texts texts,
            SampleIntake intake,
            Supplier<Optional<Path>> chooseFile) {
        this.workspace = workspace;
        this.editing = editing;
        this.texts = texts;
        this.intake = intake;
        this.chooseFile = chooseFile;
        this.columns = new SampleColumns(
                editing, texts, this::numerals, intake::paste, table.getSelectionModel()::clearAndSelect);
        getStyleClass().add("samples-view");
        table.setId(Ids.SAMPLES);
        table.setAccessibleText(texts.get("samples.table.name"));
        table.getSelectionModel().setCellSelectionEnabled(false);
        table.setRowFactory(view -> new Row());
        table.widthProperty().subscribe(width -> widths.fit(width.doubleValue()));
        VBox.setVgrow(table, Priority.ALWAYS);
        notes = new SampleNotes(texts);
        buildFill();
        tryRow = new TryRow(texts, workspace.shown()::get);
        getChildren().addAll(tools(), table, tryRow, notes);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        workspace.shown().map(Frame::lesson).subscribe(lesson -> invalidate());
        workspace.shown().map(Frame::iteration).subscribe(iteration -> invalidate());
        visibleProperty().subscribe(this::invalidate);
        workspace.shown().map(Frame::numerals).subscribe(numerals -> {
            names = List.of();
            invalidate();
        });
    }

    /** What undo calls changes to samples. */
    public static SampleEditing.Wording wording(Texts texts) {
        return (kind, sample) -> texts.get("samples.undo." + kind.name().toLowerCase(Locale.ROOT), sample);
    }

    private HBox tools() {
        remove = tool(Ids.SAMPLES_REMOVE, Feather.MINUS, "samples.remove.name", () -> editing.remove(selected()));
        HBox tools = new HBox(
                tool(Ids.SAMPLES_ADD, Feather.PLUS, "samples.add.name", () -> {
                    editing.addAfter(selected());
                    moveSelection(1);
                }),
                remove,
                tool(Ids.SAMPLES_UP, Feather.ARROW_UP, "samples.up.name", () -> move(-1)),
                tool(Ids.SAMPLES_DOWN, Feather.ARROW_DOWN, "samples.down.name", () -> move(1)),
                tool(Ids.SAMPLES_PASTE, Feather.CLIPBOARD, "samples.paste.name", this::pasteClipboard),
                tool(Ids.SAMPLES_IMPORT, Feather.FILE_PLUS, "samples.import.name", this::importFile),
                Controls.spring(),
                fill);
        tools.getStyleClass().add("samples-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private Button tool(String id, Feather icon, String nameKey, Runnable command) {
        Button button = Controls.dress(new Button(), id, icon, texts.get(nameKey));
        button.setOnAction(event -> command.run());
        return button;
    }

    private void buildFill() {
        fill.setId(Ids.SAMPLES_FILL);
        fill.setText(texts.get("samples.fill.text"));
        fill.setAccessibleText(texts.get("samples.fill.name"));
        fill.setMinWidth(Region.USE_PREF_SIZE);
        for (TruthTable each : TruthTable.values()) {
            MenuItem item = new MenuItem(texts.get("samples.fill." + each.id()));
            item.setId(Ids.samplesFill(each.id()));
            item.setOnAction(event -> editing.fill(each));
            fill.getItems().add(item);
        }
    }

    // ---- commands

    private int selected() {
        int selected = table.getSelectionModel().getSelectedIndex();
        int current = workspace.shown().get().iteration().sampleIndex();
        return selected >= 0 && selected < lesson().samples().size() ? selected : current;
    }

    private void moveSelection(int by) {
        refreshNow();
        int to = Math.clamp(selected() + by, 0, table.getItems().size() - 1);
        table.getSelectionModel().clearAndSelect(to);
        table.scrollTo(to);
    }

    private void move(int by) {
        editing.move(selected(), by);
        moveSelection(by);
    }

    private void pasteClipboard() {
        String text = Clipboard.getSystemClipboard().getString();
        intake.paste(text == null ? "" : text);
    }

    private void importFile() {
        chooseFile.get().ifPresent(intake::importFrom);
    }

    private void clicked(MouseEvent event) {
        // A click into a field edits.
        Controls.outward(event.getTarget())
                .takeWhile(node -> !(node instanceof TextInputControl))
                .filter(node -> node instanceof TableRow<?> row && !row.isEmpty())
                .forEach(row -> lookAt(((TableRow<?>) row).getIndex()));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() == table) {
            lookAt(selected());
            event.consume();
        }
    }

    /** Goes to the iteration of the same round that trains on a sample. */
    private void lookAt(int sample) {
        Iteration shown = workspace.shown().get().iteration();
        workspace.goTo(shown.number() - shown.sampleIndex() + sample);
    }

    // ---- showing

    private Lesson lesson() {
        return workspace.shown().get().lesson();
    }

    private Numerals numerals() {
        return workspace.shown().get().numerals();
    }

    @Override
    protected void refresh() {
        Frame shown = workspace.shown().get();
        Lesson lesson = shown.lesson();
        showColumns(shown);
        List<SampleState> states = SampleState.of(shown);
        int count = states.size();
        List<ObjectProperty<SampleState>> rows = table.getItems();
        rows.subList(Math.min(count, rows.size()), rows.size()).clear();
        for (int index = 0; index < count; index++) {
            if (index < rows.size()) {
                rows.get(index).set(states.get(index));
            } else {
                rows.add(new SimpleObjectProperty<>(states.get(index)));
            }
        }
        if (reselect >= 0 && reselect < count) {
            table.getSelectionModel().clearAndSelect(reselect);
        }
        reselect = -1;
        notes.show(lesson.network(), states);
        tryRow.refresh();
        remove.setDisable(count == 1);
        fill.setDisable(!TruthTable.fits(lesson.network()));
    }

    private void showColumns(Frame shown) {
        Symbols symbols = shown.symbols();
        List<String> needed = Stream.concat(
                        IntStream.range(0, shown.lesson().network().inputs()).<Quantity>mapToObj(Quantity.Input::new),
                        IntStream.range(0, shown.lesson().network().outputs()).<Quantity>mapToObj(Quantity.Target::new))
                .map(quantity -> PlainText.DEFAULT.of(symbols.of(quantity)))
                .toList();
        if (!needed.equals(names)) {
            names = needed;
            // Until the next layout the old cells listen to their rows: these must not get samples of another network.
            int selected = table.getSelectionModel().getSelectedIndex();
            table.getItems().clear();
            table.getColumns().setAll(columns.of(shown.lesson().network(), symbols));
            widths = new ColumnWidths(table.getColumns());
            widths.fit(table.getWidth());
            reselect = selected;
        }
    }

    /** A line of the table that stands out when the iteration on the screen trains on its sample. */
    private static final class Row extends TableRow<ObjectProperty<SampleState>> {

        private Subscription subscription = Subscription.EMPTY;

        @Override
        protected void updateItem(@Nullable ObjectProperty<SampleState> row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            subscription.unsubscribe();
            subscription = Subscription.EMPTY;
            pseudoClassStateChanged(Styles.CURRENT, false);
            if (!isEmpty && row != null) {
                subscription = row.subscribe(state -> pseudoClassStateChanged(Styles.CURRENT, state.current()));
            }
        }
    }
}
