package backstep.view.fields;

import backstep.controller.Editing;
import backstep.controller.NumberInput;
import backstep.controller.NumberInput.Accepted;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.math.MathFonts;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The text field that an open {@link NumberField} has: knows what its keys and leaving it ask for, and says under
 * itself why what was typed is not a number.
 */
final class FieldEditor extends TextField {

    /** Room for the caret behind what is typed. */
    private static final double CARET = 6;

    private final Text measure = new Text();
    private final Texts texts;
    private final NumberInput.Range range;
    private final NumberField field;
    private final ChangeListener<Node> whenFocusMoves = (owner, before, now) -> focusMoved(before, now);
    private final Tooltip note = new Tooltip();
    private Optional<String> reason = Optional.empty();

    /**
     * @param field that it is open in
     * @param text typed already
     */
    FieldEditor(NumberField field, Texts texts, String text) {
        super(text);
        this.texts = texts;
        this.range = Editing.range(field.quantity());
        this.field = field;
        setId(Ids.NUMBER_EDITOR);
        getStyleClass().add("number-editor");
        setAccessibleText(field.name());
        setManaged(false);
        // Bound, as the size of all text is set on the window's root and would go before a font that is only set.
        fontProperty().bind(new SimpleObjectProperty<>(MathFonts.main(field.size())));
        note.getStyleClass().add("number-reason");
        // Otherwise the first Esc would only hide the note.
        note.setHideOnEscape(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        sceneProperty().subscribe(this::moved);
        measure.fontProperty().bind(fontProperty());
        measure.textProperty().bind(textProperty());
        textProperty().subscribe(() -> {
            reason = Optional.empty();
            setAccessibleHelp("");
            pseudoClassStateChanged(Styles.INVALID, false);
            hideReason();
        });
    }

    /** As wide as what is typed. */
    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(measure.getLayoutBounds().getWidth()) + snappedLeftInset() + snappedRightInset() + CARET;
    }

    /** What is typed, as a number or the reason why it is none. */
    NumberInput typed() {
        return NumberInput.parse(getText(), range);
    }

    /** Steps from what is typed, or from the value before where that is not a number. */
    void step(Nudge nudge) {
        double from = typed() instanceof Accepted(double number) ? number : field.value();
        double next = nudge.from(from, range);
        setText(FullPrecision.of(next));
        selectAll();
        field.stepped(next);
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z && isAsBefore()) {
            leaveToWindow(event);
            return;
        }
        switch (event.getCode()) {
            case ENTER -> field.enter();
            case ESCAPE -> field.escape();
            default -> {
                Optional<Nudge> nudge = Nudge.of(event);
                if (nudge.isEmpty()) {
                    return;
                }
                step(nudge.get());
            }
        }
        event.consume();
    }

    /** Whether nothing was typed that undo could take back letter by letter. */
    private boolean isAsBefore() {
        return getText().equals(FullPrecision.of(field.value()));
    }

    /** Closes, and has the window do what the keys mean there. */
    private void leaveToWindow(KeyEvent event) {
        Scene scene = getScene();
        field.cancel();
        EventTarget target = Objects.requireNonNullElse(scene.getFocusOwner(), scene);
        Event.fireEvent(target, event.copyFor(target, target));
        event.consume();
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(whenFocusMoves);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(whenFocusMoves);
        }
    }

    private void focusMoved(@Nullable Node before, @Nullable Node now) {
        if (before == this && now != this) {
            field.left();
        }
    }

    Optional<String> reason() {
        return reason;
    }

    void refuse(NumberInput.Reason why) {
        String sentence = EditTexts.reason(texts, why);
        reason = Optional.of(sentence);
        setAccessibleHelp(sentence);
        pseudoClassStateChanged(Styles.INVALID, true);
        note.setText(sentence);
        if (getScene().getWindow() != null && getScene().getWindow().isShowing()) {
            Bounds place = localToScreen(getBoundsInLocal());
            note.show(this, place.getMinX(), place.getMaxY() + 2);
        }
    }

    void hideReason() {
        note.hide();
    }
}
