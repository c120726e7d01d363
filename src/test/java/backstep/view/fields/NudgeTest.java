package backstep.view.fields;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.NumberInput.Range;
import org.junit.jupiter.api.Test;

class NudgeTest {

    private static final Nudge UP = new Nudge(1, false, false);
    private static final Nudge DOWN = new Nudge(-1, false, false);

    @Test
    void stepsAreDecimal() {
        assertThat(UP.from(0.2, Range.ANY)).isEqualTo(0.3);
        assertThat(new Nudge(3, false, true).from(0.1, Range.ANY)).isEqualTo(0.13);
        assertThat(new Nudge(-2, true, false).from(0.5, Range.ANY)).isEqualTo(-1.5);
    }

    @Test
    void tenStepsThereAndBackEndWhereTheyBegan() {
        double value = 0.14978071619;
        for (int step = 0; step < 10; step++) {
            value = UP.from(value, Range.ANY);
        }
        for (int step = 0; step < 10; step++) {
            value = DOWN.from(value, Range.ANY);
        }
        assertThat(value).isEqualTo(0.14978071619);
    }

    @Test
    void aBoundedValueStopsAtItsBound() {
        assertThat(DOWN.from(0.05, Range.NOT_NEGATIVE)).isZero();
    }

    @Test
    void theLargestNumberStaysANumber() {
        assertThat(UP.from(Double.MAX_VALUE, Range.ANY)).isEqualTo(Double.MAX_VALUE);
    }
}
