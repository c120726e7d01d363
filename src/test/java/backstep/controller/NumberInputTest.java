package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.NumberInput.Accepted;
import backstep.controller.NumberInput.Range;
import backstep.controller.NumberInput.Reason;
import backstep.controller.NumberInput.Rejected;
import backstep.model.formula.Numerals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                ".5           | 0.5",
                "0.5          | 0.5",
                "0,5          | 0.5",
                ",5           | 0.5",
                "5.           | 5",
                "-2           | -2",
                "+2           | 2",
                "−0.3         | -0.3",
                "– 0.3        | -0.3",
                "1e-3         | 0.001",
                "1E+2         | 100",
                "1e−3         | 0.001",
                "-1,5e2       | -150",
                "1.23·10⁻⁵    | 0.0000123",
                "−2×10^3      | -2000",
                "5 * 10^-1    | 0.5",
                "1/3          | 0.3333333333333333",
                "-1/3         | -0.3333333333333333",
                "1/-4         | -0.25",
                "1 / 4        | 0.25",
                "0.5/2        | 0.25",
                "1⁄4          | 0.25",
                "0            | 0",
                "\"  0.7  \"  | 0.7",
                "\"\u00a00.7\u202f\" | 0.7",
                "1.7976931348623157e308 | 1.7976931348623157e308",
                "4.9e-324     | 4.9e-324"
            })
    void takesWhatPeopleType(String typed, double value) {
        assertThat(NumberInput.parse(typed, Range.ANY)).isEqualTo(new Accepted(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"        | EMPTY",
                "\"   \"     | EMPTY",
                "abc         | NOT_A_NUMBER",
                ".           | NOT_A_NUMBER",
                "-           | NOT_A_NUMBER",
                "1e          | NOT_A_NUMBER",
                "e5          | NOT_A_NUMBER",
                "0x10        | NOT_A_NUMBER",
                "NaN         | NOT_A_NUMBER",
                "Infinity    | NOT_A_NUMBER",
                "1f          | NOT_A_NUMBER",
                "1 2         | NOT_A_NUMBER",
                "--1         | NOT_A_NUMBER",
                "2*103       | NOT_A_NUMBER",
                "1//3        | NOT_A_NUMBER",
                "1/2/3       | NOT_A_NUMBER",
                "/3          | NOT_A_NUMBER",
                "1/          | NOT_A_NUMBER",
                "1,000,000   | GROUPED",
                "1.000,5     | GROUPED",
                "1 000       | GROUPED",
                "1'000       | GROUPED",
                "0.3.1       | GROUPED",
                "1/0         | DIVISION_BY_ZERO",
                "1/0.0       | DIVISION_BY_ZERO",
                "1e309       | TOO_LARGE",
                "-1e999999999| TOO_LARGE",
                "1e308/1e-9  | TOO_LARGE",
                "1e-400      | TOO_SMALL",
                "1e-300/1e300| TOO_SMALL"
            })
    void saysWhyItRefusesTheRest(String typed, Reason reason) {
        assertThat(NumberInput.parse(typed, Range.ANY)).isEqualTo(new Rejected(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "−1", "-1/3", "1/-3"})
    void aLearningRateIsNotNegative(String typed) {
        assertThat(NumberInput.parse(typed, Range.NOT_NEGATIVE)).isEqualTo(new Rejected(Reason.NEGATIVE));
    }

    @Test
    void aLearningRateMayBeZero() {
        assertThat(NumberInput.parse("0", Range.NOT_NEGATIVE)).isEqualTo(new Accepted(0));
    }

    @Test
    void minusZeroIsZero() {
        assertThat(NumberInput.parse("-0", Range.NOT_NEGATIVE)).isEqualTo(new Accepted(0.0));
    }

    @Test
    void longTextsAreRefusedWithoutReadingThem() {
        assertThat(NumberInput.parse("1".repeat(1_000_000), Range.ANY)).isEqualTo(new Rejected(Reason.NOT_A_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, -0.0383, 1.23e-5, -4.56e12, 0})
    void readsBackWhatTheScreenShows(double value) {
        assertThat(NumberInput.parse(Numerals.DEFAULT.text(value), Range.ANY)).isEqualTo(new Accepted(value));
    }
}
