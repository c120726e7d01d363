package backstep.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Derivation;
import backstep.model.formula.Formula;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.network.Activation;
import backstep.model.notation.Notation;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Facts that formulas and sentences share; what each sentence claims is checked by {@link SentenceWalkTest}. */
class StepFactsTest {

    private static final Messages MESSAGES = Messages.load();

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
                .contains("((ŷ₁ − y₁)/(n J))·ŷ₁(1 − ŷ₁) = ", "/(2·0.34817)");
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
