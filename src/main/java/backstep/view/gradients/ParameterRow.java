package backstep.view.gradients;

import backstep.model.iteration.Quantity;
import backstep.model.iteration.TrainedParameter;
import backstep.view.base.Ids;
import backstep.view.math.QuantityLinks;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A row of the table: lights up with its parameter wherever that is pointed at, and the other way round. */
final class ParameterRow extends TableRow<TrainedParameter> {

    /** The first part of its id. */
    static final String ID = "row";

    private final ObjectProperty<Optional<Quantity>> hovered;
    private final ObjectProperty<Optional<Quantity>> pinned;

    ParameterRow(ObjectProperty<Optional<Quantity>> hovered, ObjectProperty<Optional<Quantity>> pinned) {
        this.hovered = hovered;
        this.pinned = pinned;
        getStyleClass().add("gradients-row");
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hovered.set(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> pin());
    }

    private Optional<TrainedParameter> parameter() {
        return isEmpty() ? Optional.empty() : Optional.ofNullable(getItem());
    }

    private void point(MouseEvent event) {
        hovered.set(QuantityLinks.at(event.getTarget()).or(() -> parameter().map(TrainedParameter::value)));
    }

    private void pin() {
        parameter().ifPresent(clicked -> {
            boolean again = pinned.get().flatMap(TrainedParameter::of).equals(parameter());
            pinned.set(again ? Optional.empty() : Optional.of(clicked.value()));
        });
    }

    /** Takes on the states that it should be in now. */
    void highlight() {
        Optional<TrainedParameter> parameter = parameter();
        pseudoClassStateChanged(QuantityLinks.HOVERED, is(hovered, parameter));
        pseudoClassStateChanged(QuantityLinks.PINNED, is(pinned, parameter));
    }

    private static boolean is(ObjectProperty<Optional<Quantity>> pointed, Optional<TrainedParameter> parameter) {
        return parameter.isPresent()
                && pointed.get().flatMap(TrainedParameter::of).equals(parameter);
    }

    @Override
    protected void updateItem(@Nullable TrainedParameter item, boolean empty) {
        super.updateItem(item, empty);
        setId(empty || item == null ? null : Ids.of(ID, item.value()));
        highlight();
    }
}
