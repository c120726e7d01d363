package backstep.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.formula.Formula;
import backstep.model.formula.Named;
import backstep.model.iteration.Bias;
import backstep.model.iteration.DifferenceQuotient;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of a δ or a gradient is true for the numbers at hand: tried out by changing them and looking at E. */
class IntuitionTest {

    private static final Messages MESSAGES = Messages.load();

    private static final double EPSILON = 1e-6;
    /** Below this a difference of two errors is rounding. */
    private static final double TOO_SMALL = 1e-7;

    /** Of a symbol in a sentence: its place among those that were written. */
    private static final String NAME = "#(\\d+)#";

    @Test
    void everySentenceIsTrueInEveryNotation() {
        Set<String> said = new TreeSet<>();
        Stream.concat(
                        Lessons.all().values().stream(),
                        LongStream.range(0, 250).mapToObj(seed -> new RandomNetworks(seed).anyIteration()))
                .filter(iteration -> Double.isFinite(iteration.totalError()))
                .forEach(iteration -> Lessons.notations(iteration)
                        .forEach(notation -> said.addAll(new Reader(iteration, notation).check())));

        assertThat(said)
                .contains(
                        "# is too high: a smaller net input would lower the error, so δ of # is positive.",
                        "# is too high, so # is positive.",
                        "# is too low; # pushes it up through #, so a larger # would help: δ of # is negative.",
                        "# is too low; a larger # would push it up through # and help: δ of # is negative.",
                        "# is too low and # is too high: a larger # would help both, so δ of # is negative.",
                        "# is too high and # is negative, so a larger # would help: its gradient is negative.",
                        "# should be larger, so a larger # would help: its gradient is negative.",
                        "The slope of # is 0 here: no small change of its net input would make a difference, so δ of #"
                                + " is 0.");
        assertThat(said).anyMatch(sentence -> sentence.contains("asks more strongly"));
        assertThat(said).anyMatch(sentence -> sentence.contains("would gain from"));
        assertThat(said).anyMatch(sentence -> sentence.contains("every one of them"));
    }

    @Test
    void aTextbookExampleReadsLikeATextbook() {
        assertThat(texts(Lessons.first("w-and-u"), Notation.W_U)
                        .of(new Step.Delta(new Unit(0, 2)))
                        .intuition())
                .isEqualTo(
                        "y₁ is too low and y₂ is too high: they ask h₃ for opposite changes, and y₁ asks more strongly,"
                                + " through u₃₁. A larger h₃ would help: δ of h₃ is negative.");
        assertThat(texts(Lessons.first("one-output"), Notation.ALPHA_D_Y)
                        .of(new Step.Delta(new Unit(0, 1)))
                        .intuition())
                .isEqualTo(
                        "y is too low; h₂ pushes it down through W₂, so a smaller h₂ would help: ∂E/∂h̃₂ is positive.");
        assertThat(texts(Lessons.first("step-by-step"), Notation.NET_OUT)
                        .of(new Step.Gradient(new Weight(1, 0, 0)))
                        .explanation())
                .endsWith("w₅ touches E_o1 alone. o₁ is too high and out_h1 is positive, so a smaller w₅ would help:"
                        + " its gradient is positive.");
        assertThat(texts(Lessons.first("w-and-u"), Notation.W_U)
                        .of(new Step.Gradient(new Weight(0, 0, 0)))
                        .explanation())
                .contains("w₁₁ touches both errors, through h₁.");
    }

    @Test
    void aBiasTouchesWhatItsUnitDoes() {
        StepTexts texts = texts(Lessons.first("a-z-delta"), Notation.W_U);
        assertThat(texts.of(new Step.Gradient(new Bias(new Unit(1, 1)))).explanation())
                .contains("b_y2 touches E₂ alone.");
        assertThat(texts.of(new Step.Gradient(new Bias(new Unit(0, 0)))).explanation())
                .contains("b_h1 touches both errors, through h₁.");
    }

    /** Errors of outputs with target 0 are 0 whatever happens: nothing touches these. */
    @Test
    void withACrossEntropyWhatIsActedOnAreTheOutputs() {
        StepTexts texts = texts(Lessons.first("three-classes"), Notation.W_U);
        assertThat(texts.of(new Step.Gradient(new Weight(1, 0, 0))).explanation())
                .contains("Through softmax u₁₁ acts on every output.")
                .doesNotContain("touches");
        assertThat(texts.of(new Step.Gradient(new Weight(0, 0, 0))).explanation())
                .contains("w₁₁ acts on every output, through h₁.")
                .doesNotContain("touches");
    }

    @Test
    void zerosHaveTheirReasons() {
        // relu: unit 1 is off; unit 2 is on, but its weights to the outputs are 0; unit 3 pulls both outputs alike
        Iteration iteration = iteration(
                new double[][] {{-1, 0}, {1, 0}, {1, 1}},
                new double[][] {{1, 0, 1}, {1, 0, -1}},
                new double[] {1, 0},
                new double[] {3, -2});

        assertThat(of(iteration, new Step.Delta(new Unit(0, 0)))).startsWith("The slope of h₁ is 0 here");
        assertThat(of(iteration, new Step.Delta(new Unit(0, 1)))).startsWith("The weights from h₂");
        assertThat(of(iteration, new Step.Delta(new Unit(0, 2)))).contains("a larger h₃ would help both");
        assertThat(of(iteration, new Step.Gradient(new Weight(0, 2, 1))))
                .startsWith("x₂ is 0, so w₂₃ makes no difference");
        assertThat(of(iteration, new Step.Gradient(new Weight(0, 0, 0))))
                .isEqualTo("δ of h₁ is 0, so no small change of w₁₁ would make a difference: its gradient is 0.");
        Iteration onTarget =
                iteration(new double[][] {{1, 0}}, new double[][] {{1}, {1}}, new double[] {1, 0}, new double[] {1, 1});
        assertThat(of(onTarget, new Step.Delta(new Unit(1, 0)))).startsWith("y₁ is exactly on its target");
        assertThat(of(onTarget, new Step.Delta(new Unit(0, 0)))).startsWith("No unit after h₁ asks for a change");
        Iteration cancelled =
                iteration(new double[][] {{1, 0}}, new double[][] {{1}, {1}}, new double[] {1, 0}, new double[] {2, 0});
        assertThat(of(cancelled, new Step.Delta(new Unit(0, 0)))).contains("cancels exactly");
    }

    @Test
    void whatIsTakenForADerivativeIsNotExplainedAsOne() {
        Iteration mistaken = Lessons.first("step-by-step-as-published");

        assertThat(of(mistaken, new Step.Delta(new Unit(0, 0)))).isEmpty();
        assertThat(of(mistaken, new Step.Gradient(new Weight(0, 0, 0)))).isEmpty();
        assertThat(of(mistaken, new Step.Delta(new Unit(1, 0)))).isNotEmpty();
    }

    @Test
    void biasesAreSpokenOfToo() {
        Iteration iteration = Lessons.first("a-z-delta");

        assertThat(texts(iteration, Notation.A_Z)
                        .of(new Step.Gradient(new Bias(1, 0)))
                        .intuition())
                .isEqualTo("y₁ is too high, so a smaller w₁₀⁽²⁾ would help: its gradient is positive.");
    }

    private static String of(Iteration iteration, Step step) {
        return texts(iteration, Notation.W_U).of(step).intuition();
    }

    private static StepTexts texts(Iteration iteration, Notation notation) {
        return StepTexts.of(iteration, notation, MESSAGES);
    }

    /** A hidden layer of relus and a linear output layer. */
    private static Iteration iteration(double[][] hidden, double[][] output, double[] inputs, double[] targets) {
        Network network = new Network(List.of(
                new Layer(Activation.RELU, Matrix.of(hidden), Optional.empty(), true),
                new Layer(Activation.IDENTITY, Matrix.of(output), Optional.empty(), true)));
        return Iteration.compute(
                1,
                0,
                network,
                new LearningRule(Loss.HALF_SQUARED_ERROR, 0.5, UpdateOrder.SIMULTANEOUS),
                new Sample(Vector.of(inputs), Vector.of(targets)));
    }

    /** Reads the sentences of one iteration and tries out what they say. */
    private static final class Reader {

        private final Iteration iteration;
        private final Notation notation;
        private final List<Quantity> names = new ArrayList<>();
        private String sentence = "";

        Reader(Iteration iteration, Notation notation) {
            this.iteration = iteration;
            this.notation = notation;
        }

        Set<String> check() {
            StepTexts texts = StepTexts.of(iteration, notation, MESSAGES, this::written);
            Set<String> said = new TreeSet<>();
            for (Step step : iteration.steps().list()) {
                sentence = texts.of(step).intuition();
                if (!sentence.isEmpty()) {
                    said.add(sentence.replaceAll(NAME, "#"));
                    check(step);
                }
            }
            return said;
        }

        private String written(Formula formula) {
            names.add(Named.in(formula).findFirst().orElse(new Step.TotalError()));
            return "#" + (names.size() - 1) + "#";
        }

        private void check(Step step) {
            find(NAME + " (?:is|are) too (high|low)", found -> {
                int output = unit(found).index();
                double distance = iteration.valueOf(unit(found))
                        - iteration.sample().targets().get(output);
                is(distance > 0, found.group(2).equals("high"));
            });
            find(NAME + " should be (larger|smaller)", found -> helps(found.group(2), unit(found)));
            find("(?:a|A) (larger|smaller) " + NAME + " would help", found -> {
                Quantity of = names.get(Integer.parseInt(found.group(2)));
                switch (of) {
                    case Parameter parameter -> helps(found.group(1), parameter);
                    case Quantity _ -> helps(found.group(1), (Unit) of.owner());
                }
            });
            find("a (larger|smaller) net input would lower", found -> helps(found.group(1), (Unit) step.owner()));
            find("a larger " + NAME + " would push it (up|down) through " + NAME + "( and help)?", found -> {
                helps(found.group(4) == null ? "smaller" : "larger", unit(found));
                is(weight(found, 3) > 0, found.group(2).equals("up"));
            });
            find(NAME + " pushes it (up|down) through " + NAME, found -> {
                is(iteration.valueOf(unit(found)) > 0, true);
                is(weight(found, 3) > 0, found.group(2).equals("up"));
            });
            find(
                    NAME + " is (positive|negative), so a",
                    found -> is(
                            iteration.value(names.get(Integer.parseInt(found.group(1)))) > 0,
                            found.group(2).equals("positive")));
            find("its gradient is (positive|negative|0)\\.", found -> sign(found.group(1), iteration.value(step)));
            find(
                    "(?:δ of )?" + NAME + " is (positive|negative|0)\\.",
                    found -> sign(found.group(2), iteration.value(step)));
            find(NAME + " asks more strongly, through " + NAME, found -> {
                double strongest = Math.abs(weight(found, 2) * iteration.delta(unit(found)));
                Unit own = (Unit) step.owner();
                for (Unit after : Unit.ofLayer(iteration.before(), own.layer() + 1)) {
                    is(Math.abs(iteration.value(new Weight(after, own)) * iteration.delta(after)) <= strongest, true);
                }
            });
        }

        private void find(String pattern, Consumer<MatchResult> claim) {
            Pattern.compile(pattern).matcher(sentence).results().forEach(claim);
        }

        private Unit unit(MatchResult found) {
            return (Unit) names.get(Integer.parseInt(found.group(1))).owner();
        }

        private double weight(MatchResult found, int group) {
            return iteration.value(names.get(Integer.parseInt(found.group(group))));
        }

        private void is(boolean claim, boolean expected) {
            assertThat(claim).as(() -> sentence + " in " + notation + names).isEqualTo(expected);
        }

        private void sign(String word, double value) {
            is(word.equals("0") ? value == 0 : value > 0 == word.equals("positive"), true);
        }

        private void helps(String direction, Unit unit) {
            double slope = (error(unit, EPSILON) - error(unit, -EPSILON)) / (2 * EPSILON);
            if (Math.abs(slope) > TOO_SMALL * Math.max(1, iteration.totalError())) {
                is(slope < 0, direction.equals("larger"));
            }
        }

        private void helps(String direction, Parameter parameter) {
            double slope = DifferenceQuotient.of(iteration, parameter, EPSILON).quotient();
            if (Math.abs(slope) > TOO_SMALL * Math.max(1, iteration.totalError())) {
                is(slope < 0, direction.equals("larger"));
            }
        }

        /** E where the net input of a unit is a little different. */
        private double error(Unit unit, double change) {
            Network changed = iteration.before().withLayer(unit.layer(), layer -> {
                Vector biases = layer.biases().orElseGet(() -> Vector.of(new double[layer.units()]));
                return new Layer(
                        layer.activation(),
                        layer.weights(),
                        Optional.of(biases.with(unit.index(), biases.get(unit.index()) + change)),
                        layer.trainBiases());
            });
            return Iteration.compute(1, 0, changed, iteration.rule(), iteration.sample())
                    .totalError();
        }
    }
}
