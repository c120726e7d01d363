package backstep.view.gradients;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell of a table that shows its item as a node, made anew for each. */
final class GraphicCell<S, T> extends TableCell<S, T> {

    private final Function<T, ? extends Node> content;

    GraphicCell(Pos alignment, Function<T, ? extends Node> content) {
        this.content = content;
        setAlignment(alignment);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : content.apply(item));
    }
}
