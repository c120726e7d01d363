package backstep.view.editor;

import backstep.model.network.Identified;
import backstep.view.base.Displayed;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** One of a few constants; those that do not apply are greyed and refused. */
final class Choice<T extends Enum<T> & Identified> extends ComboBox<T> {

    private final Predicate<T> allowed;
    private T shown;

    /**
     * A choice of which the first constant is shown.
     *
     * @param text how a constant is written
     * @param allowed asked whenever the list opens
     * @param change told what is wanted, allowed or not; shown when {@link #show} says so
     */
    Choice(
            String id,
            String name,
            List<T> constants,
            Function<T, String> text,
            Predicate<T> allowed,
            Consumer<T> change) {
        this.allowed = allowed;
        this.shown = constants.getFirst();
        setId(id);
        setAccessibleText(name);
        setConverter(Displayed.as(text));
        getItems().setAll(constants);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setCellFactory(list -> new Cell());
        setValue(shown);
        valueProperty().subscribe(value -> {
            if (value != null && value != shown) {
                change.accept(value);
                // What was not taken is not shown either.
                setValue(shown);
            }
        });
    }

    void show(T value) {
        shown = value;
        setValue(value);
    }

    private final class Cell extends ListCell<T> {

        @Override
        protected void updateItem(T item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            setText(isEmpty || item == null ? "" : getConverter().toString(item));
            setDisable(!isEmpty && item != null && !allowed.test(item));
        }
    }
}
