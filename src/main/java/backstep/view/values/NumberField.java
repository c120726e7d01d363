package backstep.view.values;

import backstep.controller.Editing;
import backstep.controller.NumberInput;
import backstep.controller.NumberInput.Accepted;
import backstep.controller.NumberInput.Rejected;
import backstep.model.formula.Numerals;
import backstep.model.formula.Symbols;
import backstep.model.iteration.Quantity;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.math.MathLabel;
import backstep.view.math.QuantityLinks;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * A value that can be changed in place: shows it with the decimals of the screen, and at full precision while it is
 * typed over.
 *
 * <p>A click, Enter or just typing opens it; Enter or leaving accepts what was typed, Esc keeps the old value. Up, Down
 * and the wheel change the value by a step. Like a cell of a spreadsheet it is selected, not open, when the keyboard
 * gets to it, so that the arrow keys that step through an iteration go on working.
 */
public final class NumberField extends Region {

    private static final double PADDING = 4;
    /** Size of the symbol relative to the number. */
    private static final double SYMBOL = 0.86;

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final Quantity.Given quantity;
    private final Editing editing;
    private final Texts texts;
    private final String name;
    private final MathLabel symbol;
    private final MathLabel number;
    private final Nudge.Wheel wheel = new Nudge.Wheel();
    private final ChangeListener<Node> whenFocusMoves = this::focusMoved;
    private final double size;
    private Numerals numerals = Numerals.DEFAULT;
    private double value = Double.NaN;
    private Optional<FieldEditor> editor = Optional.empty();
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
        this.quantity = quantity;
        this.editing = editing;
        this.texts = texts;
        this.size = size;
        this.name = EditTexts.name(texts, symbols, quantity);
        symbol = new MathLabel(size * SYMBOL, MathLabel.Between.SPACE);
        number = new MathLabel(size, MathLabel.Between.SPACE);
        if (showsSymbol) {
            symbol.setSymbol(Optional.of(symbols.of(quantity)));
        }
        number.setMouseTransparent(true);
        symbol.setMouseTransparent(true);
        symbol.getStyleClass().add("field-symbol");
        getChildren().addAll(symbol, number);
        setId(Ids.of("field", quantity));
        getStyleClass().add("number-field");
        QuantityLinks.mark(this, quantity);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        setAccessibleText(name);
        listen();
    }

    private void listen() {
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && editor.isEmpty()) {
                open();
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            wheel.turn(event).ifPresent(this::step);
            event.consume();
        });
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (editor.isEmpty()) {
                ValueMenu.show(this, event, editing, texts, numerals);
                event.consume();
            }
        });
        focusWithinProperty().subscribe((before, within) -> {
            if (!within) {
                editing.endDrag();
            }
        });
    }

    public Quantity.Given quantity() {
        return quantity;
    }

    /** What the value is called in words. */
    String name() {
        return name;
    }

    double value() {
        return value;
    }

    boolean isOpen() {
        return editor.isPresent();
    }

    /** Called whenever the field closes. */
    void setOnClosed(Runnable action) {
        whenClosed = action;
    }

    /** What else there is to say about the value, for screen readers. */
    void setDetails(Supplier<String> words) {
        details = words;
    }

    /** The text in the open field, or the number as it is shown. */
    public String text() {
        return editor.map(TextField::getText).orElseGet(() -> numerals.text(value));
    }

    /** Why what was typed is no number; empty when it is, or when nothing is being typed. */
    public Optional<String> reason() {
        return editor.flatMap(FieldEditor::reason);
    }

    /** Shows a value; what is being typed stays, unless the value changed under it. */
    public void show(double newValue, Numerals newNumerals) {
        boolean changed = newValue != value;
        value = newValue;
        numerals = newNumerals;
        number.setNumber(OptionalDouble.of(newValue), newNumerals);
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

    private void open(String text) {
        FieldEditor field = new FieldEditor(texts, name, text);
        editor = Optional.of(field);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressedInEditor);
        getChildren().add(field);
        number.setVisible(false);
        symbol.setVisible(false);
        setFocusTraversable(false);
        field.requestFocus();
        field.end();
        getScene().focusOwnerProperty().addListener(whenFocusMoves);
    }

    private void close() {
        FieldEditor field = editor.orElseThrow();
        boolean focused = field.isFocused() || field.getScene().getFocusOwner() == field;
        editor = Optional.empty();
        field.hideReason();
        field.getScene().focusOwnerProperty().removeListener(whenFocusMoves);
        setFocusTraversable(true);
        if (focused) {
            requestFocus();
        }
        getChildren().remove(field);
        number.setVisible(true);
        symbol.setVisible(true);
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
        switch (NumberInput.parse(field.getText(), Editing.range(quantity))) {
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

    private void focusMoved(ObservableValue<? extends Node> owner, Node before, Node now) {
        if (editor.isPresent() && before == editor.get() && now != editor.get()) {
            accept();
            editor.ifPresent(FieldEditor::hideReason);
        }
    }

    // ---- keys

    private void keyPressedInEditor(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                accept();
                event.consume();
            }
            case ESCAPE -> {
                close();
                event.consume();
            }
            default ->
                Nudge.of(event).ifPresent(nudge -> {
                    stepOpen(nudge);
                    event.consume();
                });
        }
    }

    private void keyPressed(KeyEvent event) {
        if (editor.isPresent()) {
            return;
        }
        if (COPY.match(event)) {
            ValueMenu.copy(value);
            event.consume();
        } else if (PASTE.match(event)) {
            paste();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
            open();
            event.consume();
        } else if (Nudge.of(event).isPresent()) {
            step(Nudge.of(event).get());
            event.consume();
        } else if (opens(event.getText()) && isPlain(event)) {
            event.consume();
        }
    }

    /** A digit, sign or point starts a new number; the press before it must not reach the shortcuts of the window. */
    private void keyTyped(KeyEvent event) {
        if (editor.isEmpty() && opens(event.getCharacter()) && isPlain(event)) {
            open(event.getCharacter());
            event.consume();
        }
    }

    private static boolean opens(String typed) {
        return typed.length() == 1 && "0123456789.,-+\u2212".contains(typed);
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
    }

    private void paste() {
        if (Clipboard.getSystemClipboard().getString() instanceof String text) {
            open(text.strip());
            accept();
        }
    }

    private void step(Nudge nudge) {
        if (editor.isPresent()) {
            stepOpen(nudge);
        } else {
            editing.nudge(quantity, nudge.from(value, Editing.range(quantity)));
        }
    }

    /** Steps from what is typed, if that is a number. */
    private void stepOpen(Nudge nudge) {
        FieldEditor field = editor.orElseThrow();
        NumberInput typed = NumberInput.parse(field.getText(), Editing.range(quantity));
        double from = typed instanceof Accepted(double number) ? number : value;
        double next = nudge.from(from, Editing.range(quantity));
        field.setText(FullPrecision.of(next));
        field.selectAll();
        pseudoClassStateChanged(Styles.INVALID, false);
        editing.nudge(quantity, next);
    }

    // ---- layout

    /** The room for a number with these decimals, in pixels. */
    static double widest(Numerals numerals, double size) {
        return size * (1.06 + 0.5 * (1 + numerals.decimals()));
    }

    @Override
    protected double computePrefWidth(double height) {
        double lead = symbol.prefWidth(-1);
        return widest(numerals, size) + (lead > 0 ? lead + PADDING : 0) + 2 * PADDING;
    }

    @Override
    protected double computeMinWidth(double height) {
        return size * 2;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(number.prefHeight(-1) + 2 * PADDING);
    }

    @Override
    public double getBaselineOffset() {
        return PADDING + number.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        double baseline = getBaselineOffset() + (getHeight() - computePrefHeight(-1)) / 2;
        double lead = symbol.prefWidth(-1);
        symbol.resizeRelocate(PADDING, baseline - symbol.getBaselineOffset(), lead, symbol.prefHeight(-1));
        double wide = number.prefWidth(-1);
        double room = getWidth() - 2 * PADDING - (lead > 0 ? lead + PADDING : 0);
        double scale = wide > room ? room / wide : 1;
        number.setScaleX(scale);
        number.setScaleY(scale);
        double left = getWidth() - PADDING - wide * (1 + scale) / 2;
        number.resizeRelocate(left, baseline - number.getBaselineOffset(), wide, number.prefHeight(-1));
        editor.ifPresent(field -> field.resizeRelocate(0, 0, getWidth(), getHeight()));
    }

    // ---- screen readers

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> name + ": " + numerals.text(value);
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
