package backstep.model.formula;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.Networks;
import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.MatrixForm;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Power;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.notation.Notation;
import backstep.model.notation.Symbols;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W_U       | w_{11}         | \\delta_{h1}",
                "NET_OUT   | w_{1}          | \\delta_{h1}",
                "ALPHA_D_Y | W_{11}         | \\frac{\\partial E}{\\partial \\tilde{h}_{1}}",
                "A_Z       | w_{11}^{(1)}   | \\delta_{1}^{(1)}",
                "LAYERS    | w_{11}^{(1)}   | \\delta_{1}^{(1)}"
            })
    void symbolsHaveRealScripts(Notation notation, String weight, String delta) {
        Symbols symbols = new Symbols(notation, Networks.withBiases(2, 2, 1));

        assertThat(Latex.DEFAULT.of(symbols.symbol(new Weight(0, 0, 0)))).isEqualTo(weight);
        assertThat(Latex.DEFAULT.of(symbols.symbol(new Step.Delta(new Unit(0, 0)))))
                .isEqualTo(delta);
    }

    @Test
    void wordsAreUpright() {
        Symbols symbols = new Symbols(Notation.NET_OUT, Networks.withBiases(2, 2, 2));

        assertThat(Latex.DEFAULT.of(symbols.symbol(new Step.TotalError()))).isEqualTo("E_{\\mathrm{total}}");
        assertThat(Latex.DEFAULT.of(symbols.symbol(new Step.NetInput(new Unit(1, 0)))))
                .isEqualTo("\\mathrm{net}_{o1}");
        assertThat(Latex.DEFAULT.of(symbols.symbol(new Step.Update(new Weight(1, 0, 0)))))
                .isEqualTo("w_{5}^{+}");
    }

    @Test
    void aChangeKeepsTheIndicesOfItsParameter() {
        Symbols symbols = new Symbols(Notation.ALPHA_D_Y, Networks.withBiases(2, 2, 1));
        Formula change = Terms.change(symbols.of(new Weight(0, 1, 0)));

        assertThat(Latex.DEFAULT.of(change)).isEqualTo("\\Delta W_{12}");
        assertThat(PlainText.DEFAULT.of(change)).isEqualTo("ΔW₁₂");
    }

    @Test
    void parenthesesGrowAroundFractionsOnly() {
        Formula sum = Terms.difference(Terms.ONE, Terms.symbol("y", "1", ""));

        assertThat(Latex.DEFAULT.of(new Parentheses(sum))).isEqualTo("(1 - y_{1})");
        assertThat(Latex.DEFAULT.of(new Parentheses(new Fraction(sum, Terms.TWO))))
                .isEqualTo("\\left(\\frac{1 - y_{1}}{2}\\right)");
    }

    @Test
    void aPowerOfTenIsEnclosedBeforeItIsRaised() {
        assertThat(Latex.DEFAULT.of(new Power(Terms.number(1.23e-7), Terms.TWO)))
                .isEqualTo("(1.23\\cdot 10^{-7})^{2}");
        assertThat(Latex.DEFAULT.of(Terms.square(Terms.symbol("a", "1", "(1)"))))
                .isEqualTo("(a_{1}^{(1)})^{2}");
    }

    @Test
    void derivationIsAlignedOnItsRelations() {
        Iteration iteration = Lessons.first("w-and-u");

        assertThat(ChainRule.derivation(iteration, new Step.Gradient(new Weight(0, 0, 0)), Notation.W_U)
                        .aligned(Latex.DEFAULT))
                .isEqualTo("""
                    \\begin{aligned}
                    \\frac{\\partial E}{\\partial w_{11}} \
                    &= \\frac{\\partial E}{\\partial a_{h1}}\\,\\frac{\\partial a_{h1}}{\\partial w_{11}} \\\\
                    &= \\delta_{h1}\\,x_{1} \\\\
                    &= -0.0383 \\cdot 0.9 \\\\
                    &= -0.0345
                    \\end{aligned}\
                    """);
    }

    @Test
    void matricesAreSetBetweenParentheses() {
        Derivation deltas = MatrixForm.of(Lessons.first("any-depth"), Notation.LAYERS)
                .orElseThrow()
                .deltas(2);

        assertThat(deltas.aligned(Latex.DEFAULT))
                .contains("(\\mathbf{W}^{(4)})^{\\mathsf{T}}", "\\boldsymbol{\\delta}^{(4)}", "\\odot")
                .contains("\\begin{bmatrix} 0.8 & -0.55 \\\\ -0.4 & 0.2 \\\\ 0.35 & 0.65 \\end{bmatrix}");
    }

    @Test
    void whatIsTakenForADerivativeAndTheLargerOfTwo() {
        Formula.Symbol by = new Formula.Symbol("w", "11", "(1)", Formula.Accent.NONE, Optional.empty());
        Formula relu = new Formula.Maximum(new Formula.Literal(0), by);

        assertThat(Latex.DEFAULT.of(Terms.takenFor(by, 1))).isEqualTo("g_{w_{11}^{(1)}}");
        assertThat(PlainText.DEFAULT.of(Terms.takenFor(by, 1))).isEqualTo("g_w₁₁⁽¹⁾");
        assertThat(Latex.DEFAULT.of(relu)).isEqualTo("\\max(0,\\,w_{11}^{(1)})");
        assertThat(PlainText.DEFAULT.of(relu)).isEqualTo("max(0, w₁₁⁽¹⁾)");
        assertThat(PlainText.DEFAULT.of(new Formula.Fraction(new Formula.Literal(0), Terms.number(-0.7))))
                .isEqualTo("0/(−0.7000)");
    }
}
