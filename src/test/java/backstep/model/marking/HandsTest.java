package backstep.model.marking;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.notation.Notation;
import org.junit.jupiter.api.Test;

class HandsTest {

    private final Iteration iteration = Lessons.first("w-and-u");

    private Hands at(Step step) {
        return Hands.of(iteration, Notation.W_U, step);
    }

    @Test
    void whatCannotBeNegativeIsNotAskedForItsSign() {
        assertThat(at(new Step.Activation(new Unit(0, 0))).offered()).isEmpty();
        assertThat(at(new Step.Activation(new Unit(0, 1))).offered()).containsExactly(Hand.LARGER, Hand.SMALLER);
        assertThat(at(new Step.NetInput(new Unit(0, 0))).offered())
                .containsExactly(Hand.NEGATIVE, Hand.ZERO, Hand.POSITIVE);
    }

    @Test
    void derivativesAreComparedBySizeAndOthersByValue() {
        // δ_y1 = −0.0972 and δ_y2 = 0.1425; δ_h1 = −0.0383 and δ_h2 = 0.0336.
        assertThat(at(new Step.Delta(new Unit(1, 1))).isRight(Hand.LARGER)).isTrue();
        assertThat(at(new Step.Delta(new Unit(0, 1))).isRight(Hand.SMALLER)).isTrue();
        // a_h2 = 0.8 and a_h3 = −0.12.
        assertThat(at(new Step.NetInput(new Unit(0, 2))).isRight(Hand.SMALLER)).isTrue();
        assertThat(at(new Step.NetInput(new Unit(0, 2))).isRight(Hand.NEGATIVE)).isTrue();
    }

    @Test
    void exactlyOneOfTheHandsOfAKindIsRight() {
        iteration.steps().list().forEach(step -> {
            Hands hands = at(step);
            assertThat(hands.offered().stream().filter(hand -> hand.compareTo(Hand.LARGER) < 0 && hands.isRight(hand)))
                    .hasSize(hands.signed() ? 1 : 0);
            assertThat(hands.offered().stream().filter(hand -> hand.compareTo(Hand.LARGER) >= 0 && hands.isRight(hand)))
                    .hasSize(hands.than().isPresent() ? 1 : 0);
        });
    }
}
