package backstep.export;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureScaleTest {

    @Test
    void everyOfferedScaleOfAWindowCanBeDrawn() {
        for (int scale : PictureScale.OFFERED) {
            assertThatCode(() -> PictureScale.check(1280, 720, scale)).doesNotThrowAnyException();
        }
    }

    @Test
    void aScaleBeyondWhatCanBeDrawnIsRefusedWithTheLargest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PictureScale.check(1280, 720, 16))
                .withMessageMatching("scale 16 of 1280 × 720 is more than can be drawn, the largest is \\d+")
                .withMessageEndingWith(" " + (int) PictureScale.largest(1280, 720));
    }

    @ParameterizedTest
    @CsvSource({"1280,720", "1920,1080", "333,777", "20000,15000", "1,1"})
    void theLargestScaleIsAllowedAndItsDoubleIsNot(double width, double height) {
        double largest = PictureScale.largest(width, height);

        assertThatCode(() -> PictureScale.check(width, height, largest)).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> PictureScale.check(width, height, 2 * largest));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, 0.0001, Double.NEGATIVE_INFINITY})
    void aScaleThatLeavesNothingIsRefused(double scale) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PictureScale.check(1280, 720, scale))
                .withMessageContaining("expected a number above 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e300, Double.POSITIVE_INFINITY})
    void absurdScalesAreRefusedToo(double scale) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PictureScale.check(1280, 720, scale))
                .withMessageContaining("the largest is");
    }
}
