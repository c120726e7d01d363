package backstep.cli;

import backstep.cli.Table.Align;
import backstep.model.derivation.ChainRule;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Subjects;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.model.network.Network;
import backstep.model.notation.Notation;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An iteration for reading in a terminal: one line per step, under the name of its phase. */
final class TraceText {

    private TraceText() {}

    /** Writes line by line: a large network has more of them than fit into memory. */
    static void write(Lesson lesson, Iteration iteration, Notation notation, Consumer<String> out) {
        out.accept(heading(lesson, iteration));
        ChainRule formulas = ChainRule.of(iteration, notation);
        Subjects subjects = new Subjects(iteration.before());
        List<Step> steps = iteration.steps().list();
        Table table = new Table(Align.RIGHT, Align.LEFT, Align.LEFT, Align.POINT, Align.LEFT);
        makeRoom(table, iteration, subjects);
        Optional<Phase> phase = Optional.empty();
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            if (phase.isEmpty() || phase.get() != step.phase()) {
                phase = Optional.of(step.phase());
                out.accept("\n" + name(step.phase()) + "\n");
            }
            String formula = formulas.derivation(step).inOneLine(PlainText.DEFAULT);
            out.accept(table.line(row(index + 1, step, iteration, subjects, formula)) + "\n");
        }
    }

    /** As wide as all rows need, which are too many to be set twice: the widest names are the last of their kind and layer. */
    private static void makeRoom(Table table, Iteration iteration, Subjects subjects) {
        Extremes extremes = new Extremes();
        iteration.forEachComputed(extremes::add);
        extremes.values().forEach(value -> table.makeRoom("", "", "", Numerals.DEFAULT.text(value), ""));
        Steps steps = iteration.steps();
        IntStream.range(0, iteration.before().depth())
                .boxed()
                .flatMap(layer -> last(iteration.before(), layer))
                .forEach(step -> steps.numberOf(step)
                        .ifPresent(number -> table.makeRoom(row(number, step, iteration, subjects, ""))));
    }

    /** The last steps of each kind in a layer. */
    private static Stream<Step> last(Network network, int layer) {
        Unit unit = new Unit(layer, network.unitsOf(layer) - 1);
        Parameter weight = new Weight(unit, new Unit(layer - 1, network.unitsOf(layer - 1) - 1));
        Parameter bias = new Bias(unit);
        return Stream.of(
                new Step.NetInput(unit),
                new Step.Activation(unit),
                new Step.OutputError(network.outputs() - 1),
                new Step.TotalError(),
                new Step.Delta(unit),
                new Step.Gradient(weight),
                new Step.Gradient(bias),
                new Step.Update(weight),
                new Step.Update(bias));
    }

    /**
     * The smallest and the largest of the numbers that have sign and binary exponent in common: a number between two such is
     * written no wider than one of them.
     */
    private static final class Extremes {

        private static final int EXPONENTS = 1 << 12;

        private final double[] smallest = new double[EXPONENTS];
        private final double[] largest = new double[EXPONENTS];
        private final BitSet seen = new BitSet(EXPONENTS);

        void add(double value) {
            int exponent = (int) (Double.doubleToRawLongBits(value) >>> 52);
            boolean first = !seen.get(exponent);
            seen.set(exponent);
            smallest[exponent] = first ? value : Math.min(smallest[exponent], value);
            largest[exponent] = first ? value : Math.max(largest[exponent], value);
        }

        DoubleStream values() {
            return seen.stream().boxed().mapMultiToDouble((exponent, values) -> {
                values.accept(smallest[exponent]);
                values.accept(largest[exponent]);
            });
        }
    }

    private static String[] row(int number, Step step, Iteration iteration, Subjects subjects, String formula) {
        return new String[] {
            Integer.toString(number),
            step.kind(),
            subjects.of(step),
            Numerals.DEFAULT.text(iteration.value(step)),
            formula
        };
    }

    private static String heading(Lesson lesson, Iteration iteration) {
        return "%s\n%s, iteration %d, sample %d of %d, learning rate %s\n"
                .formatted(
                        lesson.title(),
                        iteration.before().shape(),
                        iteration.number(),
                        iteration.sampleIndex() + 1,
                        lesson.samples().size(),
                        Numerals.DEFAULT.text(iteration.rule().learningRate()));
    }

    private static String name(Phase phase) {
        return switch (phase) {
            case FORWARD -> "Forward";
            case ERROR -> "Error";
            case BACKWARD -> "Backward";
            case UPDATE -> "Update";
        };
    }
}
