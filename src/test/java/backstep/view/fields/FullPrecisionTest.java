package backstep.view.fields;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.NumberInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FullPrecisionTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.30, 0.3",
        "-2, −2",
        "1000000, 1000000",
        "0.14978071619, 0.14978071619",
        "0.000001, 0.000001",
        "-1.5e-12, −1.5e−12",
        "2e15, 2e15"
    })
    void writesNumbersAsOneWouldTypeThem(double value, String text) {
        assertThat(FullPrecision.of(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {0.1 + 0.2, -1 / 3.0, Math.PI * 1e-200, Double.MIN_VALUE, Double.MAX_VALUE, 123456789.123456789})
    void readsBackToTheSameNumber(double value) {
        assertThat(NumberInput.parse(FullPrecision.of(value), NumberInput.Range.ANY))
                .isEqualTo(new NumberInput.Accepted(value));
    }

    @Test
    void otherProgramsGetAHyphen() {
        assertThat(FullPrecision.plain(-0.5)).isEqualTo("-0.5");
    }
}
