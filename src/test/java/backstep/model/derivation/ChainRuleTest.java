package backstep.model.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the chalkboard says, word for word as the textbooks of notation.md would. */
class ChainRuleTest {

    @Test
    void deltaOfHiddenUnitSumsBothErrors() {
        assertThat(text("w-and-u", Notation.W_U, new Step.Delta(new Unit(0, 0))))
                .isEqualTo("""
                    δ_h1 = ∂E/∂a_h1
                         = Σₖ₌₁² ∂E/∂a_yk·∂a_yk/∂h₁·∂h₁/∂a_h1
                         = (Σₖ₌₁² δ_yk u₁ₖ) σ′(a_h1)
                         = (δ_y1 u₁₁ + δ_y2 u₁₂) h₁(1 − h₁)
                         = (−0.0972·0.7 + 0.1425·(−0.6))·0.5175·(1 − 0.5175)
                         = (−0.0680 − 0.0855)·0.2497
                         = −0.0383\
                    """);
    }

    @Test
    void workedExampleGivesItsGradientAsThreeFactorsToTheLastPrintedDigit() {
        PlainText nineDecimals = new PlainText(new Numerals(9));
        Derivation derivation = derivation("step-by-step", Notation.NET_OUT, new Step.Gradient(new Weight(1, 0, 0)));

        assertThat(Written.of(derivation, nineDecimals)).isEqualTo("""
            ∂E_total/∂w₅ = ∂E_total/∂out_o1·∂out_o1/∂net_o1·∂net_o1/∂w₅
                         = δ_o1·out_h1
                         = −(target_o1 − out_o1)·out_o1·(1 − out_o1)·out_h1
                         = −(0.01 − 0.751365070)·0.751365070·(1 − 0.751365070)·0.593269992
                         = 0.741365070·0.186815602·0.593269992
                         = 0.082167041\
            """);
    }

    @Test
    void workedExampleCollectsTheErrorOfAHiddenValueFromBothOutputs() {
        Derivation derivation = derivation("step-by-step", Notation.NET_OUT, new Step.Delta(new Unit(0, 0)));

        assertThat(Written.of(derivation.where().getFirst(), new PlainText(new Numerals(9))))
                .startsWith("∂E_total/∂out_h1 = ∂E_o1/∂out_h1 + ∂E_o2/∂out_h1")
                .endsWith("= 0.0553994247 − 0.0190491183\n                 = 0.036350306");
    }

    @Test
    void newValueIsMarkedInTheWorkedExampleAndAssignedElsewhere() {
        Step step = new Step.Update(new Weight(1, 0, 0));

        assertThat(text("step-by-step", Notation.NET_OUT, step))
                .startsWith("w₅⁺ = w₅ − η·∂E_total/∂w₅")
                .endsWith("= 0.3589");
        assertThat(text("step-by-step", Notation.W_U, step)).startsWith("u₁₁ ← u₁₁ − η·∂E/∂u₁₁");
        assertThat(derivation("step-by-step", Notation.LAYERS, step).lines())
                .extracting(Derivation.Line::relation)
                .startsWith(Relation.BECOMES, Relation.EQUALS)
                .doesNotContainSubsequence(Relation.BECOMES, Relation.BECOMES);
    }

    @Test
    void updatedWeightsCarryDeltasOnlyWhereTheLessonShowsTheMistake() {
        Step hidden = new Step.Delta(new Unit(0, 0));

        assertThat(text("step-by-step", Notation.NET_OUT, hidden)).contains("(δ_o1·w₅ + δ_o2·w₇)");
        assertThat(text("step-by-step-as-published", Notation.NET_OUT, hidden)).contains("(δ_o1·w₅⁺ + δ_o2·w₇⁺)");
        assertThat(text("step-by-step-as-published", Notation.LAYERS, hidden))
                .contains("w₁₁⁽²⁾⁺ δ₁⁽²⁾ + w₂₁⁽²⁾⁺ δ₂⁽²⁾");
    }

    @Test
    void incrementsNotationWritesTheGradientAsErrorTimesDelta() {
        assertThat(text("one-output", Notation.ALPHA_D_Y, new Step.Gradient(new Weight(0, 0, 0))))
                .isEqualTo("""
                    ∂E/∂W₁₁ = −(d − y)·∂y/∂W₁₁
                            = −(d − y) δ₁₁
                            = −(d − y) W₁ h₁(1 − h₁) x₁
                            = −(1 − 0.2732)·0.4·0.5939·(1 − 0.5939)·0.6
                            = −0.7268·0.4·0.2412·0.6
                            = −0.0421
                        δ₁₁ = ∂y/∂W₁₁
                            = ∂y/∂h̃₁·∂h̃₁/∂W₁₁
                            = ∂y/∂h̃₁·x₁
                            = 0.0965·0.6
                            = 0.0579\
                    """);
        assertThat(text("one-output", Notation.ALPHA_D_Y, new Step.Update(new Weight(0, 0, 0))))
                .startsWith("W₁₁ ← W₁₁ + ΔW₁₁")
                .contains("ΔW₁₁ = −α·∂E/∂W₁₁", "= α(d − y) δ₁₁", "= 0.1·(1 − 0.2732)·0.0579");
    }

    @Test
    void biasesOfAZAreWeightsFromAUnitThatIsAlwaysOne() {
        assertThat(text("a-z-delta", Notation.A_Z, new Step.NetInput(new Unit(0, 0))))
                .isEqualTo("""
                    a₁⁽¹⁾ = Σᵢ₌₀³ w₁ᵢ⁽¹⁾ xᵢ
                          = w₁₀⁽¹⁾ + w₁₁⁽¹⁾ x₁ + w₁₂⁽¹⁾ x₂ + w₁₃⁽¹⁾ x₃
                          = 0.1 + 0.2·0.5 + (−0.4)·(−1) + 0.1·0.8
                          = 0.1 + 0.1000 + 0.4000 + 0.0800
                          = 0.6800
                        x₀ = 1\
                    """);
        assertThat(text("a-z-delta", Notation.A_Z, new Step.Gradient(new Bias(1, 0))))
                .startsWith("∂Eₙ/∂w₁₀⁽²⁾ = ∂Eₙ/∂a₁⁽²⁾·∂a₁⁽²⁾/∂w₁₀⁽²⁾\n")
                .contains("= δ₁⁽²⁾ z₀\n");
    }

    @Test
    void activationIsNamedThenSpeltOut() {
        Step step = new Step.Activation(new Unit(0, 0));

        assertThat(text("a-z-delta", Notation.A_Z, step))
                .isEqualTo("z₁ = h(a₁⁽¹⁾)\n   = tanh(a₁⁽¹⁾)\n   = tanh(0.6800)\n   = 0.5915");
        assertThat(text("step-by-step", Notation.NET_OUT, step)).startsWith("out_h1 = 1/(1 + e^(−net_h1))");
        assertThat(text("one-output", Notation.ALPHA_D_Y, step)).startsWith("h₁ = Φ(h̃₁)\n   = 1/(1 + e^(−h̃₁))");
    }

    @Test
    void rootMeanSquareErrorIsTheRootOfTheMean() {
        assertThat(text("any-depth", Notation.LAYERS, new Step.TotalError()))
                .startsWith("J = √((1/n)·Σₖ₌₁² (yₖ − ŷₖ)²)\n  = √(J₁ + J₂)");
        assertThat(text("any-depth", Notation.LAYERS, new Step.Delta(new Unit(3, 0))))
                .contains("((ŷ₁ − y₁)/(n J))·ŷ₁(1 − ŷ₁)");
    }

    @Test
    void crossEntropyCollapsesToOutputMinusTarget() {
        assertThat(text("xor", Notation.W_U, new Step.Delta(new Unit(1, 0))))
                .contains("((1 − t₁)/(1 − y₁) − t₁/y₁) y₁(1 − y₁)\n     = y₁ − t₁\n");
        String softmax = text(
                outputs(Activation.SOFTMAX, Loss.CROSS_ENTROPY, 1, 0, 0), Notation.A_Z, new Step.Delta(new Unit(0, 1)));
        assertThat(softmax).isEqualTo("""
            δ₂ ≡ ∂Eₙ/∂a₂
               = Σₘ₌₁³ ∂Eₙ/∂yₘ·∂yₘ/∂a₂
               = Σₘ₌₁³ (−tₘ/yₘ) yₘ([m = 2] − y₂)
               = y₂(Σₘ₌₁³ tₘ) − t₂
               = y₂ − t₂
               = 0.3450 − 0
               = 0.3450\
            """);
    }

    @Test
    void softmaxWithAnotherLossNeedsTheWholeJacobian() {
        Iteration iteration = outputs(Activation.SOFTMAX, Loss.HALF_SQUARED_ERROR, 1, 0, 0);

        assertThat(text(iteration, Notation.W_U, new Step.Delta(new Unit(0, 0))))
                .contains("= (y₁ − t₁) y₁(1 − y₁) − (y₂ − t₂) y₂ y₁ − (y₃ − t₃) y₃ y₁\n");
        assertThat(text(iteration, Notation.W_U, new Step.Activation(new Unit(0, 0))))
                .startsWith("y₁ = e^(a_y1)/(Σₘ₌₁³ e^(a_ym))\n   = e^(a_y1)/(e^(a_y1) + e^(a_y2) + e^(a_y3))");
    }

    @Test
    void slopesAreWrittenWithValuesOnTheScreen() {
        assertThat(slopeOf(Activation.IDENTITY)).contains("     = y₁ − t₁\n");
        assertThat(slopeOf(Activation.TANH)).contains("(y₁ − t₁)(1 − y₁²)\n");
        assertThat(slopeOf(Activation.RELU)).contains("(y₁ − t₁)·1\n");
        assertThat(slopeOf(Activation.SOFTPLUS)).contains("(y₁ − t₁) σ(a_y1)\n");
        Iteration negative = outputs(Activation.LEAKY_RELU, Loss.HALF_SQUARED_ERROR, 1, 0, 0);
        assertThat(text(negative, Notation.W_U, new Step.Delta(new Unit(0, 2)))).contains("(y₃ − t₃)·0.01\n");
    }

    private static String slopeOf(Activation activation) {
        return text(
                outputs(activation, Loss.HALF_SQUARED_ERROR, 1, 0, 0), Notation.W_U, new Step.Delta(new Unit(0, 0)));
    }

    @Test
    void everySymbolAndNumberPointsAtItsPlaceInTheNetwork() {
        Derivation derivation = derivation("w-and-u", Notation.W_U, new Step.Gradient(new Weight(0, 0, 1)));
        Formula.Product symbols = (Formula.Product) lineOf(derivation, Kind.SYMBOLS);
        Formula.Product numbers = (Formula.Product) lineOf(derivation, Kind.NUMBERS);

        assertThat(symbols.factors())
                .extracting(factor -> ((Symbol) factor).quantity().orElseThrow())
                .containsExactly(new Step.Delta(new Unit(0, 0)), new Quantity.Input(1));
        assertThat(numbers.factors())
                .extracting(factor -> ((Number) factor).quantity().orElseThrow())
                .containsExactly(new Step.Delta(new Unit(0, 0)), new Quantity.Input(1));
        assertThat(((Number) derivation.result().right()).quantity()).contains(new Step.Gradient(new Weight(0, 0, 1)));
    }

    private static Formula lineOf(Derivation derivation, Kind kind) {
        return derivation.lines().stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow()
                .right();
    }

    /** One input of 1 and three outputs whose net inputs are 0.7, 0.4 and −0.2. */
    private static Iteration outputs(Activation activation, Loss loss, double... targets) {
        Layer layer = new Layer(activation, Matrix.of(new double[][] {{0.7}, {0.4}, {-0.2}}), Optional.empty(), true);
        return Iteration.compute(
                1,
                0,
                new Network(List.of(layer)),
                new LearningRule(loss, 0.5, UpdateOrder.SIMULTANEOUS),
                new Sample(Vector.of(1), Vector.of(targets)));
    }

    private static Derivation derivation(String lesson, Notation notation, Step step) {
        return ChainRule.derivation(Lessons.first(lesson), step, notation);
    }

    private static String text(String lesson, Notation notation, Step step) {
        return Written.of(derivation(lesson, notation, step), PlainText.DEFAULT);
    }

    private static String text(Iteration iteration, Notation notation, Step step) {
        return Written.of(ChainRule.derivation(iteration, step, notation), PlainText.DEFAULT);
    }
}
