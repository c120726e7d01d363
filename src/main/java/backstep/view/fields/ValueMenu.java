package backstep.view.fields;

import backstep.controller.Editing;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Quantity;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** The context menu of a value: back to the lesson as opened, copy. */
public final class ValueMenu {

    private ValueMenu() {}

    public static ContextMenu create(Quantity.Given quantity, Editing editing, Texts texts, Numerals numerals) {
        OptionalDouble opened = editing.opened(quantity);
        MenuItem reset = new MenuItem(
                opened.isPresent()
                        ? texts.get("values.menu.reset-to", numerals.text(opened.getAsDouble()))
                        : texts.get("values.menu.reset"));
        reset.setId(Ids.VALUE_RESET);
        reset.setDisable(opened.isEmpty() || opened.getAsDouble() == editing.value(quantity));
        reset.setOnAction(chosen -> editing.reset(quantity));
        MenuItem copy = new MenuItem(texts.get("values.menu.copy"));
        copy.setId(Ids.VALUE_COPY);
        copy.setOnAction(chosen -> copy(editing.value(quantity)));
        return new ContextMenu(reset, copy);
    }

    /** Copies a number with every digit. */
    static void copy(double value) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, FullPrecision.plain(value)));
    }
}
