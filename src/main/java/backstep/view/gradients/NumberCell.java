package backstep.view.gradients;

import backstep.controller.Frame;
import backstep.model.document.GradientTable;
import backstep.model.document.GradientTable.Column;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.view.math.MathLabel;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A number of a parameter in the type of formulas; an ellipsis before the cursor reaches it. */
final class NumberCell extends TableCell<Parameter, OptionalDouble> {

    private final Column column;
    private final Supplier<Frame> frame;
    private final Supplier<GradientTable> table;
    private final String fixed;
    private final ObservableDoubleValue pixels;
    private Optional<MathLabel> label = Optional.empty();

    /** @param fixed what a parameter that never changes has instead of a gradient */
    NumberCell(
            Column column,
            Supplier<Frame> frame,
            Supplier<GradientTable> table,
            String fixed,
            ObservableDoubleValue pixels) {
        this.column = column;
        this.frame = frame;
        this.table = table;
        this.fixed = fixed;
        this.pixels = pixels;
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("gradients-number");
    }

    @Override
    protected void updateItem(@Nullable OptionalDouble value, boolean empty) {
        super.updateItem(value, empty);
        Parameter parameter = empty ? null : getTableRow().getItem();
        if (value == null || parameter == null || value.isEmpty()) {
            setText(value == null || parameter == null ? null : withoutNumber(parameter));
            setContentDisplay(ContentDisplay.TEXT_ONLY);
            return;
        }
        Numerals numerals = frame.get().numerals();
        MathLabel number = label();
        number.setQuantity(quantity(parameter));
        number.setNumber(value, numerals);
        setText(null);
        setGraphic(number);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    private String withoutNumber(Parameter parameter) {
        if (!table.get().isFixed(parameter)) {
            return "\u2026";
        }
        return column == Column.GRADIENT ? fixed : GradientTable.NONE;
    }

    private MathLabel label() {
        MathLabel fitting =
                label.filter(made -> made.size() == pixels.get()).orElseGet(() -> new MathLabel(pixels.get()));
        fitting.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        label = Optional.of(fitting);
        return fitting;
    }

    private Quantity quantity(Parameter parameter) {
        return switch (column) {
            case VALUE -> parameter;
            case GRADIENT, DERIVATIVE -> new Step.Gradient(parameter);
            case CHANGE, UPDATED -> new Step.Update(parameter);
        };
    }
}
