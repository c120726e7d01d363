package backstep.view.fields;

import backstep.controller.NumberInput;
import backstep.model.formula.Numerals;
import backstep.view.base.Controls;
import backstep.view.base.Styles;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;

/**
 * A number of a sample: taken with Enter or when the focus leaves, put back with Esc. It has all its digits while it is
 * edited; otherwise one that is too long for the column is rounded.
 */
public final class SampleField extends TextField {

    /** How many characters the column of a field has room for: a minus, a digit, a point, four decimals. */
    private static final int LONGEST = 7;

    private static final Numerals ROUNDED = new Numerals(4);

    private final DoubleConsumer change;
    private final Consumer<String> pasteTable;
    private final Tooltip reason;
    private double value;

    /**
     * A field that shows 0.
     *
     * @param expected what can be typed, shown when something else was
     * @param change told every other number
     * @param pasteTable told what is pasted when it is more than one number
     * @param leave told that the focus is to go to the field above (−1) or below (1)
     */
    public SampleField(String expected, DoubleConsumer change, Consumer<String> pasteTable, IntConsumer leave) {
        super("0");
        this.change = change;
        this.pasteTable = pasteTable;
        this.reason = new Tooltip(expected);
        getStyleClass().add("sample-field");
        setPrefColumnCount(4);
        setMinWidth(0);
        setOnAction(event -> {
            if (take()) {
                fireEvent(new Event(Controls.DONE));
            }
        });
        textProperty().subscribe(() -> mark(false));
        focusedProperty().subscribe(focused -> {
            if (focused || !take()) {
                restore();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case ESCAPE -> {
                    restore();
                    selectAll();
                }
                case UP -> leave.accept(-1);
                case DOWN -> leave.accept(1);
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    /** A number from outside; what somebody is typing just now is not disturbed by the same number again. */
    public void show(double shown) {
        if (Double.compare(shown, value) != 0 || !isFocused()) {
            value = shown;
            restore();
        }
    }

    /** False when what was typed is no number. */
    private boolean take() {
        return switch (NumberInput.parse(getText(), NumberInput.Range.ANY)) {
            case NumberInput.Accepted(double typed) -> {
                if (typed != value) {
                    value = typed;
                    change.accept(typed);
                }
                restore();
                yield true;
            }
            case NumberInput.Rejected _ -> {
                mark(true);
                yield false;
            }
        };
    }

    private void restore() {
        String text = isFocused() ? FullPrecision.of(value) : compact(value);
        if (!getText().equals(text)) {
            setText(text);
        }
        mark(false);
    }

    private void mark(boolean invalid) {
        pseudoClassStateChanged(Styles.INVALID, invalid);
        setTooltip(invalid ? reason : null);
        setAccessibleHelp(invalid ? reason.getText() : "");
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && text.strip().chars().anyMatch(character -> character == '\t' || character == '\n')) {
            pasteTable.accept(text);
        } else {
            super.paste();
        }
    }

    /** All digits where there is room for them, else as many as there is room for. */
    static String compact(double value) {
        String all = FullPrecision.of(value);
        return all.length() <= LONGEST ? all : ROUNDED.text(value);
    }
}
