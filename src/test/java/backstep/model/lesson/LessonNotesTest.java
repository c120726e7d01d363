package backstep.model.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Evaluation;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Trainer;
import backstep.model.iteration.TrainingRun;
import backstep.model.iteration.TwoClasses;
import backstep.model.iteration.Unit;
import backstep.model.landscape.ErrorReach;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the built-in lessons say to teachers and classes is there, and true. */
class LessonNotesTest {

    /** So much fits on two lines of a presentation. */
    private static final int LONGEST_SENTENCE = 160;

    /** A number, how large it is, or its sign. */
    private static final Pattern TOLD = Pattern.compile("[0-9]\\.[0-9]"
            + "|\\b([Aa]lmost|[Aa]bout an?|close to|near) |(smaller than|largest of|smallest of|opposite signs)"
            + "|\\bis (not |far )?(negative|positive|small|large)\\b|[Bb]elow one half:");

    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void notesTellHowLongItTakesWhatGoesWrongAndThreeThingsToTryAlone(String id) {
        assertThat(notes(id).split("\n\n"))
                .hasSizeGreaterThan(4)
                .allSatisfy(paragraph -> assertThat(paragraph).doesNotContain("\n"))
                .satisfies(
                        paragraphs -> assertThat(paragraphs[0]).matches("About [0-9]+ minutes.*"),
                        paragraphs -> assertThat(paragraphs).anyMatch(each -> each.contains("What usually goes wrong")),
                        paragraphs -> assertThat(paragraphs[paragraphs.length - 1])
                                .startsWith("To try alone. 1. ")
                                .containsSubsequence("?", "2. ", "?", "3. ", "?"));
    }

    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void stopsAreInTheOrderOfTheirStepsAndSayOneOrTwoSentences(String id) {
        Lesson lesson = Lessons.builtIn(id);
        Steps steps = Steps.of(lesson.network(), lesson.rule().order());
        List<Stop> stops = lesson.guide().stops();
        assertThat(stops).hasSizeGreaterThan(3);
        assertThat(stops.stream().map(stop -> stop.at().in(steps).orElseThrow()).toList())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(stops).allSatisfy(stop -> assertThat(stop.say()).isNotBlank().hasSizeLessThan(LONGEST_SENTENCE));
    }

    /** They come back in every iteration, with other numbers and often with another sample. */
    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void stopsAskForNumbersAndTellNone(String id) {
        assertThat(Lessons.builtIn(id).guide().stops())
                .extracting(Stop::say)
                .noneMatch(say -> TOLD.matcher(say).find());
    }

    @Test
    void numbersOfTheFirstLessonAreRight() {
        Lesson lesson = Lessons.builtIn("w-and-u");
        says(lesson, "0.2546", error(lesson, 1));
        says(lesson, "0.2391", error(lesson, 2));
        says(lesson, "0.1226", error(withRate(lesson, 5), 2));
        List<Double> deltas = deltas(lesson, 0);
        assertThat(Math.abs(deltas.get(2))).isLessThan(Math.abs(deltas.get(0))).isLessThan(Math.abs(deltas.get(1)));
    }

    @Test
    void numbersOfTheWorkedExampleAreRight() {
        Lesson lesson = Lessons.builtIn("step-by-step");
        says(lesson, "0.298371109", error(lesson, 1));
        says(lesson, "0.291027774", error(lesson, 2));
        says(lesson, "0.593269992", pass(lesson, 0).activations().get(0));
        says(lesson, "0.0159", outputs(lesson, 10_000).getFirst());
        says(lesson, "0.9841", outputs(lesson, 10_000).get(1));
        Lesson published = Lessons.builtIn("step-by-step-as-published");
        says(published, "0.291027774", error(lesson, 2));
        says(published, "0.291027924", error(published, 2));
        assertThat(deltas(withRate(published, 20), 0)).allMatch(delta -> delta < 0);
        assertThat(deltas(withRate(lesson, 20), 0)).isEqualTo(deltas(lesson, 0));
    }

    @Test
    void numbersOfTheLinearOutputsAreRight() {
        Lesson one = Lessons.builtIn("one-output");
        says(one, "0.2247", error(one, 2));
        says(one, "0.0127", error(withRate(one, 1), 2));
        says(one, "0.5005", error(withRate(one, 3), 2));
        Lesson two = Lessons.builtIn("a-z-delta");
        says(two, "0.7779", pass(two, 0).activations().get(3));
        assertThat(error(two, 2)).isLessThan(error(two, 1) / 2);
        Lesson half = withRate(two, 0.5);
        List<Double> errors = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> error(half, number))
                .toList();
        assertThat(errors.subList(4, 8)).isSorted();
        assertThat(errors.subList(0, 5).reversed()).isSorted();
        assertThat(error(withRate(two, 1), 2)).isGreaterThan(error(two, 1));
    }

    @Test
    void numbersOfTheDeepNetworkAreRight() {
        Lesson lesson = Lessons.builtIn("any-depth");
        says(lesson, "0.0017", largest(deltas(lesson, 0)));
        says(lesson, "0.0076", largest(deltas(lesson, 1)));
        says(lesson, "0.0365", largest(deltas(lesson, 2)));
        says(lesson, "0.150", largest(deltas(lesson, 3)));
        says(lesson, "0.0012", largestChange(lesson, 0));
        says(lesson, "0.081", largestChange(lesson, 3));
    }

    @Test
    void numbersOfTheDeltasThatVanishAreRight() {
        Lesson lesson = Lessons.builtIn("vanishing");
        List<String> told = List.of("0.0011", "0.0056", "0.0251", "0.1256");
        for (int layer = 0; layer < told.size(); layer++) {
            says(lesson, told.get(layer), largest(deltas(lesson, layer)));
        }
        assertThat(largest(deltas(lesson, 3)) / largest(deltas(lesson, 0))).isGreaterThan(100);
        ErrorReach reach = ErrorReach.of(lesson.run().iteration(1));
        assertThat(reach.trend()).isEqualTo(ErrorReach.Trend.VANISHING);
        assertThat(1 / reach.factorPerLayer().orElseThrow()).isCloseTo(5, within(0.2));
        says(lesson, "0.6225", pass(lesson, 0).activations().get(0));
        says(lesson, "0.4874", pass(lesson, 2).activations().get(0));
        says(lesson, "0.50", answers(trained(lesson, 1000)).getFirst());
        says(lesson, "0.49", answers(trained(lesson, 1000)).getLast());
        assertThat(answers(trained(withRate(lesson, 5), 1000))).allSatisfy(answer -> says(lesson, "0.41", answer));
    }

    @Test
    void answersToWhatIsTriedWithTheDeltasThatVanishAreRight() {
        Lesson lesson = Lessons.builtIn("vanishing");
        Lesson tanh = lesson.withNetwork(withHidden(lesson.network(), Activation.TANH));
        says(lesson, "0.0458", largest(deltas(tanh, 0)));
        assertThat(largest(deltas(tanh, 0)) / largest(deltas(lesson, 0))).isGreaterThan(40);
        says(lesson, "0.91", answers(trained(tanh, 200)).getFirst());
        says(lesson, "0.09", answers(trained(tanh, 200)).getLast());
        Lesson large = lesson.withNetwork(chain(lesson.network(), 4, Optional.empty()));
        for (int layer = 0; layer < lesson.network().depth(); layer++) {
            double value = pass(large, layer).activations().get(0);
            says(lesson, "0.03", value * (1 - value));
            assertThat(pass(large, layer).netInputs().get(0)).isCloseTo(3.5, within(0.15));
        }
        assertThat(reachOf(large)).isLessThan(reachOf(lesson));
        assertThat(reachOf(lesson.withNetwork(chain(lesson.network(), 4, Optional.of(-2.0)))))
                .isCloseTo(0.55, within(0.005));
        Lesson atLast = trained(lesson, 5000);
        says(lesson, "0.96", answers(atLast).getFirst());
        says(lesson, "0.05", answers(atLast).getLast());
        assertThat(atLast.network().layers())
                .allSatisfy(layer -> assertThat(layer.weights().get(0, 0)).isGreaterThan(4));
    }

    private static double reachOf(Lesson lesson) {
        return ErrorReach.of(lesson.run().iteration(1)).factorPerLayer().orElseThrow();
    }

    private static List<Double> answers(Lesson lesson) {
        return lesson.samples().stream().map(sample -> output(lesson, sample)).toList();
    }

    private static Network chain(Network network, double weight, Optional<Double> bias) {
        Network changed = network;
        for (int layer = 0; layer < network.layers().size(); layer++) {
            changed = changed.withWeight(layer, 0, 0, weight);
            if (bias.isPresent()) {
                changed = changed.withBias(layer, 0, bias.get());
            }
        }
        return changed;
    }

    private static Network withHidden(Network network, Activation activation) {
        Network changed = network;
        for (int hidden = 0; hidden < network.layers().size() - 1; hidden++) {
            changed = changed.withLayer(
                    hidden, layer -> new Layer(activation, layer.weights(), layer.biases(), layer.trainBiases()));
        }
        return changed;
    }

    @Test
    void numbersOfExclusiveOrAreRight() {
        Lesson lesson = Lessons.builtIn("xor");
        TrainingRun run = lesson.run();
        assertThat(IntStream.rangeClosed(1001, 1004)
                        .mapToObj(number -> run.iteration(number).totalError()))
                .allMatch(error -> error < 0.01);
        Network learned = run.networkBefore(1001);
        assertThat(ringed(lesson)).isEqualTo(3);
        assertThat(ringed(lesson.withNetwork(learned))).isZero();
        assertThat(samplesBelowZero(lesson.withNetwork(learned), 0)).containsExactly(1);
        assertThat(samplesBelowZero(lesson.withNetwork(learned), 1)).containsExactly(2);
        Network thrown = withRate(lesson, 5).run().iteration(1001).before();
        assertThat(lesson.samples().stream().map(sample -> output(lesson.withNetwork(thrown), sample)))
                .allSatisfy(output -> assertThat(output)
                        .isCloseTo(
                                output(
                                        lesson.withNetwork(thrown),
                                        lesson.samples().getFirst()),
                                within(1e-4)));
    }

    @Test
    void numbersOfInsideAndOutsideAreRight() {
        Lesson lesson = Lessons.builtIn("inside-outside");
        assertThat(ringed(lesson)).isEqualTo(4);
        says(lesson, "0.4301", output(lesson, lesson.samples().getFirst()));
        Lesson learned = lesson.withNetwork(lesson.run().networkBefore(1001));
        for (Sample sample : lesson.samples()) {
            if (isInside(sample)) {
                assertThat(output(learned, sample)).isGreaterThan(0.96);
            } else {
                assertThat(output(learned, sample)).isLessThan(0.05);
            }
        }
        Lesson one = trained(withUnits(lesson, 1), 5000);
        double inner = output(one, lesson.samples().get(1));
        assertThat(lesson.samples().stream()
                        .filter(sample -> !isInside(sample))
                        .filter(sample -> Math.abs(output(one, sample) - inner) < 0.02))
                .hasSize(3);
        assertThat(ringed(trained(withUnits(lesson, 2), 5000))).isZero();
        Network relu = withHidden(lesson.network(), Activation.RELU);
        assertThat(ringed(trained(lesson.withNetwork(relu), 1000))).isZero();
    }

    private static boolean isInside(Sample sample) {
        return sample.targets().get(0) == 1;
    }

    @Test
    void numbersOfTheCurveAreRight() {
        Lesson lesson = Lessons.builtIn("four-tanh");
        says(lesson, "\u22120.6577", output(lesson, lesson.samples().getFirst()));
        says(lesson, "\u22120.5577", deltas(lesson, 1).getFirst());
        says(lesson, "0.0065", deltas(lesson, 0).get(3));
        assertThat(largest(deltas(lesson, 0).subList(0, 3))).isGreaterThan(0.0065);
        says(lesson, "\u22120.9705", pass(lesson, 0).activations().get(3));
        says(lesson, "0.0270", meanLoss(trained(lesson, 1000)));
        Lesson learned = trained(lesson, 10_000);
        says(lesson, "0.0004", meanLoss(learned));
        assertThat(lesson.samples())
                .allSatisfy(sample -> assertThat(output(learned, sample))
                        .isCloseTo(sample.targets().get(0), within(0.06)));
        says(lesson, "0.0213", meanLoss(trained(withUnits(lesson, 1), 10_000)));
        TrainingRun fast = withRate(lesson, 1).run();
        assertThat(Trainer.train(fast, 1001).notFinite().orElseThrow().iteration())
                .isEqualTo(270);
    }

    private static double meanLoss(Lesson lesson) {
        return Evaluation.of(lesson.network(), lesson.rule(), lesson.samples()).meanLoss();
    }

    private static Lesson trained(Lesson lesson, int iterations) {
        return lesson.withNetwork(lesson.run().networkBefore(iterations + 1));
    }

    /** The same with fewer hidden units: the first of them. */
    private static Lesson withUnits(Lesson lesson, int units) {
        Layer hidden = lesson.network().layer(0);
        Layer output = lesson.network().layer(1);
        Network smaller = new Network(List.of(
                new Layer(
                        hidden.activation(),
                        Matrix.generate(units, hidden.inputs(), hidden.weights()::get),
                        hidden.biases().map(biases -> Vector.copyOf(biases.toArray(), 0, units)),
                        hidden.trainBiases()),
                new Layer(
                        output.activation(),
                        Matrix.generate(output.units(), units, output.weights()::get),
                        output.biases(),
                        output.trainBiases())));
        return new Lesson("", lesson.notation(), smaller, lesson.rule(), lesson.samples());
    }

    /** How many samples are answered wrongly. */
    private static long ringed(Lesson lesson) {
        TwoClasses classes = TwoClasses.of(lesson.samples()).orElseThrow();
        List<Vector> outputs =
                Evaluation.of(lesson.network(), lesson.rule(), lesson.samples()).outputs();
        return IntStream.range(0, outputs.size())
                .filter(index -> !classes.isRight(lesson.samples().get(index), outputs.get(index)))
                .count();
    }

    /** For which samples a hidden unit is below 0. */
    private static List<Integer> samplesBelowZero(Lesson lesson, int unit) {
        return IntStream.range(0, lesson.samples().size())
                .filter(index -> Iteration.compute(
                                        1,
                                        index,
                                        lesson.network(),
                                        lesson.rule(),
                                        lesson.samples().get(index))
                                .valueOf(new Unit(0, unit))
                        < 0)
                .boxed()
                .toList();
    }

    @Test
    void numbersOfTheRateThatIsTooLargeAreRight() {
        Lesson lesson = Lessons.builtIn("large-rate");
        assertThat(withRate(lesson, 0.5).run().iteration(7).before())
                .isEqualTo(Lessons.builtIn("xor").run().iteration(7).before());
        says(lesson, "0.8134", error(lesson, 1));
        says(
                lesson,
                "0.0290",
                error(lesson.withNetwork(lesson.run().iteration(2).before()), 1));
        says(lesson, "3.5098", error(lesson, 2));
        says(lesson, "1.4281", error(withRate(lesson, 0.5), 2));
        Iteration tenth = lesson.run().iteration(10);
        assertThat(IntStream.range(0, 3).filter(unit -> tenth.activationSlope(new Unit(0, unit)) < 0.0001))
                .hasSize(2);
        assertThat(error(withRate(lesson, 50), 3)).isFinite();
        assertThat(error(withRate(lesson, 50), 4)).isInfinite();
    }

    @Test
    void numbersOfTheUnitsThatDoNotLearnAreRight() {
        Lesson lesson = Lessons.builtIn("stuck-units");
        says(lesson, "\u22121.07", pass(lesson, 0).netInputs().get(1));
        says(lesson, "8.02", pass(lesson, 1).netInputs().get(0));
        says(lesson, "0.9997", pass(lesson, 1).activations().get(0));
        says(lesson, "0.0003", lesson.run().iteration(1).activationSlope(new Unit(1, 0)));
        says(lesson, "0.0001", deltas(lesson, 1).getFirst());
        assertThat(deltas(lesson, 0).get(1)).isZero();
        Network network = lesson.network();
        says(
                lesson,
                "8.99995",
                lesson.run().iteration(1001).before().layer(1).weights().get(0, 0));
        says(
                lesson,
                "0.13",
                pass(lesson.withNetwork(network.withBias(0, 1, 1)), 0)
                        .netInputs()
                        .get(1));
        says(
                lesson,
                "0.0414",
                deltas(lesson.withNetwork(network.withWeight(1, 0, 0, 0.9)), 1).getFirst());
    }

    @Test
    void numbersOfTheThreeClassesAreRight() {
        Lesson lesson = Lessons.builtIn("three-classes");
        says(lesson, "0.5249", pass(lesson, 1).activations().get(0));
        assertThat(deltas(lesson, 1).stream().mapToDouble(delta -> delta).sum()).isCloseTo(0, within(1e-15));
        for (int sample = 0; sample < 3; sample++) {
            assertThat(outputs(lesson, 30 + sample).get(sample)).isGreaterThan(0.92);
        }
    }

    private static void says(Lesson lesson, String number, double value) {
        assertThat(lesson.guide().notes().orElseThrow()).contains(number);
        int decimals = number.length() - number.indexOf('.') - 1;
        assertThat(new BigDecimal(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString())
                .isEqualTo(number.replace(Numerals.MINUS, "-"));
    }

    private static String notes(String id) {
        return Lessons.builtIn(id).guide().notes().orElseThrow();
    }

    private static Lesson withRate(Lesson lesson, double rate) {
        return lesson.withRule(lesson.rule().withLearningRate(rate));
    }

    private static double error(Lesson lesson, int iteration) {
        return lesson.run().iteration(iteration).totalError();
    }

    private static Iteration.LayerPass pass(Lesson lesson, int layer) {
        return lesson.run().iteration(1).layers().get(layer);
    }

    private static List<Double> deltas(Lesson lesson, int layer) {
        return boxed(pass(lesson, layer).deltas().toArray());
    }

    private static List<Double> outputs(Lesson lesson, int iterations) {
        Iteration next = lesson.run().iteration(iterations + 1);
        return boxed(next.layers().getLast().activations().toArray());
    }

    private static double largest(List<Double> values) {
        return values.stream().mapToDouble(Math::abs).max().orElseThrow();
    }

    private static double largestChange(Lesson lesson, int layer) {
        Iteration first = lesson.run().iteration(1);
        double[] before = values(first.before(), layer);
        double[] after = values(first.after(), layer);
        return IntStream.range(0, before.length)
                .mapToDouble(at -> Math.abs(after[at] - before[at]))
                .max()
                .orElseThrow();
    }

    private static double[] values(Network network, int layer) {
        Matrix weights = network.layer(layer).weights();
        return IntStream.range(0, weights.rows())
                .boxed()
                .flatMapToDouble(
                        row -> IntStream.range(0, weights.columns()).mapToDouble(column -> weights.get(row, column)))
                .toArray();
    }

    private static double output(Lesson lesson, Sample sample) {
        return outputs(lesson.withSamples(List.of(sample)), 0).getFirst();
    }

    private static List<Double> boxed(double... values) {
        return Arrays.stream(values).boxed().toList();
    }
}
