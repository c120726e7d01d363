package backstep.model.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.formula.Formula;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Latex;
import backstep.model.formula.Named;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Truth;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.UpdateOrder;
import backstep.model.notation.Notation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What flows through weights that were updated already is never said to be a derivative (notation.md, "What is taken for a derivative"). */
class MistakeTest {

    private static final PlainText NINE = new PlainText(new Numerals(9));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        W_U     | 0.000364723 ≠ ∂E/∂w₁₁ = 0.000438568               | g_w₁₁ = g_a_h1·∂a_h1/∂w₁₁ = g_a_h1 x₁
        NET_OUT | 0.000364723 ≠ ∂E_total/∂w₁ = 0.000438568          | g_w₁ = g_out_h1·∂out_h1/∂net_h1·∂net_h1/∂w₁ = g_net_h1·i₁ = (δ_o1·w₅⁺ + δ_o2·w₇⁺)·out_h1·(1 − out_h1)·i₁
        A_Z     | 0.000364723 ≠ ∂Eₙ/∂w₁₁⁽¹⁾ = 0.000438568           | g_w₁₁⁽¹⁾ = g_a₁⁽¹⁾·∂a₁⁽¹⁾/∂w₁₁⁽¹⁾ = g_a₁⁽¹⁾ x₁
        LAYERS  | 0.000364723 ≠ ∂J/∂w₁₁⁽¹⁾ = 0.000438568            | g_w₁₁⁽¹⁾ = g_z₁⁽¹⁾·∂z₁⁽¹⁾/∂w₁₁⁽¹⁾ = g_z₁⁽¹⁾ a₁⁽⁰⁾
        """)
    void theWorkedExampleSetsBothNumbersBesideEachOther(Notation notation, String end, String start) {
        Iteration iteration = Lessons.first("step-by-step-as-published");
        Derivation derivation = ChainRule.derivation(iteration, new Step.Gradient(new Weight(0, 0, 0)), notation);

        assertThat(derivation.inOneLine(NINE)).startsWith(start + " = ").endsWith(" = " + end);
    }

    /** Beside each stands where the derivative comes from, worked out from the weights that the error was made with. */
    @Test
    void theDerivativeThatWasMissedIsDerivedBesideIt() {
        mistaken()
                .forEach(iteration -> Lessons.notations(iteration).forEach(notation -> {
                    Context context = Context.of(iteration, notation);
                    iteration.steps().list().stream()
                            .filter(step -> !(step instanceof Step.Update) && context.isMissed(step))
                            .forEach(step -> {
                                Derivation where = new ChainRule(context)
                                        .derivation(step)
                                        .where()
                                        .getLast();
                                double truth = context.truth().of(step).orElseThrow();

                                assertThat(where.left())
                                        .isEqualTo(context.partials().missed(step));
                                assertThat(FormulaValue.value(where.result().right(), iteration))
                                        .isCloseTo(truth, Offset.offset(1e-12 + 1e-9 * Math.abs(truth)));
                            });
                }));
    }

    @Test
    void noDerivativeIsEverEquatedWithSuchANumber() {
        mistaken()
                .forEach(iteration -> Lessons.notations(iteration).forEach(notation -> {
                    Context context = Context.of(iteration, notation);
                    for (Step step : iteration.steps().list()) {
                        Derivation derivation = new ChainRule(context).derivation(step);
                        check(derivation, context);
                        derivation.where().forEach(where -> check(where, context));
                        new MatrixForm(context).like(step).ifPresent(form -> check(form, context));
                    }
                }));
    }

    /** Symbols and derivatives stand for numbers that they are; whatever is only taken for one is a g. */
    private static void check(Derivation derivation, Context context) {
        Stream.concat(
                        Stream.of(derivation.left()),
                        derivation.lines().stream()
                                .filter(line -> line.kind() != Kind.CONTRAST)
                                .map(Line::right))
                .flatMap(MistakeTest::names)
                .forEach(name -> assertThat(Named.in(name).filter(context::isMissed))
                        .as(() -> derivation.inOneLine(NINE) + " in " + context.notation())
                        .isEmpty());
    }

    /** The δ and ∂E/∂w in a formula. */
    private static Stream<Formula> names(Formula formula) {
        return switch (formula) {
            case Formula.Symbol _, Formula.Derivative _ -> Stream.of(formula);
            case Formula.TakenFor _ -> Stream.empty();
            case Formula _ -> formula.parts().flatMap(MistakeTest::names);
        };
    }

    @Test
    void theDerivativeStandsBesideTheNumberThatIsTakenForIt() {
        mistaken().forEach(iteration -> {
            Truth truth = Truth.of(iteration);
            for (Notation notation : Lessons.notations(iteration)) {
                for (Step step : iteration.steps().list()) {
                    Derivation derivation = ChainRule.derivation(iteration, step, notation);
                    boolean isMissed = truth.of(step).isPresent();
                    assertThat(derivation.left() instanceof Formula.TakenFor).isEqualTo(isMissed);
                    if (isMissed) {
                        List<Line> contrast = derivation.lines().stream()
                                .filter(line -> line.kind() == Kind.CONTRAST)
                                .toList();
                        double right = truth.of(step).orElseThrow();
                        assertThat(FormulaValue.value(contrast.getLast().right(), iteration))
                                .isEqualTo(right);
                        double size = Math.max(Math.abs(right), Math.abs(iteration.value(step)));
                        boolean differs = Math.abs(right - iteration.value(step)) > 1e-11 * size;
                        assertThat(contrast.getFirst().relation())
                                .as(() -> derivation.inOneLine(NINE))
                                .isEqualTo(differs ? Relation.DIFFERS : Relation.EQUALS);
                        assertPrintedApart(derivation);
                    }
                }
            }
        });
    }

    /** What is said to differ is seen to differ, with few decimals too. */
    private static void assertPrintedApart(Derivation derivation) {
        PlainText text = new PlainText(new Numerals(2));
        Derivation printed = derivation.asPrinted(text.numerals());
        if (printed.lines().stream().anyMatch(line -> line.relation() == Relation.DIFFERS)) {
            assertThat(text.of(printed.result().right()))
                    .as(printed.inOneLine(text))
                    .isNotEqualTo(text.of(printed.lines().getLast().right()));
        }
    }

    @Test
    void aWeightIsNamedAnewBeforeItIsUsedAnew() {
        mistaken()
                .forEach(iteration -> Lessons.notations(iteration).forEach(notation -> {
                    ChainRule formulas = ChainRule.of(iteration, notation);
                    for (Step step : iteration.steps().list()) {
                        Derivation derivation = formulas.derivation(step);
                        int number = iteration.steps().numberOf(step).orElseThrow();
                        derivation
                                .named()
                                .filter(Step.Update.class::isInstance)
                                .map(Step.class::cast)
                                .forEach(used -> assertThat(
                                                iteration.steps().numberOf(used).orElseThrow())
                                        .isLessThanOrEqualTo(number));
                        if (step instanceof Step.Update(Parameter _)) {
                            assertThat(derivation.lines().getFirst().relation()).isEqualTo(Relation.EQUALS);
                            assertThat(NINE.of(derivation.left())).endsWith("⁺");
                        }
                    }
                }));
    }

    @Test
    void theChainRuleOnDemandIsThatOfTheDerivative() {
        Iteration iteration = Lessons.first("step-by-step-as-published");
        FullChain chain =
                FullChain.of(iteration, Notation.NET_OUT, new Weight(0, 0, 0)).orElseThrow();

        assertThat(chain.whole().inOneLine(NINE))
                .startsWith("∂E_total/∂w₁ = ")
                .doesNotContain("⁺")
                .endsWith("= 0.000438568 ≠ g_w₁ = 0.000364723");
    }

    @Test
    void latexHasTheSameSigns() {
        Derivation derivation = ChainRule.derivation(
                Lessons.first("step-by-step-as-published"), new Step.Delta(new Unit(0, 0)), Notation.W_U);

        assertThat(derivation.aligned(new Latex(new Numerals(9))))
                .contains("g_{a_{h1}} &= ", "&\\neq \\frac{\\partial E}{\\partial a_{h1}}");
    }

    private static Stream<Iteration> mistaken() {
        return Stream.concat(
                Stream.of(Lessons.first("step-by-step-as-published")),
                LongStream.range(0, 60)
                        .mapToObj(seed -> new RandomNetworks(seed).iteration(UpdateOrder.OUTPUT_FIRST))
                        .filter(iteration -> iteration.before().depth() > 1)
                        .sorted(Comparator.comparingInt(
                                iteration -> iteration.before().units()))
                        .limit(25));
    }
}
