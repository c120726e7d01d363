package backstep.model.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.iteration.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class FadingTest {

    private final List<Step> steps =
            Lessons.builtIn("w-and-u").run().iteration(1).steps().list();

    @Test
    void deltasGoFirstThenEverythingWithItsFormulas() {
        assertThat(steps).noneMatch(Fading.NOTHING::hides).allMatch(Fading.EVERYTHING::hides);
        assertThat(steps).filteredOn(Fading.DELTAS::hides).hasSize(5).allMatch(step -> step instanceof Step.Delta);
        assertThat(List.of(Fading.values())).filteredOn(Fading::hidesFormulas).containsExactly(Fading.EVERYTHING);
    }
}
