package backstep.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void marksAreRoundNumbersAroundAllValues() {
        Scale scale = Scale.linear(0.03, 0.298, 6);
        assertThat(scale.ticks())
                .extracting(Scale.Tick::label)
                .containsExactly("0", "0.05", "0.10", "0.15", "0.20", "0.25", "0.30");
        assertThat(scale.place(0.298)).isCloseTo(0.298 / 0.3, within(1e-12));
    }

    @Test
    void lossesBelowZeroHaveTheirPlace() {
        Scale scale = Scale.linear(-0.7, 1.2, 4);
        assertThat(scale.place(-0.7)).isBetween(0.0, 1.0);
        assertThat(scale.ticks().getFirst().label()).isEqualTo("−1.0");
    }

    @Test
    void smallAndLargeMarksAreWrittenWithPowersOfTen() {
        assertThat(Scale.linear(0, 0.00003, 3).ticks().getLast().label()).isEqualTo("3·10⁻⁵");
        assertThat(Scale.linear(0, 4e7, 2).ticks().getLast().label()).isEqualTo("4·10⁷");
        assertThat(Scale.linear(0, 1200, 3).ticks().getLast().label()).isEqualTo("1,500");
    }

    @Test
    void aConstantZeroHasAnAxis() {
        Scale scale = Scale.linear(0, 0, 4);
        assertThat(scale.high()).isGreaterThan(scale.low());
        assertThat(scale.place(0)).isZero();
    }

    @Test
    void thereIsNeverASingleMark() {
        for (double low = -9; low < 9; low += 0.37) {
            assertThat(Scale.within(low, low + 6, 2)).hasSizeBetween(2, 6);
        }
    }

    @Test
    void decadesAreEquallyFarApart() {
        Scale scale = Scale.logarithmic(3.5e-5, 0.298, 10);
        assertThat(scale.ticks())
                .extracting(Scale.Tick::label)
                .containsExactly("10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "0.1", "1");
        assertThat(scale.place(1e-3)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void whatHasNoLogarithmLiesAtTheLowerEnd() {
        Scale scale = Scale.logarithmic(1e-4, 1, 10);
        assertThat(scale.place(0)).isZero();
        assertThat(scale.place(-1)).isZero();
    }

    @Test
    void manyDecadesHaveFewMarks() {
        assertThat(Scale.logarithmic(1e-30, 1e30, 6).ticks()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void stepsAreOneTwoOrFive() {
        assertThat(Scale.roundStep(0.3)).isCloseTo(0.5, within(1e-12));
        assertThat(Scale.roundStep(1000)).isEqualTo(1000);
        assertThat(Scale.roundStep(1001)).isEqualTo(2000);
        assertThat(Scale.roundStep(6)).isEqualTo(10);
    }
}
