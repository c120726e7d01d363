package backstep.view.fields;

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

    /** What becomes of what is typed. */
    interface Host {
        /** Enter: it shall be the value. */
        void accept();

        /** Esc: the old value stays. */
        void cancel();

        /** The focus went elsewhere. */
        void left();

        /** The value before it was typed over. */
        double value();

        /** An arrow key or the wheel stepped on to another value. */
        void stepped(double value);
    }

    /** Room for the caret behind what is typed. */
    private static final double CARET = 6;

    private final Text measure = new Text();
    private final Texts texts;
    private final NumberInput.Range range;
    private final Host host;
    private final ChangeListener<Node> whenFocusMoves = (owner, before, now) -> focusMoved(before, now);
    private final Tooltip note = new Tooltip();
    private Optional<String> reason = Optional.empty();

    /**
     * @param name of the value, for screen readers
     * @param text typed already
     * @param size of the type, in pixels per em
     */
    FieldEditor(Texts texts, String name, String text, double size, NumberInput.Range range, Host host) {
        super(text);
        this.texts = texts;
        this.range = range;
        this.host = host;
        setId(Ids.NUMBER_EDITOR);
        getStyleClass().add("number-editor");
        setAccessibleText(name);
        setManaged(false);
        // Bound, as the size of all text is set on the window's root and would go before a font that is only set.
        fontProperty().bind(new SimpleObjectProperty<>(MathFonts.main(size)));
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
        double from = typed() instanceof Accepted(double number) ? number : host.value();
        double next = nudge.from(from, range);
        setText(FullPrecision.of(next));
        selectAll();
        host.stepped(next);
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z && isAsBefore()) {
            leaveToWindow(event);
            return;
        }
        switch (event.getCode()) {
            case ENTER -> host.accept();
            case ESCAPE -> host.cancel();
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
        return getText().equals(FullPrecision.of(host.value()));
    }

    /** Closes, and has the window do what the keys mean there. */
    private void leaveToWindow(KeyEvent event) {
        Scene scene = getScene();
        host.cancel();
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
            host.left();
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
