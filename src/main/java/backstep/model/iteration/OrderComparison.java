package backstep.model.iteration;

import backstep.model.network.UpdateOrder;
import java.util.List;
import java.util.Optional;

/**
 * One iteration computed twice, once in each {@link UpdateOrder}, step beside step: where a worked example that lets
 * deltas flow through updated weights leaves the right way.
 *
 * @param simultaneous all parameters at once: backpropagation
 * @param outputFirst the common mistake
 * @param rows one for each step, in the order of {@code simultaneous}
 */
public record OrderComparison(Iteration simultaneous, Iteration outputFirst, List<Row> rows) {

    public OrderComparison {
        rows = List.copyOf(rows);
    }

    /**
     * A step in both orders.
     *
     * @param numberSimultaneous which step it is when all parameters are updated at once, from 1
     * @param numberOutputFirst which step it is in the other order, from 1
     */
    public record Row(
            Step step, int numberSimultaneous, int numberOutputFirst, double simultaneous, double outputFirst) {

        public boolean differs() {
            return Double.compare(simultaneous, outputFirst) != 0;
        }
    }

    /** Compares the two orders of an iteration, whichever of them it was computed in. */
    public static OrderComparison of(Iteration iteration) {
        Iteration simultaneous = iteration.in(UpdateOrder.SIMULTANEOUS);
        Iteration outputFirst = iteration.in(UpdateOrder.OUTPUT_FIRST);
        Steps others = outputFirst.steps();
        Steps steps = simultaneous.steps();
        List<Row> rows = steps.list().stream()
                .map(step -> new Row(
                        step,
                        steps.numberOf(step).orElseThrow(),
                        others.numberOf(step).orElseThrow(),
                        simultaneous.value(step),
                        outputFirst.value(step)))
                .toList();
        return new OrderComparison(simultaneous, outputFirst, rows);
    }

    /** The first step whose number depends on the order; empty when none does (one layer, or η = 0). */
    public Optional<Row> firstDifference() {
        return rows.stream().filter(Row::differs).findFirst();
    }
}
