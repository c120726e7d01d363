package backstep.view.code;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.model.iteration.Quantity;
import backstep.model.program.Listing.Line;
import backstep.view.base.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A line of the program on the screen. */
final class CodeCell extends ListCell<Line> {

    private final Selection selection;
    private final ObservableValue<Frame> frame;

    CodeCell(Selection selection, ObservableValue<Frame> frame) {
        this.selection = selection;
        this.frame = frame;
        getStyleClass().add("code-line");
        hoverProperty().subscribe((_, inside) -> point(inside));
        selection.hovered().subscribe(this::light);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(empty || line == null ? "" : line.text());
        boolean isCurrent =
                frame.getValue().step().filter(quantities()::contains).isPresent();
        pseudoClassStateChanged(Styles.CURRENT, isCurrent);
        light(selection.hovered().get());
    }

    private List<Quantity> quantities() {
        return isEmpty() || getItem() == null ? List.of() : getItem().quantities();
    }

    private void light(Optional<Quantity> hovered) {
        pseudoClassStateChanged(
                Styles.LIT, hovered.filter(quantities()::contains).isPresent());
    }

    /** Of all numbers of a line the one at hand is pointed at, where it is one of them. */
    private void point(boolean inside) {
        List<Quantity> all = quantities();
        if (all.isEmpty()) {
            return;
        }
        Quantity one = frame.getValue()
                .step()
                .<Quantity>map(step -> step)
                .filter(all::contains)
                .orElse(all.getFirst());
        if (inside) {
            selection.hover(one);
        } else {
            selection.leave(one);
        }
    }
}
