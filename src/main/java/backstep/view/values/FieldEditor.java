package backstep.view.values;

import backstep.controller.NumberInput;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.math.MathFonts;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** The text field that an open {@link NumberField} has; says under itself why what was typed is no number. */
final class FieldEditor extends TextField {

    private final Texts texts;
    private final Tooltip note = new Tooltip();
    private Optional<String> reason = Optional.empty();

    FieldEditor(Texts texts, String name, String text, double size) {
        super(text);
        this.texts = texts;
        setId(Ids.NUMBER_EDITOR);
        getStyleClass().add("number-editor");
        setAccessibleText(name);
        setManaged(false);
        // Bound, as the size of all text is set on the window's root and would go before a font that is only set.
        fontProperty().bind(new SimpleObjectProperty<>(MathFonts.main(size)));
        note.getStyleClass().add("number-reason");
        // Otherwise the first Esc would only hide the note.
        note.setHideOnEscape(false);
        textProperty().subscribe(() -> {
            reason = Optional.empty();
            setAccessibleHelp("");
            pseudoClassStateChanged(Styles.INVALID, false);
            hideReason();
        });
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
