package backstep.model.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
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
        W_U    | a_h = (W)ᵀ x =       | δ_h = U δ_y ⊙ σ′(a_h) =           | ∂E/∂W = x (δ_h)ᵀ =
        A_Z    | a⁽¹⁾ = W⁽¹⁾ x =      | δ⁽¹⁾ = (W⁽²⁾)ᵀ δ⁽²⁾ ⊙ h′(a⁽¹⁾) =  | ∂Eₙ/∂W⁽¹⁾ = δ⁽¹⁾ (x)ᵀ =
        LAYERS | z⁽¹⁾ = W⁽¹⁾ a⁽⁰⁾ =   | δ⁽¹⁾ = (W⁽²⁾)ᵀ δ⁽²⁾ ⊙ σ′(z⁽¹⁾) =  | ∂J/∂W⁽¹⁾ = δ⁽¹⁾ (a⁽⁰⁾)ᵀ =
        """)
    void readsAsItsTextbookDoes(Notation notation, String netInputs, String deltas, String gradients) {
        MatrixForm form = new MatrixForm(Context.of(Lessons.first("w-and-u"), notation));

        assertThat(form.netInputs(0).inOneLine(PlainText.DEFAULT)).startsWith(netInputs);
        assertThat(form.deltas(0).inOneLine(PlainText.DEFAULT)).startsWith(deltas);
        assertThat(form.gradients(0).inOneLine(PlainText.DEFAULT)).startsWith(gradients);
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
        double[][] exact = FormulaValue.matrix((Grid) derivation.result().right());
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

    private static Offset<Double> near(double value) {
        return Offset.offset(1e-2 * Math.max(1e-3, Math.abs(value)));
    }
}
