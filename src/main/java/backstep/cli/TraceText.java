package backstep.cli;

import backstep.cli.Table.Align;
import backstep.model.derivation.ChainRule;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Subjects;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.model.network.Network;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import backstep.model.words.RunPlace;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An iteration for reading in a terminal: one line per step, under the name of its phase. */
final class TraceText {

    private static final String MISTAKE =
            "It shows a common mistake: deltas flow back through weights that were already updated.\n";

    private final Lesson lesson;
    private final Iteration iteration;
    private final Subjects subjects;
    private final Numerals numerals;

    private TraceText(Lesson lesson, Iteration iteration, Numerals numerals) {
        this.lesson = lesson;
        this.iteration = iteration;
        this.subjects = new Subjects(iteration.before());
        this.numerals = numerals;
    }

    /** Writes line by line: a large network has more of them than fit into memory. */
    static void write(Lesson lesson, Iteration iteration, Notation notation, Numerals numerals, Consumer<String> out) {
        new TraceText(lesson, iteration, numerals).write(ChainRule.of(iteration, notation), out);
    }

    private void write(ChainRule formulas, Consumer<String> out) {
        out.accept(heading());
        PlainText text = new PlainText(numerals);
        List<Step> steps = iteration.steps().list();
        Table table = new Table(Align.RIGHT, Align.LEFT, Align.LEFT, Align.POINT, Align.LEFT);
        makeRoom(table);
        Optional<Phase> phase = Optional.empty();
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            if (phase.isEmpty() || phase.get() != step.phase()) {
                phase = Optional.of(step.phase());
                out.accept("\n" + name(step.phase()) + "\n");
            }
            String formula = formulas.derivation(step).inOneLine(text);
            out.accept(table.line(row(index + 1, step, formula)) + "\n");
        }
    }

    /** As wide as all rows need, which are too many to be set twice: the widest names are the last of their kind and layer. */
    private void makeRoom(Table table) {
        Extremes extremes = new Extremes();
        iteration.forEachComputed(extremes::add);
        extremes.values().forEach(value -> table.makeRoom("", "", "", numerals.text(value), ""));
        Steps steps = iteration.steps();
        IntStream.range(0, iteration.before().depth())
                .boxed()
                .flatMap(layer -> last(iteration.before(), layer))
                .forEach(step -> steps.numberOf(step).ifPresent(number -> table.makeRoom(row(number, step, ""))));
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

    private String[] row(int number, Step step, String formula) {
        return new String[] {
            Integer.toString(number), step.kind(), subjects.of(step), numerals.text(iteration.value(step)), formula
        };
    }

    private String heading() {
        String heading = "%s\n%s · %s · learning rate %s\n"
                .formatted(
                        lesson.title(),
                        iteration.before().shape(),
                        RunPlace.of(iteration, lesson.samples().size(), Messages.load()),
                        new PlainText(numerals).of(rate()));
        return iteration.isMistaken() ? heading + MISTAKE : heading;
    }

    /** As it was given. */
    private Formula.Number rate() {
        return new Formula.Number(iteration.rule().learningRate(), Optional.of(new Quantity.LearningRate()));
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
