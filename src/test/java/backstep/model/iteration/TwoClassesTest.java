package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.lesson.TruthTable;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoClassesTest {

    private static Sample sample(double... targets) {
        return new Sample(Vector.of(1), Vector.of(targets));
    }

    @Test
    void theTwoValuesOfAllTargetsAreFound() {
        assertThat(TwoClasses.of(TruthTable.XOR.samples())).contains(new TwoClasses(0, 1));
        assertThat(TwoClasses.of(List.of(sample(1, -1), sample(-1, 1)))).contains(new TwoClasses(-1, 1));
    }

    @Test
    void otherTargetsAreNoClasses() {
        assertThat(TwoClasses.of(List.of(sample(0), sample(0.5), sample(1)))).isEmpty();
        assertThat(TwoClasses.of(List.of(sample(1), sample(1)))).isEmpty();
    }

    @Test
    void twoValuesOfACurveAreNone() {
        assertThat(TwoClasses.of(List.of(sample(0.3, -0.2)))).isEmpty();
        assertThat(TwoClasses.of(List.of(sample(0.4), sample(0.6)))).isEmpty();
        assertThat(TwoClasses.of(List.of(sample(0), sample(5)))).isEmpty();
        assertThat(TwoClasses.of(List.of(sample(0.01, 0.99)))).contains(new TwoClasses(0.01, 0.99));
        assertThat(TwoClasses.of(List.of(sample(-0.9), sample(0.9)))).isPresent();
    }

    @Test
    void anAnswerIsRightWhereEveryOutputIsOnTheSideOfItsTarget() {
        TwoClasses classes = new TwoClasses(0, 1);
        assertThat(classes.isRight(sample(1, 0), Vector.of(0.51, 0.49))).isTrue();
        assertThat(classes.isRight(sample(1, 0), Vector.of(0.51, 0.51))).isFalse();
        assertThat(classes.isRight(sample(1), Vector.of(0.5))).isFalse();
        assertThat(classes.isRight(sample(0), Vector.of(0.5))).isFalse();
        assertThat(classes.isRight(sample(0), Vector.of(Double.NaN))).isFalse();
    }

    @Test
    void theMiddleLiesBetweenTheTwoValues() {
        assertThat(new TwoClasses(-1, 1).isRight(sample(-1), Vector.of(-0.1))).isTrue();
        assertThat(new TwoClasses(-1, 1).isRight(sample(1), Vector.of(-0.1))).isFalse();
    }
}
