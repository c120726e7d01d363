package backstep.view.samples;

import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A line of the table of samples: stays when its sample changes, so that the field with the focus stays too. */
final class SampleRow {

    /**
     * What it shows.
     *
     * @param current whether the iteration on the screen trains on it
     * @param outputs of the network on the screen, with their loss; empty when there are too many samples
     */
    record State(Sample sample, boolean current, Optional<Vector> outputs, double loss) {}

    private final int index;
    private final ReadOnlyObjectWrapper<State> state;

    SampleRow(int index, State state) {
        this.index = index;
        this.state = new ReadOnlyObjectWrapper<>(state);
    }

    /** From 0. */
    int index() {
        return index;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    void show(State value) {
        state.set(value);
    }
}
