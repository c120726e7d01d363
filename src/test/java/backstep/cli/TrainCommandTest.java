package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrainCommandTest {

    @TempDir
    Path folder;

    @Test
    void jsonHoldsLossesOutputsAndLayersAfterTraining() throws Exception {
        // η = 0.5 halves w with each iteration: 8, 4, 2, 1.
        CommandRun run = CommandRun.of("train", halving(), "--iterations", "3", "--format", "json");

        JsonNode report = new JsonMapper().readTree(run.out());
        assertThat(report.propertyNames()).containsExactly("iterations", "losses", "outputs", "layers");
        assertThat(report)
                .hasToString("{\"iterations\":3,\"losses\":[0.5],\"outputs\":[[1.0]],"
                        + "\"layers\":[{\"activation\":\"identity\",\"weights\":[[1.0]]}]}");
    }

    @Test
    void textHoldsTheLossOfEverySample() {
        CommandRun run = CommandRun.of("train", "xor", "--iterations", "1");

        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(6);
    }

    @Test
    void noIterationsPrintTheLossesAsTheyAre() throws Exception {
        assertThat(CommandRun.of("train", halving(), "--iterations", "0", "--format", "json")
                        .out())
                .contains("\"losses\": [32.0]");
    }

    @Test
    void savedLessonIsTheTrainedOneAndElseTheSame() throws Exception {
        Path file = folder.resolve("out.json");

        assertThat(CommandRun.of("train", halving(), "--iterations", "3", "--save", file.toString())
                        .status())
                .isEqualTo(ExitStatus.DONE);

        Lesson expected = Lessons.linear(1, 0.5);
        assertThat(LessonFile.read(file)).isEqualTo(expected);
    }

    @Test
    void divergenceNamesTheIterationAndSavesNothing() throws Exception {
        Path wild = Lessons.saved(folder.resolve("wild.json"), Lessons.linear(2, 1e100));
        Path file = Files.writeString(folder.resolve("out.json"), "old");

        CommandRun run = CommandRun.of("train", wild.toString(), "--iterations", "10", "--save", file.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(run.err()).startsWith("wild.json: iteration 3: ").hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(file).hasContent("old");
    }

    @Test
    void lossThatRanOutAfterTheLastIterationIsNamedToo() throws Exception {
        Path wild = Lessons.saved(folder.resolve("wild.json"), Lessons.linear(2, 1e100));

        CommandRun run = CommandRun.of("train", wild.toString(), "--iterations", "2");

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(run.err())
                .startsWith("wild.json: after 2 iterations the loss of sample 1 ")
                .hasLineCount(1);
    }

    @Test
    void progressIsDrawnOnATerminalOnlyAndGoneInTheEnd() {
        CommandRun run = CommandRun.onTerminal("train", "xor", "--iterations", "1000");

        assertThat(run.err()).contains("100 %  1000 of 1000").endsWith("\r\u001b[2K");
        assertThat(run.out()).doesNotContain("%");
    }

    private String halving() throws Exception {
        return Lessons.saved(folder.resolve("halving.json"), Lessons.linear(8, 0.5))
                .toString();
    }
}
