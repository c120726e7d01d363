package backstep.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

    private static final double LN_2 = 0.6931471805599453;
    private static final double LN_3 = 1.0986122886681098;

    @ParameterizedTest(name = "{0}({1}) = {2}, slope {3}")
    @CsvSource({
        "IDENTITY,    -2.5, -2.5, 1",
        "LOGISTIC,    0, 0.5, 0.25",
        "LOGISTIC,    1.0986122886681098, 0.75, 0.1875",
        "LOGISTIC,    -1.0986122886681098, 0.25, 0.1875",
        "TANH,        0, 0, 1",
        "TANH,        0.6931471805599453, 0.6, 0.64",
        "TANH,        -0.6931471805599453, -0.6, 0.64",
        "RELU,        2, 2, 1",
        "RELU,        -2, 0, 0",
        "LEAKY_RELU,  2, 2, 1",
        "LEAKY_RELU,  -3, -0.03, 0.01",
        "SOFTPLUS,    0, 0.6931471805599453, 0.5",
        "SOFTPLUS,    1.0986122886681098, 1.3862943611198906, 0.75",
        "SOFTPLUS,    -1.0986122886681098, 0.28768207245178093, 0.25",
    })
    void valueAndSlopeAreThoseWorkedByHand(Activation activation, double netInput, double value, double slope) {
        assertThat(activation.value(netInput)).isCloseTo(value, within(1e-15));
        assertThat(activation.slope(netInput, value)).isCloseTo(slope, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"RELU", "LEAKY_RELU"},
            mode = EnumSource.Mode.INCLUDE)
    void slopeAtAKinkIsZero(Activation activation) {
        assertThat(activation.hasKink()).isTrue();
        assertThat(activation.slope(0.0, 0.0)).isZero();
        assertThat(activation.slope(-0.0, -0.0)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SOFTMAX"},
            mode = EnumSource.Mode.EXCLUDE)
    void slopeIsTheDerivativeOfTheValue(Activation activation) {
        double width = 1e-5;
        for (double a = -3.05; a < 3; a += 0.1) {
            double quotient = (activation.value(a + width) - activation.value(a - width)) / (2 * width);

            assertThat(activation.slope(a, activation.value(a)))
                    .as("slope at %s", a)
                    .isCloseTo(quotient, within(1e-9))
                    .isLessThanOrEqualTo(activation.largestSlope());
        }
    }

    @ParameterizedTest
    @EnumSource
    void layerIsActivatedAsEachUnitAloneAndNothingAroundItIsTouched(Activation activation) {
        double[] netInputs = {9, -1.5, 0, LN_2, 2, 9};
        double[] values = {7, 7, 7, 7, 7, 7};

        activation.apply(netInputs, values, 1, 4);

        assertThat(values[0]).isEqualTo(7);
        assertThat(values[5]).isEqualTo(7);
        if (!activation.spansLayer()) {
            for (int unit = 1; unit <= 4; unit++) {
                assertThat(values[unit]).isEqualTo(activation.value(netInputs[unit]));
            }
        }
    }

    @Test
    void softmaxSharesOneBetweenTheUnits() {
        double[] values = new double[3];

        Activation.SOFTMAX.apply(new double[] {0, LN_2, LN_2 + LN_3}, values, 0, 3);

        assertThat(values[0]).isCloseTo(1 / 9.0, within(1e-16));
        assertThat(values[1]).isCloseTo(2 / 9.0, within(1e-16));
        assertThat(values[2]).isCloseTo(6 / 9.0, within(2e-16));
        assertThat(Activation.SOFTMAX.slope(LN_2, 0.25)).isEqualTo(0.1875);
    }

    @Test
    void softmaxOfASingleUnitIsRefused() {
        assertThatThrownBy(() -> Activation.SOFTMAX.value(1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void hugeNetInputsGiveFiniteValuesAndSlopes(Activation activation) {
        for (double a : new double[] {-1e300, -1000, -40, 40, 1000, 1e300}) {
            double[] values = new double[2];

            activation.apply(new double[] {a, 0}, values, 0, 2);

            assertThat(values[0]).isFinite();
            assertThat(values[1]).isFinite();
            assertThat(activation.slope(a, values[0])).isFinite().isNotNegative();
        }
    }
}
