package backstep.model.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Latex;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.notation.Notation;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A layer at a time, in matrices (notation.md, "In matrices"). */
class MatrixFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        W_U    | a_h = Wᵀ x =       | δ_h = (U δ_y) ⊙ σ′(a_h) =           | ∂E/∂W = x δ_hᵀ =
        A_Z    | a⁽¹⁾ = W⁽¹⁾ x =      | δ⁽¹⁾ = ((W⁽²⁾)ᵀ δ⁽²⁾) ⊙ h′(a⁽¹⁾) =  | ∂Eₙ/∂W⁽¹⁾ = δ⁽¹⁾ xᵀ =
        LAYERS | z⁽¹⁾ = W⁽¹⁾ a⁽⁰⁾ =   | δ⁽¹⁾ = ((W⁽²⁾)ᵀ δ⁽²⁾) ⊙ σ′(z⁽¹⁾) =  | ∂J/∂W⁽¹⁾ = δ⁽¹⁾ (a⁽⁰⁾)ᵀ =
        """)
    void readsAsItsTextbookDoes(Notation notation, String netInputs, String deltas, String gradients) {
        MatrixForm form = new MatrixForm(Context.of(Lessons.first("w-and-u"), notation));

        assertThat(form.netInputs(0).inOneLine(PlainText.DEFAULT)).startsWith(netInputs);
        assertThat(form.deltas(0).inOneLine(PlainText.DEFAULT)).startsWith(deltas);
        assertThat(form.gradients(0).inOneLine(PlainText.DEFAULT)).startsWith(gradients);
    }

    @Test
    void aVectorOfOneOfSeveralLayersIsNamedByTheLayerAlone() {
        MatrixForm form = new MatrixForm(Context.of(Lessons.first("any-depth"), Notation.NET_OUT));

        assertThat(form.netInputs(1).inOneLine(PlainText.DEFAULT)).startsWith("net_h2 = W⁽²⁾ out_h1 + b_h2 =");
    }

    @Test
    void theOnlyOutputIsANumberAndTheHiddenValuesAreAVector() {
        MatrixForm form = new MatrixForm(Context.of(Lessons.first("one-output"), Notation.ALPHA_D_Y));

        assertThat(form.gradients(1).lines().getFirst().right())
                .extracting(Latex.DEFAULT::of)
                .isEqualTo("\\mathbf{h}\\,\\frac{\\partial E}{\\partial y}");
        assertThat(form.netInputs(0).left()).extracting(Latex.DEFAULT::of).isEqualTo("\\tilde{\\mathbf{h}}");
        assertThat(form.deltas(1).inOneLine(PlainText.DEFAULT)).isEqualTo("∂E/∂y = −(d − y) = −(1 − 0.2732) = −0.7268");
        assertThat(form.netInputs(1).result().right()).isInstanceOf(Formula.Number.class);
    }

    @Test
    void anUpdateIsWrittenAsThatOfOneWeightIs() {
        MatrixForm form = new MatrixForm(Context.of(Lessons.first("a-z-delta"), Notation.A_Z));

        assertThat(updateOf(form, new Weight(1, 0, 0))).startsWith("W⁽²⁾ ← W⁽²⁾ − η δ⁽²⁾ zᵀ =");
        assertThat(updateOf(form, new Bias(new Unit(1, 0)))).startsWith("w₀⁽²⁾ ← w₀⁽²⁾ − η δ⁽²⁾ =");
    }

    private static String updateOf(MatrixForm form, Parameter parameter) {
        return form.like(new Step.Update(parameter)).orElseThrow().inOneLine(PlainText.DEFAULT);
    }

    @Test
    void elementOneTwoIsTheOneThatTheNameSays() {
        Iteration iteration = Lessons.first("w-and-u");

        // w_12 runs from 1 to 2, w_12^(1) into 1 from 2
        assertThat(elementOneTwo(iteration, Notation.W_U)).isEqualTo(iteration.gradient(new Weight(0, 1, 0)));
        assertThat(elementOneTwo(iteration, Notation.A_Z)).isEqualTo(iteration.gradient(new Weight(0, 0, 1)));
    }

    private static double elementOneTwo(Iteration iteration, Notation notation) {
        MatrixForm form = new MatrixForm(Context.of(iteration, notation));
        return FormulaValue.matrix((Grid) form.gradients(0).result().right())[0][1];
    }

    @Test
    void numbersGiveTheResultInEveryNotation() {
        Numerals numerals = new Numerals(9);
        LongStream.range(0, 100)
                .mapToObj(seed -> new RandomNetworks(seed).anyIteration())
                .forEach(iteration -> Lessons.notations(iteration).forEach(notation -> {
                    MatrixForm form = new MatrixForm(Context.of(iteration, notation));
                    for (Step step : iteration.steps().list()) {
                        form.like(step).ifPresent(derivation -> check(derivation, numerals, step + " in " + notation));
                    }
                }));
    }

    private static void check(Derivation derivation, Numerals numerals, String where) {
        double[][] exact = exact(derivation.result().right());
        for (Line line : derivation.lines()) {
            if (line.kind() == Kind.NUMBERS) {
                double[][] value = FormulaValue.matrixAsPrinted(line.right(), numerals);
                for (int row = 0; row < exact.length; row++) {
                    assertThat(value[row]).as(where).hasSameSizeAs(exact[row]);
                    for (int column = 0; column < exact[row].length; column++) {
                        if (Double.isFinite(exact[row][column])) {
                            assertThat(value[row][column])
                                    .as(where)
                                    .isCloseTo(exact[row][column], near(exact[row][column]));
                        }
                    }
                }
            }
        }
    }

    private static double[][] exact(Formula result) {
        return result instanceof Formula.Number number
                ? new double[][] {{number.value()}}
                : FormulaValue.matrix((Grid) result);
    }

    private static Offset<Double> near(double value) {
        return Offset.offset(1e-2 * Math.max(1e-3, Math.abs(value)));
    }
}
