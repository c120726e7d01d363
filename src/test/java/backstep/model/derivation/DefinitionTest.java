package backstep.model.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.model.iteration.Subjects;
import backstep.model.network.UpdateOrder;
import backstep.model.notation.Notation;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every δ and every gradient starts from its definition (notation.md, "From the definition"). */
class DefinitionTest {

    private static final PlainText TEXT = PlainText.DEFAULT;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        w-and-u      | W_U       | delta y1               | δ_y1 = ∂E/∂a_y1 = ∂E/∂y₁·∂y₁/∂a_y1 =
        w-and-u      | W_U       | weight-gradient h1->y1 | ∂E/∂u₁₁ = ∂E/∂a_y1·∂a_y1/∂u₁₁ = δ_y1 h₁ =
        w-and-u      | W_U       | delta h1               | δ_h1 = ∂E/∂a_h1 = Σₖ₌₁² ∂E/∂a_yk·∂a_yk/∂h₁·∂h₁/∂a_h1 =
        w-and-u      | W_U       | weight-gradient x1->h1 | ∂E/∂w₁₁ = ∂E/∂a_h1·∂a_h1/∂w₁₁ = δ_h1 x₁ =
        step-by-step | NET_OUT   | delta y1               | δ_o1 = ∂E_total/∂net_o1 = ∂E_total/∂out_o1·∂out_o1/∂net_o1 =
        step-by-step | NET_OUT   | weight-gradient h1->y1 | ∂E_total/∂w₅ = ∂E_total/∂out_o1·∂out_o1/∂net_o1·∂net_o1/∂w₅ =
        step-by-step | NET_OUT   | delta h1               | δ_h1 = ∂E_total/∂net_h1 = ∂E_total/∂out_h1·∂out_h1/∂net_h1 =
        one-output   | ALPHA_D_Y | weight-gradient x1->h1 | ∂E/∂W₁₁ = −(d − y)·∂y/∂W₁₁ = −(d − y) δ₁₁ =
        one-output   | ALPHA_D_Y | delta y1               | ∂E/∂y = (d − y)·∂(d − y)/∂y = −(d − y) =
        one-output   | ALPHA_D_Y | delta h1               | ∂E/∂h̃₁ = −(d − y)·∂y/∂h̃₁ =
        step-by-step | A_Z       | delta y1               | δ₁⁽²⁾ ≡ ∂Eₙ/∂a₁⁽²⁾ = ∂Eₙ/∂y₁·∂y₁/∂a₁⁽²⁾ =
        step-by-step | A_Z       | delta h1               | δ₁⁽¹⁾ ≡ ∂Eₙ/∂a₁⁽¹⁾ = Σₖ₌₁² ∂Eₙ/∂aₖ⁽²⁾·∂aₖ⁽²⁾/∂a₁⁽¹⁾ = h′(a₁⁽¹⁾) Σₖ₌₁² wₖ₁⁽²⁾ δₖ⁽²⁾ =
        step-by-step | LAYERS    | delta h1               | δ₁⁽¹⁾ = ∂J/∂z₁⁽¹⁾ = ∂a₁⁽¹⁾/∂z₁⁽¹⁾·Σₖ₌₁² ∂zₖ⁽²⁾/∂a₁⁽¹⁾·∂J/∂zₖ⁽²⁾ = σ′(z₁⁽¹⁾) Σₖ₌₁² wₖ₁⁽²⁾ δₖ⁽²⁾ =
        step-by-step | LAYERS    | delta y1               | δ₁⁽²⁾ = ∂J/∂z₁⁽²⁾ = ∂J/∂ŷ₁·∂ŷ₁/∂z₁⁽²⁾ =
        step-by-step | LAYERS    | weight-gradient h1->y1 | ∂J/∂w₁₁⁽²⁾ = ∂J/∂z₁⁽²⁾·∂z₁⁽²⁾/∂w₁₁⁽²⁾ = δ₁⁽²⁾ a₁⁽¹⁾ =
        """)
    void startsAsItsTextbookDoes(String id, Notation notation, String step, String start) {
        Iteration iteration = Lessons.first(id);
        Subjects subjects = new Subjects(iteration.before());
        Step found = iteration.steps().list().stream()
                .filter(each -> (each.kind() + " " + subjects.of(each)).equals(step))
                .findFirst()
                .orElseThrow();

        assertThat(ChainRule.derivation(iteration, found, notation).inOneLine(TEXT))
                .startsWith(start);
    }

    @Test
    void everyDeltaAndGradientGoesFromDefinitionToNumber() {
        LongStream.range(0, 150)
                .mapToObj(seed -> new RandomNetworks(seed).iteration(UpdateOrder.SIMULTANEOUS))
                .forEach(iteration -> Lessons.notations(iteration)
                        .forEach(notation -> iteration.steps().list().stream()
                                .filter(step -> step.phase() == Phase.BACKWARD)
                                .forEach(step -> check(iteration, notation, step))));
    }

    private static void check(Iteration iteration, Notation notation, Step step) {
        Derivation derivation = ChainRule.derivation(iteration, step, notation);
        List<Kind> kinds =
                derivation.lines().stream().map(Derivation.Line::kind).toList();
        boolean named = !TEXT.of(derivation.left()).startsWith("∂");

        assertThat(kinds)
                .as(derivation.inOneLine(TEXT))
                .isSorted()
                .startsWith(named ? Kind.DEFINITION : Kind.CHAIN_RULE);
        assertThat(kinds).contains(Kind.CHAIN_RULE, Kind.SYMBOLS).endsWith(Kind.RESULT);
        double value = iteration.value(step);
        for (Derivation.Line line : derivation.lines()) {
            valueOf(line, iteration)
                    .ifPresent(each -> assertThat(Math.abs(each - value))
                            .as(() -> derivation.inOneLine(new PlainText(new Numerals(9))))
                            .isLessThanOrEqualTo(1e-9 * Math.max(1, Math.abs(value))));
        }
    }

    /** Empty for sums with running indices and names of functions of them. */
    private static Optional<Double> valueOf(Derivation.Line line, Iteration iteration) {
        try {
            return Optional.of(FormulaValue.value(line.right(), iteration)).filter(Double::isFinite);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
