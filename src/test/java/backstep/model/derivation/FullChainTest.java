package backstep.model.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.notation.Notation;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The chain rule on demand: the parts are shown, and they add up to the whole. */
class FullChainTest {

    @Test
    void hiddenWeightIsSplitByOutput() {
        Iteration iteration = Lessons.first("w-and-u");
        FullChain chain = chain(iteration, Notation.W_U, new Weight(0, 0, 0));

        assertThat(Written.of(chain.whole(), PlainText.DEFAULT)).isEqualTo("""
            ∂E/∂w₁₁ = ∂E/∂y₁·∂y₁/∂a_y1·∂a_y1/∂h₁·∂h₁/∂a_h1·∂a_h1/∂w₁₁ \
            + ∂E/∂y₂·∂y₂/∂a_y2·∂a_y2/∂h₁·∂h₁/∂a_h1·∂a_h1/∂w₁₁
                    = ∂E₁/∂w₁₁ + ∂E₂/∂w₁₁
                    = −0.0153 + (−0.0192)
                    = −0.0345\
            """);
        assertThat(Written.of(chain.parts().get(1).derivation(), PlainText.DEFAULT))
                .contains("(y₂ − t₂) y₂(1 − y₂) u₁₂ h₁(1 − h₁) x₁")
                .endsWith("= −0.0192");
    }

    @Test
    void aPathRunsFromTheErrorToWhatWasClicked() {
        FullChain chain = chain(Lessons.first("w-and-u"), Notation.W_U, new Step.Gradient(new Weight(0, 0, 1)));

        assertThat(chain.subject()).isEqualTo(new Weight(0, 0, 1));
        assertThat(chain.parts().get(1).paths())
                .singleElement()
                .extracting(FullChain.Path::quantities)
                .isEqualTo(List.of(
                        new Step.TotalError(),
                        new Step.OutputError(1),
                        new Step.Activation(new Unit(1, 1)),
                        new Step.NetInput(new Unit(1, 1)),
                        new Weight(1, 1, 0),
                        new Step.Activation(new Unit(0, 0)),
                        new Step.NetInput(new Unit(0, 0)),
                        new Weight(0, 0, 1)));
    }

    @Test
    void outputWeightComesFromItsOwnOutputOnly() {
        FullChain chain = chain(Lessons.first("w-and-u"), Notation.W_U, new Weight(1, 1, 0));

        assertThat(chain.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.contribution().source()).isEqualTo(new Step.OutputError(1)));
    }

    @Test
    void partsAndPathsAddUpInEveryNotation() {
        Stream.concat(
                        Lessons.all().values().stream(),
                        LongStream.range(0, 60).mapToObj(seed -> new RandomNetworks(seed).anyIteration()))
                .filter(iteration -> Double.isFinite(iteration.totalError()))
                .forEach(iteration -> Lessons.notations(iteration)
                        .forEach(notation ->
                                iteration.steps().list().forEach(step -> assertAddsUp(iteration, notation, step))));
    }

    private static void assertAddsUp(Iteration iteration, Notation notation, Step step) {
        FullChain chain = chain(iteration, notation, step);
        double whole = FormulaValue.value(chain.whole().result().right(), iteration);
        Offset<Double> nearly = Offset.offset(1e-10 * (1 + Math.abs(whole)));
        if (!chain.parts().isEmpty()) {
            assertThat(chain.parts().stream()
                            .mapToDouble(part -> part.contribution().value())
                            .sum())
                    .as(() -> step + " in " + notation)
                    .isCloseTo(whole, nearly);
        }
        for (FullChain.Part part : chain.parts()) {
            double value = part.contribution().value();
            part.derivation()
                    .lines()
                    .forEach(line -> assertThat(FormulaValue.value(line.right(), iteration))
                            .as(() -> step + " in " + notation + ": " + PlainText.DEFAULT.of(line.right()))
                            .isCloseTo(value, nearly));
            if (part.paths().size() < FullChain.Path.MOST) {
                assertThat(part.paths().stream()
                                .mapToDouble(FullChain.Path::value)
                                .sum())
                        .isCloseTo(value, nearly);
            }
        }
    }

    @Test
    void theIncrementsNotationShowsItsDelta() {
        FullChain chain = chain(Lessons.first("one-output"), Notation.ALPHA_D_Y, new Weight(0, 0, 0));

        assertThat(Written.of(chain.whole(), PlainText.DEFAULT))
                .contains("δ₁₁ = ∂y/∂W₁₁", "ΔW₁₁ = −α·∂E/∂W₁₁", "α(d − y) δ₁₁");
    }

    @Test
    void matricesOfALayerHoldItsNumbers() {
        Iteration iteration = Lessons.first("any-depth");
        Derivation deltas =
                MatrixForm.of(iteration, Notation.LAYERS).orElseThrow().deltas(1);

        assertThat(PlainText.DEFAULT.of(deltas.lines().getFirst().right())).isEqualTo("((W⁽³⁾)ᵀ δ⁽³⁾) ⊙ σ′(z⁽²⁾)");
        assertThat(deltas.result().kind()).isEqualTo(Kind.RESULT);
        Grid result = (Grid) deltas.result().right();
        assertThat(result.rows()).hasSize(4).allSatisfy(row -> assertThat(row).hasSize(1));
        assertThat(FormulaValue.value(result.rows().get(2).getFirst(), iteration))
                .isEqualTo(iteration.delta(new Unit(1, 2)));
        assertThat(chain(iteration, Notation.LAYERS, new Weight(1, 0, 0)).matrixForm())
                .isPresent();
        assertThat(chain(iteration, Notation.A_Z, new Weight(1, 0, 0)).matrixForm())
                .isEmpty();
    }

    @Test
    void targetsAndTheLearningRateHaveNoChain() {
        Iteration iteration = Lessons.first("w-and-u");

        assertThat(FullChain.of(iteration, Notation.W_U, new Quantity.Target(0)))
                .isEmpty();
        assertThat(FullChain.of(iteration, Notation.W_U, new Quantity.LearningRate()))
                .isEmpty();
    }

    private static FullChain chain(Iteration iteration, Notation notation, Quantity quantity) {
        return FullChain.of(iteration, notation, quantity).orElseThrow();
    }
}
