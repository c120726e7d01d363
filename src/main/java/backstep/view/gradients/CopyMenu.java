package backstep.view.gradients;

import backstep.model.document.GradientTable;
import backstep.model.document.GradientTable.Headings;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Copies the table of gradients in the form that its reader wants. */
final class CopyMenu {

    static final String ID = "gradients-copy";

    private final Texts texts;
    private final Supplier<GradientTable> table;
    private final Consumer<String> clipboard;
    private final MenuButton button;

    CopyMenu(Texts texts, Supplier<GradientTable> table, Consumer<String> clipboard) {
        this.texts = texts;
        this.table = table;
        this.clipboard = clipboard;
        button = Controls.dress(new MenuButton(), ID, Feather.COPY, texts.get("gradients.copy.name"));
        button.setText(texts.get("gradients.copy.text"));
        button.getItems()
                .addAll(
                        item("gradients.copy.tsv", GradientTable::tabSeparated),
                        item("gradients.copy.csv", GradientTable::csv),
                        item("gradients.copy.markdown", GradientTable::markdown),
                        item("gradients.copy.latex", GradientTable::latex));
    }

    /** A line with the button on its right. */
    Node bar() {
        HBox bar = Controls.header(Controls.label(texts.get("gradients.title.text"), "gradients-title"), button);
        bar.getStyleClass().add("gradients-bar");
        return bar;
    }

    /** Copies with tabs between cells, as spreadsheets take it. */
    void tabSeparated() {
        clipboard.accept(table.get().tabSeparated(headings()));
    }

    private MenuItem item(String key, BiFunction<GradientTable, Headings, String> format) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> clipboard.accept(format.apply(table.get(), headings())));
        return item;
    }

    private Headings headings() {
        return new Headings(
                texts.get("gradients.column.name"),
                texts.get("gradients.column.value"),
                texts.get("gradients.column.derivative"),
                texts.get("gradients.column.taken"),
                texts.get("gradients.column.change"),
                texts.get("gradients.column.updated"),
                texts.get("gradients.fixed.text"));
    }
}
