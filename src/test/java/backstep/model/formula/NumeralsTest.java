package backstep.model.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstep.model.iteration.Quantity;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "0.51749299, 0.5175",
        "-0.0383, −0.0383",
        "1, 1.0000",
        "0, 0.0000",
        "-0.0, 0.0000",
        "-0.00099, −0.0010",
        "0.00005, 5.00·10⁻⁵",
        "0.000949, 9.49·10⁻⁴",
        "0.0000499, 4.99·10⁻⁵",
        "-0.0000123, −1.23·10⁻⁵",
        "9.999e-6, 1.00·10⁻⁵",
        "999999.4, 999999.4000",
        "1000000, 1.00·10⁶",
        "-2.5e12, −2.50·10¹²",
        "4.9e-324, 4.90·10⁻³²⁴"
    })
    void fourDecimalsUnlessTheyWouldShowFewerThanTwoDigits(double value, String expected) {
        assertThat(Numerals.DEFAULT.text(value)).isEqualTo(expected);
    }

    @Test
    void roundsAsPeopleDoByHand() {
        assertThat(new Numerals(2).text(1.005)).isEqualTo("1.01");
        assertThat(new Numerals(2).text(-0.125)).isEqualTo("−0.13");
    }

    @Test
    void moreDecimalsShowMoreDigitsOfSmallNumbersToo() {
        assertThat(new Numerals(9).text(0.000438568)).isEqualTo("0.000438568");
        assertThat(new Numerals(9).text(1.23456789e-12)).isEqualTo("1.23·10⁻¹²");
    }

    @Test
    void givenNumbersStayAsTheyWereTyped() {
        assertThat(given(0.05)).isEqualTo("0.05");
        assertThat(given(-0.3)).isEqualTo("−0.3");
        assertThat(given(1)).isEqualTo("1");
        assertThat(given(120)).isEqualTo("120");
        assertThat(given(0.123456789)).isEqualTo("0.123456789");
        assertThat(given(0.1234567891)).isEqualTo("0.1235");
        assertThat(given(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    }

    @Test
    void zeroInAFormulaIsZero() {
        assertThat(given(0)).isEqualTo("0");
        assertThat(PlainText.DEFAULT.of(Terms.number(-0.0))).isEqualTo("0");
    }

    private static String given(double value) {
        return PlainText.DEFAULT.of(new Formula.Number(value, Optional.of(new Quantity.Input(0))));
    }

    @Test
    void theExponentCanBeSetAsARealSuperscript() {
        Numerals.Parts parts = Numerals.DEFAULT.parts(-0.0000123);

        assertThat(parts.mantissa()).isEqualTo("−1.23");
        assertThat(parts.exponent()).isEqualTo(OptionalInt.of(-5));
        assertThat(Numerals.DEFAULT.parts(0.5).exponent()).isEmpty();
    }

    @Test
    void latexHasItsOwnMinusAndPower() {
        assertThat(Numerals.DEFAULT.latex(-0.0000123)).isEqualTo("-1.23\\cdot 10^{-5}");
        assertThat(Numerals.DEFAULT.latex(Double.NEGATIVE_INFINITY)).isEqualTo("-\\infty");
    }

    @Test
    void aDivergedNumberIsStillWritten() {
        assertThat(Numerals.DEFAULT.text(Double.NaN)).isEqualTo("NaN");
        assertThat(Numerals.DEFAULT.text(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    }

    @Test
    void twoToNineDecimals() {
        assertThatThrownBy(() -> new Numerals(1)).hasMessageContaining("expected 2 to 9");
        assertThatThrownBy(() -> new Numerals(10)).hasMessageContaining("expected 2 to 9");
    }
}
