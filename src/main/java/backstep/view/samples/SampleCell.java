package backstep.view.samples;

import java.util.Optional;
import javafx.scene.control.TableCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A cell that follows its row for as long as it shows it. */
abstract class SampleCell extends TableCell<SampleRow, SampleRow> {

    private Subscription subscription = Subscription.EMPTY;

    @Override
    protected final void updateItem(@Nullable SampleRow row, boolean isEmpty) {
        super.updateItem(row, isEmpty);
        subscription.unsubscribe();
        if (isEmpty || row == null) {
            subscription = Subscription.EMPTY;
            setText("");
            setGraphic(null);
        } else {
            attach(row);
            subscription = row.state().subscribe(state -> show(row, state));
        }
    }

    /** The row that is shown, if any. */
    final Optional<SampleRow> row() {
        return isEmpty() ? Optional.empty() : Optional.ofNullable(getItem());
    }

    /** A different row is shown from now on. */
    void attach(SampleRow row) {}

    abstract void show(SampleRow row, SampleRow.State state);
}
