package backstep.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.formula.Formula;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.network.Activation;
import backstep.model.notation.Notation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a sentence counts, names or says of a direction is what the formula beside it has. */
class StepFactsTest {

    private static final Messages MESSAGES = Messages.load();

    @Test
    void sentencesSayWhatTheFormulaShows() {
        LongStream.range(0, 250)
                .mapToObj(seed -> new RandomNetworks(seed).anyIteration())
                .forEach(iteration -> Lessons.notations(iteration).forEach(notation -> {
                    StepTexts texts = StepTexts.of(iteration, notation, MESSAGES);
                    iteration.steps().list().forEach(step -> check(iteration, notation, step, texts.of(step)));
                }));
    }

    private static void check(Iteration iteration, Notation notation, Step step, StepText text) {
        Derivation derivation = ChainRule.derivation(iteration, step, notation);
        String chain = line(derivation, Kind.CHAIN_RULE);
        String symbols = line(derivation, Kind.SYMBOLS);
        String said = text.explanation().toLowerCase(Locale.ROOT);
        String where = text + " beside " + derivation.inOneLine(PlainText.DEFAULT);
        if (said.contains("three factors")) {
            assertThat(chain.split("·")).as(where).hasSize(3);
        }
        if (said.contains("output minus target")) {
            assertThat(symbols).as(where).doesNotContain("·", "(");
        }
        if (said.contains("sum of the targets") && iteration.before().outputs() > 1) {
            assertThat(symbols).as(where).contains("(");
        }
        if (said.contains("minus the difference d − y")) {
            assertThat(line(derivation, Kind.GENERAL)).as(where).startsWith("−(d − y)");
        }
        if (step instanceof Step.Update(Parameter parameter)) {
            double change = iteration.value(step) - iteration.value(parameter);
            if (said.contains("increases")) {
                assertThat(change).as(where).isNotNegative();
            }
            if (said.contains("decreases")) {
                assertThat(change).as(where).isNotPositive();
            }
            if (said.contains("its gradient is 0")) {
                assertThat(iteration.gradient(parameter)).as(where).isZero();
            }
        }
    }

    /** The first line of a kind, in one of text. */
    private static String line(Derivation derivation, Kind kind) {
        return derivation.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(Derivation.Line::right)
                .map((Formula right) -> PlainText.DEFAULT.of(right))
                .findFirst()
                .orElse("");
    }

    @Test
    void oneLetterNeverStandsForTwoFunctions() {
        LongStream.range(0, 150)
                .mapToObj(seed -> new RandomNetworks(seed).anyIteration())
                .forEach(iteration -> Lessons.notations(iteration).forEach(notation -> {
                    Map<String, Activation> functions = new HashMap<>();
                    for (Step step : iteration.steps().list()) {
                        Derivation derivation = ChainRule.derivation(iteration, step, notation);
                        derivation.lines().stream()
                                .flatMap(line -> applications(line.right()))
                                .forEach(function -> assertThat(functions.merge(
                                                function.name(), function.activation(), (first, _) -> first))
                                        .as(() -> derivation.inOneLine(PlainText.DEFAULT) + " in " + notation)
                                        .isEqualTo(function.activation()));
                    }
                }));
    }

    private static Stream<Formula.Function.OfUnit> applications(Formula formula) {
        Stream<Formula.Function.OfUnit> inner = formula.parts().flatMap(StepFactsTest::applications);
        return formula instanceof Formula.Application(Formula.Function.OfUnit function, var _, var _)
                ? Stream.concat(Stream.of(function), inner)
                : inner;
    }

    @Test
    void aLinearUnitHasNoSlopeInItsFormulaAndNoFunction() {
        LongStream.range(0, 150)
                .mapToObj(seed -> new RandomNetworks(seed).anyIteration())
                .forEach(iteration -> Lessons.notations(iteration)
                        .forEach(notation -> iteration.steps().list().forEach(step -> {
                            Derivation derivation = ChainRule.derivation(iteration, step, notation);
                            assertThat(derivation.lines().stream()
                                            .flatMap(line -> applications(line.right()))
                                            .map(Formula.Function.OfUnit::activation))
                                    .as(() -> derivation.inOneLine(PlainText.DEFAULT) + " in " + notation)
                                    .doesNotContain(Activation.IDENTITY);
                        })));
    }

    @Test
    void theNumberOfOutputsIsNotTheTwoOfASquare() {
        Iteration iteration = Lessons.first("any-depth");
        Step delta = new Step.Delta(iteration.output(0));

        assertThat(ChainRule.derivation(iteration, delta, Notation.LAYERS).inOneLine(PlainText.DEFAULT))
                .contains("((ŷ₁ − y₁)/(n J))·ŷ₁(1 − ŷ₁) = ", "/(2·0.3482)");
        assertThat(ChainRule.derivation(iteration, delta, Notation.A_Z).inOneLine(PlainText.DEFAULT))
                .contains("((y₁ − t₁)/(K Eₙ))·");
        assertThat(StepTexts.of(iteration, Notation.LAYERS, MESSAGES)
                        .of(new Step.OutputError(0))
                        .explanation())
                .contains("over n, the number of outputs, here 2");
    }

    @Test
    void nothingToLearnIsBlamedOnTheLearningRateOnlyWhereThatIsZero() {
        Iteration first = Lessons.first("w-and-u");
        Step step = first.steps().list().getLast();
        Iteration still = Iteration.compute(1, 0, first.before(), first.rule().withLearningRate(0), first.sample());

        assertThat(StepTexts.of(still, Notation.W_U, MESSAGES).of(step).explanation())
                .contains("The learning rate η is 0, so");
        assertThat(StepTexts.of(first, Notation.W_U, MESSAGES).of(step).explanation())
                .doesNotContain("learning rate");
    }
}
