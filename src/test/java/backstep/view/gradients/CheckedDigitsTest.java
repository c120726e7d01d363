package backstep.view.gradients;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.view.gradients.CheckedDigits.Places;
import org.junit.jupiter.api.Test;

class CheckedDigitsTest {

    @Test
    void bothNumbersAreMarkedDownToTheSameDecimalPlaceAlsoWhereRoundingCarries() {
        Places places = Places.of(0.0999999998, 0.1000000001);
        CheckedDigits below = CheckedDigits.of(0.0999999998, places, 8);
        CheckedDigits above = CheckedDigits.of(0.1000000001, places, 8);
        assertThat(below.agreeing()).isEqualTo("0.09999999");
        assertThat(above.agreeing()).isEqualTo("0.10000000");
        assertThat(below.rest()).isEqualTo("9800");
        assertThat(above.rest()).isEqualTo("0100");
    }

    @Test
    void numbersUnderEachOtherHaveAsManyDecimals() {
        Places places = Places.of(12.5, -0.25);
        assertThat(CheckedDigits.of(12.5, places, 0).rest()).isEqualTo("12.5000000000");
        assertThat(CheckedDigits.of(-0.25, places, 0).rest()).isEqualTo("\u22120.2500000000");
    }

    @Test
    void verySmallNumbersShareAPowerOfTen() {
        Places places = Places.of(1.5e-9, 1.25e-10);
        CheckedDigits digits = CheckedDigits.of(1.25e-10, places, 1);
        assertThat(digits.agreeing()).isEqualTo("0");
        assertThat(digits.rest()).isEqualTo(".12500000000");
        assertThat(digits.factor()).isEqualTo("\u00b710\u207b\u2079");
    }

    @Test
    void digitsBeforeThePointCanBeAllThatAgrees() {
        CheckedDigits digits = CheckedDigits.of(123.4, Places.of(123.4, 128.9), 2);
        assertThat(digits.agreeing()).isEqualTo("12");
        assertThat(digits.rest()).startsWith("3.4");
    }

    @Test
    void whatIsNoNumberIsNotMarked() {
        assertThat(CheckedDigits.of(Double.NaN, Places.of(Double.NaN), 3)).isEqualTo(new CheckedDigits("", "NaN", ""));
    }
}
