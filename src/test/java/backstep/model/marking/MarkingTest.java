package backstep.model.marking;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.Networks;
import backstep.fixtures.RandomNetworks;
import backstep.model.derivation.ChainRule;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import backstep.model.network.Network;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkingTest {

    private static final int NETWORKS = 40;

    /** So many that parts as they are printed give no other number than the parts themselves. */
    private static final Numerals FINE = new Numerals(Numerals.MOST);
    /** What nine decimals of the parts can make of a number, many times over. */
    private static final double CLEAR = 1e-4;

    @Test
    void everySlipIsRecognisedByTheNumberThatItGivesInAnyNetwork() {
        Set<Slip> met = EnumSet.noneOf(Slip.class);
        forEachStep((iteration, marking, step) -> {
            double expected = iteration.value(step);
            SlipNumbers.at(iteration, step).forEach((slip, numbers) -> {
                for (double number : numbers) {
                    if (Double.isFinite(number) && differ(number, expected)) {
                        met.add(slip);
                        Mark mark = marking.judge(step, number);
                        assertThat(mark.right()).as("%s at %s", slip, step).isFalse();
                        assertThat(mark.slips()).as("%s at %s", slip, step).contains(slip);
                    }
                }
            });
        });
        assertThat(met).isEqualTo(EnumSet.allOf(Slip.class));
    }

    @Test
    void noSlipIsNamedThatDoesNotGiveTheAnswer() {
        forEachStep((iteration, marking, step) -> {
            Map<Slip, List<Double>> numbers = SlipNumbers.at(iteration, step);
            for (double answer : answers(iteration, step, numbers)) {
                Mark mark = marking.judge(step, answer);
                assertThat(mark.slips())
                        .allSatisfy(slip -> assertThat(numbers.get(slip))
                                .as("%s at %s for %s", slip, step, answer)
                                .anySatisfy(number ->
                                        assertThat(differ(number, answer)).isFalse()));
            }
        });
    }

    /** Numbers of all slips, and some that are none. */
    private static List<Double> answers(Iteration iteration, Step step, Map<Slip, List<Double>> numbers) {
        List<Double> answers = new ArrayList<>(List.of(0.0, 1.0, 2 * iteration.value(step), 0.123456789));
        numbers.values().forEach(answers::addAll);
        answers.removeIf(answer -> !Double.isFinite(answer));
        return answers;
    }

    @ParameterizedTest
    @EnumSource
    void noRightAnswerIsEverCalledWrong(Notation notation) {
        Numerals numerals = Numerals.DEFAULT;
        forEachStep(notation, numerals, (iteration, marking, step) -> {
            double expected = iteration.value(step);
            BigDecimal exact = new BigDecimal(expected);
            assertThat(marking.judge(step, expected).right()).isTrue();
            for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN)) {
                double rounded = exact.setScale(numerals.decimals(), mode).doubleValue();
                Mark mark = marking.judge(step, rounded);
                assertThat(mark.right()).as("%s for %s", rounded, expected).isTrue();
                assertThat(mark.mistakes()).isEmpty();
            }
        });
    }

    @Test
    void noAnswerIsRightThatIsFarFromTheNumber() {
        forEachStep((iteration, marking, step) -> {
            double expected = iteration.value(step);
            double far = 2 * CLEAR * Math.max(1, Math.abs(expected));
            for (double answer : List.of(expected + far, expected - far, -expected, 0.0, 2 * expected)) {
                if (differ(answer, expected)) {
                    assertThat(marking.judge(step, answer).right()).isFalse();
                }
            }
        });
    }

    @Test
    void whereNothingIsRoundedHalfAUnitOfTheLastDecimalIsTheLimit() {
        Lesson lesson = Lessons.builtIn("w-and-u");
        Iteration iteration = lesson.run().iteration(1);
        Marking marking = new Marking(iteration, lesson.notation(), Numerals.DEFAULT);
        Step netInput = new Step.NetInput(new Unit(0, 1));

        // −0.5·… with one decimal each: 0.2·0.4 + 0.8·0.9 = 0.80.
        assertThat(iteration.value(netInput)).isEqualTo(0.8);
        assertThat(Stream.of(0.79996, 0.80004).map(answer -> marking.judge(netInput, answer)))
                .allMatch(Mark::right);
        assertThat(Stream.of(0.79994, 0.80006).map(answer -> marking.judge(netInput, answer)))
                .noneMatch(Mark::right);
    }

    @Test
    void anAnswerWorkedOutWithPrintedPartsIsRight() {
        Lesson lesson = Lessons.builtIn("w-and-u");
        Iteration iteration = lesson.run().iteration(1);
        Step gradient = new Step.Gradient(new Weight(1, 1, 0));
        // δ_y2 = 0.1425 and h₁ = 0.5175 are printed; with two decimals 0.14·0.52 = 0.0728 is taken for 0.0737.
        assertThat(new Marking(iteration, lesson.notation(), new Numerals(4))
                        .judge(gradient, 0.0728)
                        .right())
                .isFalse();
        assertThat(new Marking(iteration, lesson.notation(), new Numerals(2))
                        .judge(gradient, 0.0728)
                        .right())
                .isTrue();
    }

    /** The ids of formats.md by kind of step, as they stand there one under the other. */
    private static final Map<String, List<String>> CONTRACT = Map.of(
            "net-input", List.of("forgot-bias", "swapped-indices", "already-activated"),
            "activation", List.of("not-activated", "logistic-instead"),
            "error", List.of("not-squared", "forgot-factor"),
            "total-error", List.of("one-output-only", "mean-instead-of-sum", "forgot-root"),
            "delta of an output",
                    List.of("forgot-slope", "slope-of-net-input", "forgot-error", "forgot-factor", "wrong-sign"),
            "delta",
                    List.of(
                            "forgot-slope",
                            "one-path-only",
                            "forgot-weights",
                            "updated-weights",
                            "values-instead-of-deltas",
                            "slope-of-net-input",
                            "wrong-sign"),
            "weight-gradient",
                    List.of(
                            "receiving-value",
                            "net-input-instead",
                            "forgot-value",
                            "weight-instead",
                            "forgot-delta",
                            "wrong-sign"),
            "bias-gradient", List.of("times-value", "wrong-sign"),
            "weight-update", List.of("added", "forgot-rate", "change-only", "forgot-gradient"),
            "bias-update", List.of("added", "forgot-rate", "change-only", "forgot-gradient"));

    @Test
    void slipsAreNamedInTheOrderOfTheContractAndOnceEach() {
        Set<String> several = new HashSet<>();
        // With so few decimals many answers are those of several slips.
        forEachStep(Notation.W_U, new Numerals(Numerals.FEWEST), (iteration, marking, step) -> {
            boolean ofOutput =
                    step instanceof Step.Delta(Unit unit) && iteration.before().isOutput(unit.layer());
            String kind = ofOutput ? "delta of an output" : step.kind();
            List<String> contract = CONTRACT.get(kind);
            SlipNumbers.at(iteration, step).values().stream()
                    .flatMap(List::stream)
                    .filter(Double::isFinite)
                    .map(number -> marking.judge(step, number).slips().stream()
                            .map(Slip::id)
                            .toList())
                    .forEach(named -> {
                        assertThat(named)
                                .as("%s", step)
                                .isEqualTo(contract.stream()
                                        .filter(named::contains)
                                        .toList());
                        if (named.size() > 1) {
                            several.add(kind);
                        }
                    });
        });
        assertThat(several).contains("delta", "delta of an output", "weight-gradient", "weight-update");
    }

    @Test
    void aHintNamesTheSlipInTheSymbolsOfTheNotation() {
        Lesson lesson = Lessons.builtIn("w-and-u");
        Iteration iteration = lesson.run().iteration(1);
        Marking marking = new Marking(iteration, lesson.notation(), Numerals.DEFAULT);
        Hints hints = new Hints(Messages.load(), ChainRule.of(iteration, lesson.notation()), PlainText.DEFAULT::of);
        Unit unit = new Unit(0, 0);
        double carried = SlipNumbers.at(iteration, new Step.Delta(unit))
                .get(Slip.FORGOT_SLOPE)
                .getFirst();

        assertThat(hints.of(marking.judge(new Step.Delta(unit), carried)))
                .isEqualTo("This is δ_y1 u₁₁ + δ_y2 u₁₂: the slope of the unit is missing.");
        assertThat(hints.of(marking.judge(new Step.Delta(unit), 77)))
                .contains("δ_h1 = (δ_y1 u₁₁ + δ_y2 u₁₂) h₁(1 − h₁) = (…·… + …·…)·…·(1 − …)");
        assertThat(hints.of(marking.judge(new Step.Delta(unit), iteration.delta(unit))))
                .isEmpty();
    }

    @Test
    void whereADeltaIsTheNameOfSomethingElseTheDerivativeOfTheOutputIsJudgedByTheSameSlips() {
        RandomNetworks random = new RandomNetworks(3);
        Network network = new Network(List.of(
                random.layer(Activation.TANH, 3, 2),
                random.layer(Activation.LOGISTIC, 2, 3),
                random.layer(Activation.LOGISTIC, 1, 2)));
        Iteration iteration =
                Iteration.compute(1, 0, network, Networks.RULE, random.sample(network, Loss.HALF_SQUARED_ERROR));
        Marking marking = new Marking(iteration, Notation.ALPHA_D_Y, FINE);
        // E = ½(d − y)², so that ∂E/∂h̃ is y − d times ∂y/∂h̃.
        double byOutput = iteration.errorSlope(0);
        Set<Slip> met = EnumSet.noneOf(Slip.class);
        for (Step step : iteration.steps().list()) {
            if (!(step instanceof Step.Delta)) {
                continue;
            }
            double expected = iteration.value(step) / byOutput;
            assertThat(marking.answer(step, expected).right()).isTrue();
            Map<Slip, List<Double>> numbers = SlipNumbers.at(iteration, step);
            // These are no multiples of how E changes with y.
            numbers.keySet().removeAll(List.of(Slip.FORGOT_ERROR, Slip.FORGOT_FACTOR, Slip.VALUES_INSTEAD_OF_DELTAS));
            numbers.forEach((slip, all) -> all.stream()
                    .map(number -> number / byOutput)
                    .filter(number -> differ(number, expected))
                    .forEach(number -> {
                        met.add(slip);
                        Mark mark = marking.answer(step, number);
                        assertThat(mark.right()).as("%s at %s", slip, step).isFalse();
                        assertThat(mark.slips()).as("%s at %s", slip, step).contains(slip);
                    }));
        }
        assertThat(met)
                .contains(
                        Slip.FORGOT_SLOPE,
                        Slip.ONE_PATH_ONLY,
                        Slip.FORGOT_WEIGHTS,
                        Slip.SLOPE_OF_NET_INPUT,
                        Slip.WRONG_SIGN);
    }

    @Test
    void everySlipHasWords() {
        Messages messages = Messages.load();
        assertThat(Slip.values())
                .allSatisfy(slip ->
                        assertThat(messages.get("mark.slip." + slip.id())).isNotBlank());
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > CLEAR * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
    }

    @FunctionalInterface
    private interface Check {
        void at(Iteration iteration, Marking marking, Step step);
    }

    private static void forEachStep(Check check) {
        forEachStep(Notation.W_U, FINE, check);
    }

    /** All steps of random networks, of all activations, losses and orders, that the notation can write and whose numbers are finite. */
    private static void forEachStep(Notation notation, Numerals numerals, Check check) {
        RandomNetworks networks = new RandomNetworks(41);
        for (int count = 0; count < NETWORKS; count++) {
            Iteration iteration = networks.anyIteration();
            Steps steps = iteration.steps();
            boolean written = notation.refusal(
                            iteration.before(), iteration.rule().loss())
                    .isEmpty();
            if (written && steps.list().stream().allMatch(step -> Double.isFinite(iteration.value(step)))) {
                Marking marking = new Marking(iteration, notation, numerals);
                steps.list().forEach(step -> check.at(iteration, marking, step));
            }
        }
    }
}
