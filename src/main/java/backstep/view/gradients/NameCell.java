package backstep.view.gradients;

import backstep.controller.Frame;
import backstep.model.iteration.Parameter;
import backstep.typeset.LabelSetting.Between;
import backstep.view.math.MathLabel;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** The name of a parameter in the notation. */
final class NameCell extends TableCell<Parameter, Parameter> {

    private final Supplier<Frame> frame;
    private final ObservableDoubleValue pixels;

    NameCell(Supplier<Frame> frame, ObservableDoubleValue pixels) {
        this.frame = frame;
        this.pixels = pixels;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("gradients-name");
    }

    @Override
    protected void updateItem(@Nullable Parameter parameter, boolean empty) {
        super.updateItem(parameter, empty);
        if (empty || parameter == null) {
            setGraphic(null);
            return;
        }
        MathLabel name = new MathLabel(pixels.get(), Between.SPACE);
        name.setSymbol(Optional.of(frame.get().symbols().of(parameter)));
        name.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        name.setQuantity(parameter);
        setGraphic(name);
    }
}
