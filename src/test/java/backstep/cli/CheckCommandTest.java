package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import backstep.fixtures.Lessons;
import backstep.model.network.UpdateOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    @TempDir
    Path folder;

    @Test
    void rightGradientsAreListedAndPass() throws Exception {
        CommandRun run = CommandRun.of("check", byHand(UpdateOrder.SIMULTANEOUS));

        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        // A heading, four weights and a bias.
        assertThat(run.out().lines()).hasSize(6);
        assertThat(run.out().lines().skip(1)).allMatch(line -> line.endsWith("  ok"));
    }

    @Test
    void gradientsThroughUpdatedWeightsFailAndTheWorstComesLast() throws Exception {
        CommandRun run = CommandRun.of("check", byHand(UpdateOrder.OUTPUT_FIRST));

        assertThat(run.status()).isEqualTo(ExitStatus.CHECK_FAILED);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> line.endsWith("  off"))).hasSize(3);
        assertThat(run.out()).startsWith("This lesson shows a common mistake on purpose");
        assertThat(run.out().stripTrailing()).endsWith("  off");
        assertThat(CommandRun.of("check", byHand(UpdateOrder.SIMULTANEOUS)).out())
                .doesNotContain("mistake");
    }

    @Test
    void jsonHoldsBothGradientsOfEveryParameter() throws Exception {
        CommandRun run = CommandRun.of("check", byHand(UpdateOrder.SIMULTANEOUS), "--format", "json");

        JsonNode gradients = new JsonMapper().readTree(run.out()).get("gradients");
        assertThat(gradients.size()).isEqualTo(5);
        for (JsonNode gradient : gradients) {
            assertThat(gradient.get("differenceQuotient").asDouble())
                    .isCloseTo(gradient.get("gradient").asDouble(), offset(1e-8));
            assertThat(gradient.get("off").asBoolean()).isFalse();
        }
    }

    private String byHand(UpdateOrder order) throws Exception {
        return Lessons.saved(folder.resolve("l.json"), Lessons.byHand(order)).toString();
    }
}
