package backstep.view.values;

import backstep.controller.Frame;
import backstep.model.iteration.Quantity;
import backstep.model.notation.Symbols;
import backstep.view.fields.NumberField;
import backstep.view.fields.ValueSlider;
import backstep.view.math.MathLabel;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Symbol, slider and field of one value. */
final class SliderRow extends HBox {

    /** A field of its own is a little higher than one in a matrix. */
    private static final double FRAME = 2;

    private final Quantity.Given quantity;
    private final MathLabel symbol;
    private final NumberField field;
    private final ValueSlider slider;

    SliderRow(Quantity.Given quantity, SliderSection.Ends ends, PanelKit kit) {
        this.quantity = quantity;
        Symbols symbols = kit.frame().symbols();
        double size = kit.size();
        symbol = new MathLabel(size * 1.25, symbols.of(quantity));
        field = new NumberField(quantity, symbols, kit.editing(), kit.texts(), size, false);
        field.getStyleClass().add("framed");
        field.setMinWidth(USE_PREF_SIZE);
        field.setPrefHeight(field.prefHeight(-1) + FRAME);
        slider = new ValueSlider(quantity, ends.low(), ends.high(), kit.editing(), field);
        slider.addEventHandler(ScrollEvent.SCROLL, event -> {
            field.fireEvent(event.copyFor(field, field));
            event.consume();
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setMinWidth(40);
        slider.setMaxWidth(Double.MAX_VALUE);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("slider-row");
        getChildren().addAll(symbol, slider, field);
        kit.tie(this, quantity, field);
    }

    double symbolWidth() {
        return symbol.advance();
    }

    /** Makes room for the widest symbol of the rows around, so that all sliders begin at the same place. */
    void setSymbolWidth(double width) {
        symbol.setMinWidth(width);
        symbol.setPrefWidth(width);
    }

    void show(Frame frame, Optional<ChangeTint> tint) {
        double value = frame.iteration().value(quantity);
        boolean changed = value != field.value() && !Double.isNaN(field.value());
        field.show(value, frame.numerals());
        slider.show(value);
        if (changed) {
            tint.ifPresent(marks -> marks.mark(field));
        }
    }
}
