package backstep.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.notation.Notation;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepTextsTest {

    private static final Messages MESSAGES = Messages.load();

    @Test
    void deltaOfHiddenUnitSaysWhereTheErrorsComeFrom() {
        StepText text = of("w-and-u", Notation.W_U, new Step.Delta(new Unit(0, 0)));

        assertThat(text.title()).isEqualTo("Delta of hidden unit h₁");
        assertThat(text.line()).isEqualTo("δ of h₁: both errors flow back to it through u₁₁ and u₁₂");
        assertThat(text.explanation())
                .isEqualTo("Both errors flow back to h₁ through u₁₁ and u₁₂."
                        + " y₁ is too low and y₂ is too high: a larger h₁ would help both, so δ of h₁ is negative.");
    }

    @Test
    void whatComesNextIsSaidBeforeItComes() {
        assertThat(of("w-and-u", Notation.W_U, new Step.Delta(new Unit(0, 2))).next())
                .isEqualTo("Gradient of w₁₁ = δ of h₁ times x₁");
        assertThat(of("w-and-u", Notation.W_U, new Step.Update(new Weight(0, 2, 1)))
                        .next())
                .isEqualTo("The iteration is done; the next one starts from the new weights");
    }

    @Test
    void namesFollowTheNotation() {
        Step step = new Step.Gradient(new Weight(0, 0, 0));

        assertThat(of("one-output", Notation.NET_OUT, step).line())
                .isEqualTo("Gradient of w₁: three factors: how E_total changes with out_h1, out_h1 with"
                        + " net_h1, and net_h1 with w₁");
        assertThat(of("one-output", Notation.ALPHA_D_Y, step).line())
                .isEqualTo("Gradient of W₁₁: minus the difference d − y, times δ₁₁");
        assertThat(of("one-output", Notation.LAYERS, step).line())
                .isEqualTo("Gradient of w₁₁⁽¹⁾: the δ of a₁⁽¹⁾ times a₁⁽⁰⁾, the value that travelled through w₁₁⁽¹⁾");
    }

    @Test
    void whatIsNotANumberHasNoSign() {
        Iteration first = Lessons.first("w-and-u");
        Iteration wild =
                Iteration.compute(1, 0, first.before().withWeight(0, 0, 0, Double.NaN), first.rule(), first.sample());

        assertThat(StepTexts.of(wild, Notation.W_U, MESSAGES)
                        .of(new Step.Update(new Weight(0, 0, 0)))
                        .explanation())
                .contains("not a number")
                .doesNotContain("positive", "negative", "so w₁₁");
    }

    @Test
    void theMistakeIsCalledAMistake() {
        assertThat(of("step-by-step-as-published", Notation.NET_OUT, new Step.Delta(new Unit(0, 0)))
                        .explanation())
                .contains("w₅⁺ and w₇⁺", "the common mistake", "so g_net_h1 is only taken for ∂E_total/∂net_h1");
        assertThat(of("step-by-step", Notation.NET_OUT, new Step.Delta(new Unit(0, 0)))
                        .explanation())
                .doesNotContain("mistake");
    }

    @Test
    void theSignOfTheGradientDecidesWhichWayAWeightGoes() {
        assertThat(of("step-by-step", Notation.NET_OUT, new Step.Update(new Weight(1, 0, 0)))
                        .explanation())
                .endsWith("The gradient is positive, so w₅ decreases.");
        assertThat(of("step-by-step", Notation.NET_OUT, new Step.Update(new Weight(1, 1, 0)))
                        .explanation())
                .endsWith("The gradient is negative, so w₇ increases.");
    }

    @Test
    void symbolsKeepTheirLettersAtTheStartOfASentence() {
        LongStream.range(0, 100)
                .mapToObj(seed -> new RandomNetworks(seed).anyIteration())
                .forEach(iteration -> Lessons.notations(iteration).forEach(notation -> {
                    StepTexts plain = StepTexts.of(iteration, notation, MESSAGES);
                    StepTexts marked = StepTexts.of(
                            iteration, notation, MESSAGES, symbol -> "«" + PlainText.DEFAULT.of(symbol) + "»");
                    for (Step step : iteration.steps().list()) {
                        assertThat(plain.of(step).explanation())
                                .isEqualTo(marked.of(step).explanation().replaceAll("[«»]", ""));
                    }
                }));
    }

    @Test
    void longListsLeaveOutTheMiddle() {
        assertThat(MESSAGES.list(List.of("a"))).isEqualTo("a");
        assertThat(MESSAGES.list(List.of("a", "b", "c", "d"))).isEqualTo("a, b, c and d");
        assertThat(MESSAGES.list(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, … and e");
    }

    @Test
    void everyStepOfEveryKindOfNetworkHasWords() {
        Stream.concat(
                        Lessons.all().values().stream(),
                        LongStream.range(0, 100).mapToObj(seed -> new RandomNetworks(seed).anyIteration()))
                .forEach(iteration -> Lessons.notations(iteration).forEach(notation -> {
                    StepTexts texts = StepTexts.of(iteration, notation, MESSAGES);
                    for (Step step : iteration.steps().list()) {
                        StepText text = texts.of(step);
                        assertThat(List.of(text.title(), text.line(), text.explanation(), text.next()))
                                .allSatisfy(
                                        words -> assertThat(words).isNotBlank().doesNotContain("{", "}"));
                    }
                }));
    }

    private static StepText of(String lesson, Notation notation, Step step) {
        Iteration iteration = Lessons.first(lesson);
        return StepTexts.of(iteration, notation, MESSAGES).of(step);
    }
}
