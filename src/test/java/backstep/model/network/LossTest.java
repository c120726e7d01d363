package backstep.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LossTest {

    /** Two outputs 0.8 and 0.3 against the targets 1 and 0; ln 0.8 = −0.2231…, ln 0.7 = −0.3566…, √0.065 = 0.2549…. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "HALF_SQUARED_ERROR,      0.02, 0.045, 0.065, -0.2, 0.3",
        "SQUARED_ERROR,           0.04, 0.09, 0.13, -0.4, 0.6",
        "MEAN_SQUARED_ERROR,      0.02, 0.045, 0.065, -0.2, 0.3",
        "ROOT_MEAN_SQUARE_ERROR,  0.02, 0.045, 0.25495097567963926, -0.39223227027636803, 0.5883484054145521",
        "BINARY_CROSS_ENTROPY,    0.22314355131420976, 0.35667494393873245, 0.5798184952529422, "
                + "-1.25, 1.4285714285714286",
        "CROSS_ENTROPY,           0.22314355131420976, 0, 0.22314355131420976, -1.25, 0",
    })
    void termsTotalAndSlopesAreThoseWorkedByHand(
            Loss loss, double first, double second, double total, double firstSlope, double secondSlope) {
        double sum = loss.term(0.8, 1, 2) + loss.term(0.3, 0, 2);

        assertThat(loss.term(0.8, 1, 2)).isCloseTo(first, within(1e-15));
        assertThat(loss.term(0.3, 0, 2)).isCloseTo(second, within(1e-15));
        assertThat(loss.total(sum)).isCloseTo(total, within(1e-15));
        assertThat(loss.slope(0.8, 1, 2, total)).isCloseTo(firstSlope, within(1e-15));
        assertThat(loss.slope(0.3, 0, 2, total)).isCloseTo(secondSlope, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void slopeIsTheDerivativeOfTheTotal(Loss loss) {
        double width = 1e-5;
        double rest = loss.term(0.3, 0.1, 2);
        for (double y = 0.05; y < 0.99; y += 0.1) {
            double above = loss.total(loss.term(y + width, 0.6, 2) + rest);
            double below = loss.total(loss.term(y - width, 0.6, 2) + rest);
            double total = loss.total(loss.term(y, 0.6, 2) + rest);

            assertThat(loss.slope(y, 0.6, 2, total))
                    .as("slope at %s", y)
                    .isCloseTo((above - below) / (2 * width), within(1e-5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void exactOutputsHaveNoErrorAndNoSlope(Loss loss) {
        double one = loss.term(1, 1, 1);

        assertThat(loss.total(one)).isEqualTo(0.0);
        assertThat(Double.doubleToRawLongBits(one)).as("not −0").isZero();
        if (loss != Loss.BINARY_CROSS_ENTROPY && loss != Loss.CROSS_ENTROPY) {
            assertThat(loss.slope(1, 1, 1, 0)).isZero();
        }
    }

    @Test
    void targetZeroCostsNothingInCrossEntropyWhateverTheOutput() {
        for (double y : new double[] {0, 0.3, 1}) {
            assertThat(Double.doubleToRawLongBits(Loss.CROSS_ENTROPY.term(y, 0, 2)))
                    .isZero();
            assertThat(Double.doubleToRawLongBits(Loss.CROSS_ENTROPY.slope(y, 0, 2, 1)))
                    .isZero();
        }
    }

    @Test
    void slopeIsZeroWhereTheDerivativeDoesNotExist() {
        assertThat(Loss.ROOT_MEAN_SQUARE_ERROR.slope(0.5, 0.5, 2, 0)).isZero();
        assertThat(Loss.CROSS_ENTROPY.slope(0, 1, 2, Double.POSITIVE_INFINITY)).isZero();
        assertThat(Loss.BINARY_CROSS_ENTROPY.slope(0, 1, 1, Double.POSITIVE_INFINITY))
                .isZero();
        assertThat(Loss.BINARY_CROSS_ENTROPY.slope(1, 0, 1, Double.POSITIVE_INFINITY))
                .isZero();
    }

    @Test
    void wrongSideOfASaturatedOutputIsInfinitelyWrong() {
        assertThat(Loss.BINARY_CROSS_ENTROPY.term(1, 0, 1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Loss.BINARY_CROSS_ENTROPY.term(0, 1, 1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Loss.BINARY_CROSS_ENTROPY.term(0, 0, 1)).isZero();
        assertThat(Loss.BINARY_CROSS_ENTROPY.term(1, 1, 1)).isZero();
    }
}
