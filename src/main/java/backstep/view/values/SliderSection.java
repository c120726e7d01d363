package backstep.view.values;

import backstep.controller.Frame;
import backstep.model.formula.Formula;
import backstep.model.iteration.Quantity;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.view.base.Controls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;
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
        static Ends around(List<Sample> samples, Function<Sample, Vector> values) {
            boolean negative = samples.stream()
                    .flatMapToDouble(
                            sample -> DoubleStream.of(values.apply(sample).toArray()))
                    .anyMatch(value -> value < 0);
            return new Ends(negative ? -1 : 0, 1);
        }
    }

    private final List<SliderRow> rows = new ArrayList<>();
    private final Contents contents;

    /** What the section is the same for. */
    private record Contents(List<Formula> symbols, Ends ends, int first) {}

    /**
     * A heading with the rows from {@code first} on, and a pager where there are more.
     *
     * @param turn told another first row that somebody wants to see
     */
    SliderSection(String id, PanelKit kit, List<? extends Quantity.Given> all, Ends ends, int first, IntConsumer turn) {
        contents = contents(kit, all, ends, first);
        setId(id);
        getStyleClass().addAll("values-section", "values-sliders");
        getChildren().add(Controls.label(kit.texts().get("values.heading." + id), "values-heading"));
        int last = Math.min(all.size(), first + MOST);
        Pager.of(id, kit.texts(), "values.pager." + id, first, MOST, all.size(), turn)
                .ifPresent(getChildren()::add);
        for (Quantity.Given quantity : all.subList(first, last)) {
            rows.add(new SliderRow(quantity, ends, kit));
        }
        getChildren().addAll(rows);
    }

    private static Contents contents(PanelKit kit, List<? extends Quantity.Given> all, Ends ends, int first) {
        return new Contents(
                all.stream()
                        .<Formula>map(quantity -> kit.frame().symbols().of(quantity))
                        .toList(),
                ends,
                first);
    }

    /** Whether another one would be the same. */
    boolean isFor(PanelKit kit, List<? extends Quantity.Given> all, Ends ends, int first) {
        return contents.equals(contents(kit, all, ends, first));
    }

    List<SliderRow> rows() {
        return rows;
    }

    void show(Frame frame, Optional<ChangeTint> tint) {
        rows.forEach(row -> row.show(frame, tint));
    }
}
