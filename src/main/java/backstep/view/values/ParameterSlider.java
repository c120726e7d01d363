package backstep.view.values;

import backstep.controller.Editing;
import backstep.controller.Frame;
import backstep.model.iteration.Quantity;
import backstep.model.notation.Symbols;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.fields.NumberField;
import backstep.view.fields.ValueSlider;
import backstep.view.math.MathLabel;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The slider of the weight or bias that was selected last: there is no room for one in every cell. */
final class ParameterSlider extends HBox {

    private static final double LEAST = 2;

    private final Editing editing;
    private final Label hint;
    private Optional<ValueSlider> slider = Optional.empty();
    private Optional<NumberField> field = Optional.empty();

    ParameterSlider(Editing editing, Texts texts) {
        this.editing = editing;
        hint = Controls.wrapping(texts.get("values.slider.hint"), "values-note");
        setId(Ids.VALUE_SLIDER);
        getStyleClass().add("parameter-slider");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().add(hint);
    }

    /** Shows the slider of a field's value. */
    void select(NumberField selected, Symbols symbols, double size) {
        if (field.equals(Optional.of(selected))) {
            return;
        }
        field = Optional.of(selected);
        ValueSlider next = new ValueSlider(selected.quantity(), -LEAST, LEAST, editing, selected);
        next.show(selected.value());
        next.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(next, Priority.ALWAYS);
        slider = Optional.of(next);
        getChildren().setAll(new MathLabel(size * 1.25, symbols.of(selected.quantity())), next);
    }

    /** Back to the hint: the field is gone. */
    void clear() {
        field = Optional.empty();
        slider = Optional.empty();
        getChildren().setAll(hint);
    }

    Optional<Quantity.Given> quantity() {
        return field.map(NumberField::quantity);
    }

    void show(Frame frame) {
        slider.ifPresent(shown -> shown.show(frame.iteration().value(quantity().orElseThrow())));
    }
}
