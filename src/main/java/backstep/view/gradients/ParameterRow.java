package backstep.view.gradients;

import backstep.controller.Selection;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.view.base.Ids;
import backstep.view.math.QuantityLinks;
import java.util.Optional;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A row of the table: lights up with its parameter wherever that is pointed at, and the other way round. */
final class ParameterRow extends TableRow<Parameter> {

    /** The first part of its id. */
    static final String ID = "row";

    private final Selection selection;

    ParameterRow(Selection selection) {
        this.selection = selection;
        getStyleClass().add("gradients-row");
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> selection.hover(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> parameter().ifPresent(this::click));
    }

    private Optional<Parameter> parameter() {
        return isEmpty() ? Optional.empty() : Optional.ofNullable(getItem());
    }

    private void point(MouseEvent event) {
        selection.hover(QuantityLinks.at(event.getTarget()).or(this::parameter));
    }

    private void click(Parameter parameter) {
        if (owns(parameter, selection.pinned().get())) {
            selection.unpin();
        } else {
            selection.pin(parameter);
        }
    }

    /** Takes on the states that it should be in now. */
    void highlight() {
        pseudoClassStateChanged(QuantityLinks.HOVERED, isOn(selection.hovered().get()));
        pseudoClassStateChanged(QuantityLinks.PINNED, isOn(selection.pinned().get()));
    }

    private boolean isOn(Optional<Quantity> quantity) {
        return parameter().filter(parameter -> owns(parameter, quantity)).isPresent();
    }

    private static boolean owns(Parameter parameter, Optional<Quantity> quantity) {
        return quantity.filter(one -> one.owner().equals(parameter)).isPresent();
    }

    @Override
    protected void updateItem(@Nullable Parameter item, boolean empty) {
        super.updateItem(item, empty);
        setId(empty || item == null ? null : Ids.of(ID, item));
        highlight();
    }
}
