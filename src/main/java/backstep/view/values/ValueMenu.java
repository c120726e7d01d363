package backstep.view.values;

import backstep.controller.Editing;
import backstep.model.formula.Numerals;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;

/** The context menu of a value: back to the lesson as opened, copy. */
final class ValueMenu {

    private ValueMenu() {}

    static void show(NumberField field, ContextMenuEvent event, Editing editing, Texts texts, Numerals numerals) {
        create(field, editing, texts, numerals).show(field, event.getScreenX(), event.getScreenY());
    }

    static ContextMenu create(NumberField field, Editing editing, Texts texts, Numerals numerals) {
        OptionalDouble opened = editing.opened(field.quantity());
        MenuItem reset = new MenuItem(
                opened.isPresent()
                        ? texts.get("values.menu.reset-to", numerals.text(opened.getAsDouble()))
                        : texts.get("values.menu.reset"));
        reset.setId(Ids.VALUE_RESET);
        reset.setDisable(opened.isEmpty() || opened.getAsDouble() == field.value());
        reset.setOnAction(chosen -> editing.reset(field.quantity()));
        MenuItem copy = new MenuItem(texts.get("values.menu.copy"));
        copy.setId(Ids.VALUE_COPY);
        copy.setOnAction(chosen -> copy(field.value()));
        return new ContextMenu(reset, copy);
    }

    /** Copies a number with every digit. */
    static void copy(double value) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, FullPrecision.plain(value)));
    }
}
