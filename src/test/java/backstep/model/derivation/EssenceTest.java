package backstep.model.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.formula.Latex;
import backstep.model.formula.PlainText;
import backstep.model.notation.Notation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three or four formulas that an iteration is made of. */
class EssenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        w-and-u       | W_U       | δ_yk = (yₖ − tₖ) σ′(a_yk); δ_hj = (Σₖ₌₁² δ_yk uⱼₖ) σ′(a_hj); ∂E/∂wᵢⱼ = δ_hj xᵢ; wᵢⱼ ← wᵢⱼ − η·∂E/∂wᵢⱼ
        step-by-step  | A_Z       | δₖ⁽²⁾ = (yₖ − tₖ) h′(aₖ⁽²⁾); δⱼ⁽¹⁾ = h′(aⱼ⁽¹⁾) Σₖ₌₁² wₖⱼ⁽²⁾ δₖ⁽²⁾; ∂Eₙ/∂wⱼᵢ⁽¹⁾ = δⱼ⁽¹⁾ xᵢ; wⱼᵢ⁽¹⁾ ← wⱼᵢ⁽¹⁾ − η·∂Eₙ/∂wⱼᵢ⁽¹⁾
        one-output    | ALPHA_D_Y | δᵢⱼ = ∂y/∂Wᵢⱼ = Wⱼ Φ′(h̃ⱼ) xᵢ; ∂E/∂Wᵢⱼ = −(d − y) δᵢⱼ; ΔWᵢⱼ = −α·∂E/∂Wᵢⱼ = α(d − y) δᵢⱼ
        any-depth     | LAYERS    | δₖ⁽⁴⁾ = ∂J/∂ŷₖ·σ′(zₖ⁽⁴⁾); δⱼ⁽ˡ⁾ = σ′(zⱼ⁽ˡ⁾) Σₖ wₖⱼ⁽ˡ⁺¹⁾ δₖ⁽ˡ⁺¹⁾; ∂J/∂wⱼᵢ⁽ˡ⁾ = δⱼ⁽ˡ⁾ aᵢ⁽ˡ⁻¹⁾; wⱼᵢ⁽ˡ⁾ ← wⱼᵢ⁽ˡ⁾ − η·∂J/∂wⱼᵢ⁽ˡ⁾
        stuck-units   | ALPHA_D_Y | δᵢⱼ⁽¹⁾ = ∂y/∂Wᵢⱼ⁽¹⁾ = ∂y/∂h̃ⱼ⁽¹⁾·xᵢ; ∂E/∂Wᵢⱼ⁽¹⁾ = −(d − y) δᵢⱼ⁽¹⁾; ΔWᵢⱼ⁽¹⁾ = −α·∂E/∂Wᵢⱼ⁽¹⁾ = α(d − y) δᵢⱼ⁽¹⁾
        step-by-step-as-published | NET_OUT | δ_ok = −(target_ok − out_ok)·∂out_ok/∂net_ok; g_net_hj = (Σₖ₌₁² δ_ok·wₖⱼ⁺)·∂out_hj/∂net_hj; g_wⱼᵢ = g_net_hj·iᵢ; wⱼᵢ⁺ = wⱼᵢ − η·g_wⱼᵢ
        three-classes | LAYERS    | δₖ⁽²⁾ = ŷₖ − yₖ; δⱼ⁽¹⁾ = σ′(zⱼ⁽¹⁾) Σₖ₌₁³ wₖⱼ⁽²⁾ δₖ⁽²⁾; ∂J/∂wⱼᵢ⁽¹⁾ = δⱼ⁽¹⁾ aᵢ⁽⁰⁾; wⱼᵢ⁽¹⁾ ← wⱼᵢ⁽¹⁾ − η·∂J/∂wⱼᵢ⁽¹⁾
        """)
    void readsAsItsTextbookDoes(String id, Notation notation, String formulas) {
        assertThat(new Essence(Context.of(Lessons.first(id), notation))
                        .formulas().stream()
                                .map(formula -> formula.inOneLine(PlainText.DEFAULT))
                                .collect(Collectors.joining("; ")))
                .isEqualTo(formulas);
    }

    @Test
    void everyNetworkHasThreeOrFourInEveryNotation() {
        LongStream.range(0, 200)
                .mapToObj(seed -> new RandomNetworks(seed).anyIteration())
                .forEach(iteration -> Lessons.notations(iteration).forEach(notation -> {
                    List<Derivation> formulas = new Essence(Context.of(iteration, notation)).formulas();
                    assertThat(formulas).hasSizeBetween(3, 4);
                    assertThat(formulas)
                            .allSatisfy(formula ->
                                    assertThat(formula.aligned(Latex.DEFAULT)).isASCII());
                }));
    }
}
