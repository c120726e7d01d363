package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Networks;
import backstep.fixtures.RandomNetworks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsTest {

    @Test
    void everyStepIsFoundByItsNameAndNoTwoShareOne() {
        RandomNetworks networks = new RandomNetworks(5);
        for (int round = 0; round < 30; round++) {
            Iteration iteration = networks.anyIteration();
            Subjects subjects = new Subjects(iteration.before());
            List<Step> steps = iteration.steps().list();
            Set<String> names = new HashSet<>();
            for (Step step : steps) {
                String name = subjects.name(step);
                assertThat(subjects.named(name)).as(name).contains(step);
                names.add(name);
            }
            assertThat(names).hasSameSizeAs(steps);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "delta",
                "delta ",
                "delta  h1",
                "delta h1 ",
                "delta h0",
                "delta h01",
                "delta h4",
                "delta h1.1",
                "delta y3",
                "Delta h1",
                "error E3",
                "error E",
                "total-error E1",
                "weight-gradient h1",
                "weight-gradient x1->y1",
                "weight-gradient h1->h1",
                "weight-gradient ->y1",
                "bias-update h1",
                "bias-update b(h4)",
                "learning-rate eta"
            })
    void whatNamesNoStepIsNotFound(String name) {
        assertThat(new Subjects(Networks.wAndU()).named(name)).isEmpty();
    }
}
