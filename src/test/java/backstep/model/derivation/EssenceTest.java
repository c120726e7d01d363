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

/** The few formulas that an iteration is made of. */
class EssenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        w-and-u       | W_U       | δ_yk = (yₖ − tₖ) σ′(a_yk); δ_hj = (Σₖ₌₁² δ_yk uⱼₖ) σ′(a_hj); uⱼₖ ← uⱼₖ − η·∂E/∂uⱼₖ = uⱼₖ − η δ_yk hⱼ; wᵢⱼ ← wᵢⱼ − η·∂E/∂wᵢⱼ = wᵢⱼ − η δ_hj xᵢ
        w-and-u       | NET_OUT   | δ_o = −(target_o − out_o)·∂out_o/∂net_o; δ_h = (Σ_o δ_o·w_ho)·∂out_h/∂net_h; w_ho⁺ = w_ho − η·∂E_total/∂w_ho = w_ho − η·δ_o·out_h; w_ih⁺ = w_ih − η·∂E_total/∂w_ih = w_ih − η·δ_h·i
        step-by-step  | A_Z       | δₖ⁽²⁾ = (yₖ − tₖ) h′(aₖ⁽²⁾); δⱼ⁽¹⁾ = h′(aⱼ⁽¹⁾) Σₖ₌₁² wₖⱼ⁽²⁾ δₖ⁽²⁾; wₖⱼ⁽²⁾ ← wₖⱼ⁽²⁾ − η·∂Eₙ/∂wₖⱼ⁽²⁾ = wₖⱼ⁽²⁾ − η δₖ⁽²⁾ zⱼ; wⱼᵢ⁽¹⁾ ← wⱼᵢ⁽¹⁾ − η·∂Eₙ/∂wⱼᵢ⁽¹⁾ = wⱼᵢ⁽¹⁾ − η δⱼ⁽¹⁾ xᵢ
        one-output    | ALPHA_D_Y | δⱼ = ∂y/∂Wⱼ = hⱼ; δᵢⱼ = ∂y/∂Wᵢⱼ = Wⱼ Φ′(h̃ⱼ) xᵢ; ΔWⱼ = −α·∂E/∂Wⱼ = α(d − y) δⱼ; ΔWᵢⱼ = −α·∂E/∂Wᵢⱼ = α(d − y) δᵢⱼ
        any-depth     | LAYERS    | δₖ⁽⁴⁾ = ∂J/∂ŷₖ·σ′(zₖ⁽⁴⁾); δⱼ⁽ˡ⁾ = σ′(zⱼ⁽ˡ⁾) Σₖ wₖⱼ⁽ˡ⁺¹⁾ δₖ⁽ˡ⁺¹⁾; ∂J/∂wⱼᵢ⁽ˡ⁾ = δⱼ⁽ˡ⁾ aᵢ⁽ˡ⁻¹⁾; wⱼᵢ⁽ˡ⁾ ← wⱼᵢ⁽ˡ⁾ − η·∂J/∂wⱼᵢ⁽ˡ⁾
        any-depth     | W_U       | δ_yk = ∂E/∂yₖ·σ′(a_yk); δ_hj⁽³⁾ = (Σₖ₌₁² δ_yk uⱼₖ) σ′(a_hj⁽³⁾); δ_hj⁽ˡ⁾ = (Σₖ δ_hk⁽ˡ⁺¹⁾ wⱼₖ⁽ˡ⁺¹⁾) σ′(a_hj⁽ˡ⁾); uⱼₖ ← uⱼₖ − η·∂E/∂uⱼₖ = uⱼₖ − η δ_yk hⱼ⁽³⁾; wᵢⱼ⁽ˡ⁾ ← wᵢⱼ⁽ˡ⁾ − η·∂E/∂wᵢⱼ⁽ˡ⁾ = wᵢⱼ⁽ˡ⁾ − η δ_hj⁽ˡ⁾ hᵢ⁽ˡ⁻¹⁾
        any-depth     | A_Z       | δₖ⁽⁴⁾ = ∂Eₙ/∂yₖ·h′(aₖ⁽⁴⁾); δⱼ⁽ˡ⁾ = h′(aⱼ⁽ˡ⁾) Σₖ wₖⱼ⁽ˡ⁺¹⁾ δₖ⁽ˡ⁺¹⁾; ∂Eₙ/∂wⱼᵢ⁽ˡ⁾ = δⱼ⁽ˡ⁾ zᵢ⁽ˡ⁻¹⁾; wⱼᵢ⁽ˡ⁾ ← wⱼᵢ⁽ˡ⁾ − η·∂Eₙ/∂wⱼᵢ⁽ˡ⁾
        any-depth     | NET_OUT   | δ_o = ∂E_total/∂out_o·∂out_o/∂net_o; δ_h = (Σₖ δₖ·w_hk)·∂out_h/∂net_h; ∂E_total/∂wⱼₖ = δₖ·outⱼ; wⱼₖ⁺ = wⱼₖ − η·∂E_total/∂wⱼₖ
        vanishing     | W_U       | δ_y1 = (y₁ − t₁) σ′(a_y1); δ_h1⁽³⁾ = δ_y1 u₁₁ σ′(a_h1⁽³⁾); δ_h1⁽ˡ⁾ = δ_h1⁽ˡ⁺¹⁾ w₁₁⁽ˡ⁺¹⁾ σ′(a_h1⁽ˡ⁾); u₁₁ ← u₁₁ − η·∂E/∂u₁₁ = u₁₁ − η δ_y1 h₁⁽³⁾; w₁₁⁽ˡ⁾ ← w₁₁⁽ˡ⁾ − η·∂E/∂w₁₁⁽ˡ⁾ = w₁₁⁽ˡ⁾ − η δ_h1⁽ˡ⁾ h₁⁽ˡ⁻¹⁾
        stuck-units   | ALPHA_D_Y | δⱼ⁽³⁾ = ∂y/∂Wⱼ⁽³⁾ = hⱼ⁽²⁾; ∂y/∂h̃ⱼ⁽²⁾ = Wⱼ⁽³⁾ σ′(h̃ⱼ⁽²⁾); ∂y/∂h̃ⱼ⁽¹⁾ = (Σₖ₌₁² ∂y/∂h̃ₖ⁽²⁾·Wⱼₖ⁽²⁾) relu′(h̃ⱼ⁽¹⁾); δᵢⱼ⁽ˡ⁾ = ∂y/∂Wᵢⱼ⁽ˡ⁾ = ∂y/∂h̃ⱼ⁽ˡ⁾·hᵢ⁽ˡ⁻¹⁾; ΔWⱼ⁽³⁾ = −α·∂E/∂Wⱼ⁽³⁾ = α(d − y) δⱼ⁽³⁾; ΔWᵢⱼ⁽ˡ⁾ = −α·∂E/∂Wᵢⱼ⁽ˡ⁾ = α(d − y) δᵢⱼ⁽ˡ⁾
        stuck-units   | LAYERS    | δ₁⁽³⁾ = ŷ₁ − y₁; δⱼ⁽²⁾ = σ′(zⱼ⁽²⁾) w₁ⱼ⁽³⁾ δ₁⁽³⁾; δⱼ⁽¹⁾ = relu′(zⱼ⁽¹⁾) Σₖ₌₁² wₖⱼ⁽²⁾ δₖ⁽²⁾; ∂J/∂wⱼᵢ⁽ˡ⁾ = δⱼ⁽ˡ⁾ aᵢ⁽ˡ⁻¹⁾; wⱼᵢ⁽ˡ⁾ ← wⱼᵢ⁽ˡ⁾ − η·∂J/∂wⱼᵢ⁽ˡ⁾
        step-by-step-as-published | NET_OUT   | δ_o = −(target_o − out_o)·∂out_o/∂net_o; g_net_h = (Σ_o δ_o·w_ho⁺)·∂out_h/∂net_h; w_ho⁺ = w_ho − η·∂E_total/∂w_ho = w_ho − η·δ_o·out_h; w_ih⁺ = w_ih − η·g_w_ih = w_ih − η·g_net_h·i
        three-classes | LAYERS    | δₖ⁽²⁾ = ŷₖ − yₖ; δⱼ⁽¹⁾ = σ′(zⱼ⁽¹⁾) Σₖ₌₁³ wₖⱼ⁽²⁾ δₖ⁽²⁾; ∂J/∂wⱼᵢ⁽ˡ⁾ = δⱼ⁽ˡ⁾ aᵢ⁽ˡ⁻¹⁾; wⱼᵢ⁽ˡ⁾ ← wⱼᵢ⁽ˡ⁾ − η·∂J/∂wⱼᵢ⁽ˡ⁾
        """)
    void readsAsItsTextbookDoes(String id, Notation notation, String formulas) {
        assertThat(new Essence(Context.of(Lessons.first(id), notation))
                        .formulas().stream()
                                .map(formula -> formula.inOneLine(PlainText.DEFAULT))
                                .collect(Collectors.joining("; ")))
                .isEqualTo(formulas);
    }

    @Test
    void everyNetworkHasAFewInEveryNotation() {
        LongStream.range(0, 200)
                .mapToObj(seed -> new RandomNetworks(seed).anyIteration())
                .forEach(iteration -> Lessons.notations(iteration).forEach(notation -> {
                    List<Derivation> formulas = new Essence(Context.of(iteration, notation)).formulas();
                    assertThat(formulas)
                            .hasSizeBetween(
                                    2,
                                    iteration.before().depth() <= 2
                                            ? 4
                                            : 4 + iteration.before().depth());
                    assertThat(formulas)
                            .allSatisfy(formula ->
                                    assertThat(formula.aligned(Latex.DEFAULT)).isASCII());
                }));
    }
}
