package backstep.view.fields;

import backstep.controller.Editing;
import backstep.model.iteration.Quantity;
import backstep.view.base.Ids;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;

/**
 * A slider for one value. Its range is wider only while the value lies beyond it.
 *
 * <p>It leaves the keyboard focus to the field beside it, where Up and Down do the same: so the arrow keys that step
 * through an iteration go on working after a drag.
 */
public final class ValueSlider extends Slider {

    private static final double STEPS = 100;

    private final double low;
    private final double high;
    private final Quantity.Given quantity;
    private final Editing editing;
    private final NumberField field;
    private boolean showing;

    public ValueSlider(Quantity.Given quantity, double low, double high, Editing editing, NumberField field) {
        super(low, high, low);
        this.low = low;
        this.high = high;
        this.quantity = quantity;
        this.editing = editing;
        this.field = field;
        setId(Ids.of("slider", quantity));
        setAccessibleText(field.name());
        setFocusTraversable(false);
        getStyleClass().add("value-slider");
        setBlockIncrement(0.1);
        valueProperty().subscribe((before, now) -> slid(now.doubleValue()));
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> editing.endDrag());
        valueChangingProperty().subscribe((before, changing) -> {
            if (!changing) {
                editing.endDrag();
            }
        });
    }

    /** What takes the focus in its place. */
    NumberField field() {
        return field;
    }

    /** Shows a value. */
    public void show(double value) {
        showing = true;
        if (!isPressed()) {
            boolean usual = value >= low && value <= high;
            setMin(usual ? low : -end(-value, -getMin()));
            setMax(usual ? high : end(value, getMax()));
        }
        if (rounded(getValue()) != value) {
            setValue(value);
        }
        showing = false;
    }

    private void slid(double position) {
        if (showing) {
            return;
        }
        double value = rounded(position);
        if (isPressed() || isValueChanging()) {
            editing.drag(quantity, value);
        } else {
            editing.change(quantity, value);
        }
        if (editing.value(quantity) != value) {
            // The edit was refused: the thumb goes back.
            show(editing.value(quantity));
        }
    }

    /** A round number: a slider has no room for more digits. */
    private double rounded(double position) {
        double digits = Math.floor(Math.log10((getMax() - getMin()) / STEPS));
        double scale = Math.pow(10, -digits);
        return Math.clamp(Math.rint(position * scale) / scale, getMin(), getMax()) + 0.0;
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    /** The end of the range itself for a value within, otherwise the next of 1, 2, 5, 10, 20 … that is beyond it. */
    private static double end(double value, double end) {
        if (value <= end) {
            return end;
        }
        double power = Math.pow(10, Math.max(0, Math.floor(Math.log10(value))));
        for (double step : new double[] {1, 2, 5}) {
            if (step * power >= value) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
