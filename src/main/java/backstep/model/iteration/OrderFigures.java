package backstep.model.iteration;

import backstep.model.network.LearningRule;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What worked examples print at their end, in both update orders: error and outputs after the first iteration and after
 * many (notation.md, "Numbers to hold on to").
 */
public record OrderFigures(List<Row> rows) {

    /** After how many iterations there are figures. */
    public static final List<Integer> ITERATIONS = List.of(1, 10_000);

    /** How many iterations are made before it is asked again whether anyone still waits. */
    private static final int CHUNK = 64;

    public OrderFigures {
        rows = List.copyOf(rows);
    }

    /** The figures after so many iterations. */
    public record Row(int iterations, Outcome simultaneous, Outcome outputFirst) {}

    /** One sample through the network that has learned. */
    public record Outcome(double error, Vector outputs) {}

    /**
     * Lets the network before an iteration learn twice; this takes long.
     *
     * @param samples of the lesson; the figures are of the iteration's own
     * @param cancelled asked now and then; when it says true, rows are missing
     */
    public static OrderFigures of(Iteration iteration, List<Sample> samples, BooleanSupplier cancelled) {
        List<Outcome> simultaneous = outcomes(iteration, samples, UpdateOrder.SIMULTANEOUS, cancelled);
        List<Outcome> outputFirst = outcomes(iteration, samples, UpdateOrder.OUTPUT_FIRST, cancelled);
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < Math.min(simultaneous.size(), outputFirst.size()); at++) {
            rows.add(new Row(ITERATIONS.get(at), simultaneous.get(at), outputFirst.get(at)));
        }
        return new OrderFigures(rows);
    }

    private static List<Outcome> outcomes(
            Iteration iteration, List<Sample> samples, UpdateOrder order, BooleanSupplier cancelled) {
        LearningRule rule =
                new LearningRule(iteration.rule().loss(), iteration.rule().learningRate(), order);
        Backpropagation engine = new Backpropagation(iteration.before(), rule);
        List<Outcome> outcomes = new ArrayList<>();
        int done = 0;
        for (int iterations : ITERATIONS) {
            for (; done < iterations; done++) {
                if (done % CHUNK == 0 && cancelled.getAsBoolean()) {
                    return outcomes;
                }
                engine.iterate(samples.get((iteration.sampleIndex() + done) % samples.size()));
            }
            outcomes.add(outcome(engine.network(), rule, iteration.sample()));
        }
        return outcomes;
    }

    private static Outcome outcome(Network network, LearningRule rule, Sample sample) {
        Evaluation evaluation = Evaluation.of(network, rule, List.of(sample));
        return new Outcome(evaluation.losses().get(0), evaluation.outputs().getFirst());
    }
}
