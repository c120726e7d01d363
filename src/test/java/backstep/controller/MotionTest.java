package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.controller.Motion.Rhythm;
import backstep.fixtures.Lessons;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.StepSize;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Unit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MotionTest {

    private static final int MOMENTS = 200;

    private final Iteration iteration = Lessons.first("w-and-u");
    private final Steps steps = iteration.steps();

    /** h₁ and h₂ have two terms each. */
    @Test
    void theFirstUnitOfALayerTakesItsTimeAndThoseThatFollowAreFaster() {
        assertThat(motion(0, 1).seconds()).isCloseTo(2 * Motion.FIRST, within(1e-9));
        assertThat(motion(1, 2).seconds()).isCloseTo(Motion.FIRST, within(1e-9));
        assertThat(motion(2, 3).seconds()).isCloseTo(2 * Motion.NEXT, within(1e-9));
        assertThat(motion(3, 4).seconds()).isCloseTo(Motion.NEXT, within(1e-9));
    }

    @Test
    void termsArriveOneAfterTheOther() {
        Motion motion = motion(0, 1);
        assertThat(motion.passage(1, 0.3).orElseThrow().arrivedOf(2)).isZero();
        assertThat(motion.passage(1, 0.6).orElseThrow().arrivedOf(2)).isEqualTo(1);
        assertThat(motion.passage(1, 0.6).orElseThrow().share()).isCloseTo(0.2, within(1e-9));
        assertThat(motion.passage(2, 0.6)).isEmpty();
    }

    /** δ_h1 has two terms and a slope. */
    @Test
    void aSumIsFinishedWhenAllOfItHasArrived() {
        int delta = steps.numberOf(new Step.Delta(new Unit(0, 0))).orElseThrow();
        Motion motion = motion(delta - 1, delta);
        assertThat(motion.passage(delta, 0.5).orElseThrow().finishing()).isFalse();
        Passage last = motion.passage(delta, 0.9).orElseThrow();
        assertThat(last.finishing()).isTrue();
        assertThat(last.arrivedOf(2)).isEqualTo(2);
        assertThat(last.carries(1)).isFalse();
    }

    /** Whatever is taken at once: numbers become known in the order of the steps, all of them in the end, none too early. */
    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void numbersBecomeKnownInTheOrderOfTheSteps(String id) {
        Iteration of = Lessons.first(id);
        Steps all = of.steps();
        for (StepSize size : StepSize.values()) {
            for (int from = 0; from < all.size(); from = all.lastOf(from + 1, size)) {
                int to = all.lastOf(from + 1, size);
                Motion motion = Motion.of(of, all, from, to, Rhythm.ONE_BY_ONE);
                int[] known = IntStream.range(0, MOMENTS)
                        .map(moment -> motion.known((double) moment / MOMENTS))
                        .toArray();
                assertThat(known).isSorted();
                assertThat(known[0]).isEqualTo(from);
                // After the last step the sample goes forward once more.
                int before = to == all.size() ? to : to - 1;
                assertThat(known[MOMENTS - 1]).isBetween(from, before);
                assertThat(motion.known(1 - 1e-9)).isLessThanOrEqualTo(before);
                assertThat(motion.again(1 - 1e-9).isPresent()).isEqualTo(to == all.size());
                assertThat(Cursor.within(motion, 1)).isEqualTo(Cursor.at(to));
            }
        }
    }

    /** All net inputs of h set out before the first has arrived, and each unit has its value before the next. */
    @Test
    void packetsOfALayerTravelTogether() {
        Motion layer = motion(0, 6);
        double whileTheFirstTravels = 0.9 / layer.seconds();
        assertThat(layer.known(whileTheFirstTravels)).isZero();
        for (int netInput : new int[] {1, 3, 5}) {
            assertThat(layer.passage(netInput, whileTheFirstTravels)).isPresent();
        }
        assertThat(IntStream.range(0, MOMENTS)
                        .map(moment -> layer.known((double) moment / MOMENTS))
                        .boxed()
                        .distinct()
                        .toList())
                .contains(0, 1, 3, 5);
    }

    private Motion motion(int from, int to) {
        return Motion.of(iteration, steps, from, to, Rhythm.ONE_BY_ONE);
    }
}
