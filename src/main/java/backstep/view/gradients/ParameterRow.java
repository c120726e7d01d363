package backstep.view.gradients;

import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.view.base.Ids;
import backstep.view.math.QuantityLinks;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A row of the table: lights up with its parameter wherever that is pointed at, and the other way round. */
final class ParameterRow extends TableRow<Parameter> {

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

    private Optional<Parameter> parameter() {
        return isEmpty() ? Optional.empty() : Optional.ofNullable(getItem());
    }

    private void point(MouseEvent event) {
        hovered.set(QuantityLinks.at(event.getTarget()).or(this::parameter));
    }

    private void pin() {
        parameter().ifPresent(clicked -> {
            boolean again = pinned.get().flatMap(Parameter::of).equals(parameter());
            pinned.set(again ? Optional.empty() : Optional.of(clicked));
        });
    }

    /** Takes on the states that it should be in now. */
    void highlight() {
        Optional<Parameter> parameter = parameter();
        pseudoClassStateChanged(QuantityLinks.HOVERED, is(hovered, parameter));
        pseudoClassStateChanged(QuantityLinks.PINNED, is(pinned, parameter));
    }

    private static boolean is(ObjectProperty<Optional<Quantity>> pointed, Optional<Parameter> parameter) {
        return parameter.isPresent() && pointed.get().flatMap(Parameter::of).equals(parameter);
    }

    @Override
    protected void updateItem(@Nullable Parameter item, boolean empty) {
        super.updateItem(item, empty);
        setId(empty || item == null ? null : Ids.of(ID, item));
        highlight();
    }
}
