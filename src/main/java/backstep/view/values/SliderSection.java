package backstep.view.values;

import backstep.controller.Frame;
import backstep.model.iteration.Quantity;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Inputs, targets or the learning rate: a heading over one row for each value. */
final class SliderSection extends VBox {

    /** How many rows are shown at once. */
    static final int MOST = 16;

    /**
     * The ends of sliders.
     *
     * @param low the lower end, unless a value lies beyond
     * @param high the upper end, unless a value lies beyond
     */
    record Ends(double low, double high) {

        /** 0…1, or −1…1 where some of the values are negative. */
        static Ends around(Stream<Vector> values) {
            boolean negative = values.flatMapToDouble(vector -> DoubleStream.of(vector.toArray()))
                    .anyMatch(value -> value < 0);
            return new Ends(negative ? -1 : 0, 1);
        }
    }

    private final List<SliderRow> rows = new ArrayList<>();

    SliderSection(String id, String heading, PanelKit kit) {
        setId(id);
        getStyleClass().add("values-section");
        Label label = new Label(kit.texts().get(heading));
        label.getStyleClass().add("values-heading");
        getChildren().add(label);
    }

    /**
     * Adds the rows from {@code first} on, and a pager where there are more.
     *
     * @param counted key of the pager's text
     */
    SliderSection rows(
            PanelKit kit, List<? extends Quantity.Given> all, Ends ends, int first, String counted, IntConsumer turn) {
        int last = Math.min(all.size(), first + MOST);
        if (all.size() > MOST) {
            getChildren().add(new Pager(getId(), counted, first, MOST, all.size(), kit.texts(), turn));
        }
        for (Quantity.Given quantity : all.subList(first, last)) {
            SliderRow row = new SliderRow(
                    quantity, ends.low(), ends.high(), kit.frame().symbols(), kit.editing(), kit.texts(), kit.size());
            kit.links().add(row, quantity);
            kit.watch(row.field());
            rows.add(row);
        }
        getChildren().addAll(rows);
        return this;
    }

    List<SliderRow> rows() {
        return rows;
    }

    void show(Frame frame, Optional<ChangeTint> tint) {
        rows.forEach(row -> row.show(frame, tint));
    }
}
