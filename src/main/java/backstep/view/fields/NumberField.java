package backstep.view.fields;

import backstep.controller.Editing;
import backstep.controller.NumberInput;
import backstep.controller.NumberInput.Accepted;
import backstep.controller.NumberInput.Rejected;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Quantity;
import backstep.model.notation.Symbols;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.math.QuantityLinks;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A value that can be changed in place: shows it with the decimals of the screen, and at full precision while it is
 * typed over.
 *
 * <p>A click, Enter or F2 opens it; Enter or leaving accepts what was typed, Esc keeps the old value. Up, Down and the
 * wheel change the value by a step. It is selected, not open, when the keyboard gets to it, so that digits and arrow keys
 * go on meaning what they mean for the lesson.
 */
public final class NumberField extends NumberFace {

    private final Quantity.Given quantity;
    private final Editing editing;
    private final Texts texts;
    private final String name;
    private double value = Double.NaN;
    private Optional<FieldEditor> editor = Optional.empty();
    private boolean closesWhenLeft;
    private Runnable whenClosed = () -> {};
    private Supplier<String> details = () -> "";

    /**
     * A field that shows no value yet.
     *
     * @param size of the type, in pixels per em
     * @param showsSymbol whether the symbol stands in the field, left of the number
     */
    public NumberField(
            Quantity.Given quantity, Symbols symbols, Editing editing, Texts texts, double size, boolean showsSymbol) {
        super(showsSymbol ? Optional.of(symbols.of(quantity)) : Optional.empty(), size);
        this.quantity = quantity;
        this.editing = editing;
        this.texts = texts;
        this.name = EditTexts.name(texts, symbols, quantity);
        setId(Ids.of("field", quantity));
        getStyleClass().add("number-field");
        QuantityLinks.mark(this, quantity);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        setAccessibleText(name);
        FieldEvents.listen(this);
        sceneProperty().subscribe(this::moved);
    }

    /** Whether a key begins to edit the value that is selected. */
    public static boolean opens(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2;
    }

    /** Taken out of the window while open, the field forgets what was being typed. */
    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null && now == null && editor.isPresent()) {
            editor.get().hideReason();
            editor = Optional.empty();
            uncover();
            setFocusTraversable(true);
            pseudoClassStateChanged(Styles.INVALID, false);
        }
    }

    public Quantity.Given quantity() {
        return quantity;
    }

    /** What the value is called in words. */
    public String name() {
        return name;
    }

    public double value() {
        return value;
    }

    /** What can be done with the value, as a menu. */
    ContextMenu menu() {
        return ValueMenu.create(quantity, editing, texts, numerals());
    }

    /** Nobody drags or turns the value any longer: what comes next is another change. */
    void endDrag() {
        editing.endDrag();
    }

    boolean isOpen() {
        return editor.isPresent();
    }

    /** Called whenever the field closes. */
    public void setOnClosed(Runnable action) {
        whenClosed = action;
    }

    /** Whether leaving closes the field even when it does not hold a number. */
    public void setClosesWhenLeft(boolean closes) {
        closesWhenLeft = closes;
    }

    /** What else there is to say about the value, for screen readers. */
    public void setDetails(Supplier<String> words) {
        details = words;
    }

    /** The text in the open field, or the number as it is shown. */
    public String text() {
        return editor.map(TextField::getText).orElseGet(() -> numerals().text(value));
    }

    /** Why what was typed is not a number; empty when it is one, or when nothing is being typed. */
    public Optional<String> reason() {
        return editor.flatMap(FieldEditor::reason);
    }

    /** Shows a value; what is being typed stays, unless the value changed under it. */
    public void show(double newValue, Numerals newNumerals) {
        boolean changed = newValue != value;
        value = newValue;
        showNumber(newValue, newNumerals);
        if (changed) {
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            editor.filter(open -> open.reason().isPresent() && !open.isFocused())
                    .ifPresent(open -> close());
        }
    }

    // ---- opening and closing

    /** Opens the field with its value at full precision, all of it selected. */
    public void open() {
        open(FullPrecision.of(value));
        editor.ifPresent(TextField::selectAll);
    }

    /** Opens the field with something typed already. */
    private void open(String text) {
        FieldEditor field = new FieldEditor(this, texts, text);
        editor = Optional.of(field);
        cover(field);
        field.textProperty().subscribe(this::requestLayout);
        setFocusTraversable(false);
        // With its skin, so that it selects its text when it gets the focus, and not later what is typed meanwhile.
        field.applyCss();
        field.requestFocus();
        field.end();
    }

    /** Enter: takes what was typed, and lets go of the keyboard if it was a number. */
    void enter() {
        Parent around = getParent();
        accept();
        if (!isOpen()) {
            Event.fireEvent(around, new Event(Controls.DONE));
        }
    }

    /** Esc: the old value stays. */
    void escape() {
        Parent around = getParent();
        close();
        Event.fireEvent(around, new Event(Controls.DONE));
    }

    /** The focus went elsewhere while the field was open. */
    void left() {
        if (isOpen()) {
            accept();
            editor.ifPresent(closesWhenLeft ? field -> close() : FieldEditor::hideReason);
        }
    }

    /** An arrow key or the wheel stepped on from what was typed. */
    void stepped(double next) {
        pseudoClassStateChanged(Styles.INVALID, false);
        editing.nudge(quantity, next);
    }

    /** Closes the field, if it is open, with the value that it had. */
    public void cancel() {
        if (isOpen()) {
            close();
        }
    }

    private void close() {
        FieldEditor field = editor.orElseThrow();
        boolean focused = field.isFocused() || field.getScene().getFocusOwner() == field;
        editor = Optional.empty();
        field.hideReason();
        setFocusTraversable(true);
        if (focused) {
            requestFocus();
        }
        uncover();
        pseudoClassStateChanged(Styles.INVALID, false);
        whenClosed.run();
    }

    /** Takes what was typed if it is a number; otherwise the field stays open and says why not. */
    private void accept() {
        FieldEditor field = editor.orElseThrow();
        if (field.getText().equals(FullPrecision.of(value))) {
            close();
            return;
        }
        switch (field.typed()) {
            case Accepted(double typed) -> {
                close();
                editing.change(quantity, typed);
            }
            case Rejected(NumberInput.Reason reason) -> {
                pseudoClassStateChanged(Styles.INVALID, true);
                field.refuse(reason);
            }
        }
    }

    /** Types the text of the clipboard, if there is some, and accepts it. */
    void paste() {
        if (Clipboard.getSystemClipboard().getString() instanceof String text) {
            open(text.strip());
            accept();
        }
    }

    /** Steps from the value, or from what is typed over it. */
    void step(Nudge nudge) {
        editor.ifPresentOrElse(
                open -> open.step(nudge), () -> editing.nudge(quantity, nudge.from(value, Editing.range(quantity))));
    }

    // ---- screen readers

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> name + ": " + numerals().text(value);
            case HELP -> details.get();
            case EDITABLE -> true;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.SET_TEXT && parameters.length > 0 && parameters[0] instanceof String text) {
            open(text);
            accept();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
