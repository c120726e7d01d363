package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.network.UpdateOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of the lesson by hand: δ_h1 = 5.5 is step 14, ∂E/∂w_21 = 11 step 16; see TraceCommandTest. */
class MarkCommandTest {

    @TempDir
    Path folder;

    private String lesson;

    @BeforeEach
    void save() throws Exception {
        lesson = Lessons.saved(folder.resolve("l.json"), Lessons.byHand(UpdateOrder.SIMULTANEOUS))
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "11.0", "11,00004", "1.1e1", "22/2", "+11"})
    void aRightAnswerIsReadAsTheWindowReadsIt(String answer) {
        CommandRun run = mark("--step", "16", "--answer", answer);

        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).isEqualTo("step 16, weight-gradient x2->h1: 11.0000 is right\n");
    }

    @Test
    void aWrongAnswerIsToldWithTheSlipThatGivesIt() {
        CommandRun run = mark("--step", "16", "--answer", "−11");

        assertThat(run.status()).isEqualTo(ExitStatus.CHECK_FAILED);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .containsExactly(
                        "step 16, weight-gradient x2->h1: −11.0000 is wrong, expected 11.0000",
                        "This is −δ_h1 x₂: the sign is wrong.");
    }

    @Test
    void jsonHasTheKeysOfTheContract() throws Exception {
        JsonNode mark = new JsonMapper()
                .readTree(mark("--step", "16", "--answer", "5.5", "--format", "json")
                        .out());

        assertThat(mark.propertyNames())
                .containsExactly("step", "kind", "subject", "expected", "answer", "right", "slips", "hint");
        assertThat(mark.get("step").asInt()).isEqualTo(16);
        assertThat(mark.get("kind").asString()).isEqualTo("weight-gradient");
        assertThat(mark.get("subject").asString()).isEqualTo("x2->h1");
        assertThat(mark.get("expected").asDouble()).isEqualTo(11);
        assertThat(mark.get("answer").asDouble()).isEqualTo(5.5);
        assertThat(mark.get("right").asBoolean()).isFalse();
        assertThat(mark.get("slips").toString()).isEqualTo("[\"forgot-value\"]");
        assertThat(mark.get("hint").asString()).contains("δ_h1");
    }

    @Test
    void aSheetIsJudgedRowByRowAndCounted() throws Exception {
        CommandRun run = sheet("name;answer;step\nA;11;16\nA;5,5;delta h1\nB;2;15\n", "--format", "json");

        JsonNode sheet = new JsonMapper().readTree(run.out());
        assertThat(run.status()).isEqualTo(ExitStatus.CHECK_FAILED);
        assertThat(sheet.propertyNames()).containsExactly("rows", "right", "of");
        assertThat(sheet.get("rows").size()).isEqualTo(3);
        assertThat(sheet.get("rows").get(1).get("step").asInt()).isEqualTo(14);
        assertThat(sheet.get("right").asInt()).isEqualTo(2);
        assertThat(sheet.get("of").asInt()).isEqualTo(3);
    }

    @Test
    void aSheetWithoutAMistakeEndsWell() throws Exception {
        CommandRun run = sheet("step,answer\n16,11\nweight-gradient x2->h1,11\n");

        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out().lines().toList()).hasSize(3).last().isEqualTo("2 of 2 answers right");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"step;answer;name\n16;11;A\n14;;B\n", "step;answer\n16;11\n14\n", "step,answer\n16,11\n14, \n"})
    void anEmptyCellIsAQuestionLeftOpen(String text) throws Exception {
        CommandRun run = sheet(text);

        assertThat(run.status()).isEqualTo(ExitStatus.CHECK_FAILED);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().toList())
                .hasSize(4)
                .contains("step 14, delta h1: not answered, expected 5.5000")
                .last()
                .isEqualTo("1 of 2 answers right");
        assertThat(run.out()).contains("The formula: δ_h1 = ");
        JsonNode open = new JsonMapper()
                .readTree(sheet(text, "--format", "json").out())
                .get("rows")
                .get(1);
        assertThat(open.get("answer").isNull()).isTrue();
        assertThat(open.get("right").asBoolean()).isFalse();
        assertThat(open.get("slips").isEmpty()).isTrue();
        assertThat(open.get("hint").asString()).startsWith("The formula: δ_h1 = ");
    }

    @Test
    void decimalsSayHowExactAnAnswerMustBe() {
        assertThat(mark("--step", "16", "--answer", "11.004").status()).isEqualTo(ExitStatus.CHECK_FAILED);
        assertThat(mark("--step", "16", "--answer", "11.004", "--decimals", "2").status())
                .isEqualTo(ExitStatus.DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--step 99 --answer 1",
                "--step 0 --answer 1",
                "--step h1 --answer 1",
                "--step 16 --answer x",
                "--step 16",
                "--answer 1",
                "--step 16 --answer 1 --decimals 1",
                "--step 16 --answer 1 --answers a.csv",
                "--answers missing.csv",
                ""
            })
    void whatCannotBeJudgedIsRefusedInOneLine(String arguments) {
        CommandRun run = mark(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "step;answer\n",
                "a;b\n1;2\n",
                "step;answer\n;11\n",
                "step;answer\n16;x\n",
                "step;answer\n99;1\n"
            })
    void aSheetThatBreaksARuleIsRefusedWhole(String text) throws Exception {
        CommandRun run = sheet(text);

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("a.csv: ");
    }

    private CommandRun sheet(String text, String... more) throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--answers";
        arguments[1] = file.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return mark(arguments);
    }

    private CommandRun mark(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "mark";
        arguments[1] = lesson;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return CommandRun.of(arguments);
    }
}
