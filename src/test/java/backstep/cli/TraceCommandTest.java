package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.network.UpdateOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TraceCommandTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Number, kind, subject, and as group 1 the decimal point of the value. */
    private static final Pattern STEP_LINE =
            Pattern.compile("^ *[0-9]+  [a-z-]+ +[^ ]+ +\u2212?[0-9]+([.])[0-9]+.*$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void jsonHasTheKeysOfTheContractInTheirOrder() throws Exception {
        JsonNode trace = json("trace", byHand(UpdateOrder.SIMULTANEOUS), "--format", "json");

        assertThat(trace.propertyNames())
                .containsExactly(
                        "format",
                        "title",
                        "iteration",
                        "sample",
                        "forward",
                        "loss",
                        "backward",
                        "update",
                        "outcome",
                        "steps",
                        "layers");
        assertThat(trace.get("forward").get(0).propertyNames()).containsExactly("netInputs", "activations");
        assertThat(trace.get("loss").propertyNames()).containsExactly("perOutput", "total");
        assertThat(trace.get("backward").get(0).propertyNames())
                .containsExactly("deltas", "weightGradients", "biasGradients");
        assertThat(trace.get("update").get(0).propertyNames()).containsExactly("weights", "biases");
        assertThat(trace.get("steps").get(0).propertyNames())
                .containsExactly("index", "phase", "kind", "subject", "value", "latex", "text");
    }

    @Test
    void aLessonIsTracedWithItsOwnDecimalsOrThoseThatWereAskedFor() throws Exception {
        assertThat(CommandRun.of("trace", "step-by-step").out()).contains("0.593269992");
        assertThat(CommandRun.of("trace", "step-by-step", "--decimals", "4").out())
                .contains("0.5933")
                .doesNotContain("0.59326");
        JsonNode trace = json("trace", "step-by-step", "--format", "json", "--decimals", "6");
        assertThat(trace.get("steps").get(1).get("text").asString()).endsWith("0.593270");
        assertThat(trace.get("steps").get(1).get("latex").asString()).contains("0.593270");
        assertThat(trace.get("steps").get(1).get("value").asDouble()).isEqualTo(0.5932699921071872);
        assertThat(CommandRun.of("trace", "w-and-u", "--decimals", "2").out().lines())
                .filteredOn(line -> line.contains(" = "))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsPattern(" [=≈] −?[0-9.]+[0-9]{2}(·10\\S+)?$"));
    }

    @Test
    void decimalsAreTwoToNine() {
        for (String decimals : List.of("1", "10", "4.5", "-3", "four")) {
            CommandRun run = CommandRun.of("trace", "xor", "--decimals", decimals);

            assertThat(run.status()).isEqualTo(ExitStatus.WRONG_INPUT);
            assertThat(run.err())
                    .isEqualTo("backstep trace: Invalid value for option '--decimals': \"" + decimals
                            + "\", expected a whole number, 2 to 9\n");
        }
    }

    @Test
    void jsonHoldsTheNumbersWorkedByHand() throws Exception {
        JsonNode trace = json("trace", byHand(UpdateOrder.SIMULTANEOUS), "--format", "json");

        assertThat(trace.get("format").asInt()).isEqualTo(1);
        assertThat(trace.get("title").asString()).isEqualTo("A \"lesson\"");
        assertThat(trace.get("iteration").asInt()).isEqualTo(1);
        assertThat(trace.get("sample").asInt()).isZero();
        assertThat(trace.get("forward"))
                .hasToString(
                        "[{\"netInputs\":[1.5],\"activations\":[1.5]},{\"netInputs\":[3.0,-1.5],\"activations\":[3.0,-1.5]}]");
        assertThat(trace.get("loss")).hasToString("{\"perOutput\":[2.0,1.125],\"total\":3.125}");
        assertThat(trace.get("backward"))
                .hasToString("[{\"deltas\":[5.5],\"weightGradients\":[[5.5,11.0]],\"biasGradients\":[5.5]},"
                        + "{\"deltas\":[2.0,-1.5],\"weightGradients\":[[3.0],[-2.25]],\"biasGradients\":null}]");
        assertThat(trace.get("update"))
                .hasToString(
                        "[{\"weights\":[[0.25,-6.5]],\"biases\":[-2.25]},{\"weights\":[[0.5],[0.125]],\"biases\":null}]");
        // h = −2.25 + 0.25·1 − 6.5·2 = −15, against the targets 1 and 0.
        assertThat(trace.get("outcome"))
                .hasToString("{\"outputs\":[-7.5,-1.875],\"perOutput\":[36.125,1.7578125],\"total\":37.8828125}");
    }

    @Test
    void stepsAreInTheOrderOfTheContract() throws Exception {
        JsonNode steps = json("trace", byHand(UpdateOrder.SIMULTANEOUS), "--format", "json")
                .get("steps");

        assertThat(brief(steps))
                .containsExactly(
                        "1 forward net-input h1 1.5",
                        "2 forward activation h1 1.5",
                        "3 forward net-input y1 3.0",
                        "4 forward activation y1 3.0",
                        "5 forward net-input y2 -1.5",
                        "6 forward activation y2 -1.5",
                        "7 error error E1 2.0",
                        "8 error error E2 1.125",
                        "9 error total-error E 3.125",
                        "10 backward delta y1 2.0",
                        "11 backward delta y2 -1.5",
                        "12 backward weight-gradient h1->y1 3.0",
                        "13 backward weight-gradient h1->y2 -2.25",
                        "14 backward delta h1 5.5",
                        "15 backward weight-gradient x1->h1 5.5",
                        "16 backward weight-gradient x2->h1 11.0",
                        "17 backward bias-gradient b(h1) 5.5",
                        "18 update weight-update h1->y1 0.5",
                        "19 update weight-update h1->y2 0.125",
                        "20 update weight-update x1->h1 0.25",
                        "21 update weight-update x2->h1 -6.5",
                        "22 update bias-update b(h1) -2.25");
    }

    @Test
    void outputFirstUpdatesALayerBeforeTheDeltasOfTheOneBeforeIt() throws Exception {
        JsonNode steps = json("trace", byHand(UpdateOrder.OUTPUT_FIRST), "--format", "json")
                .get("steps");

        // δ_h flows through the updated U = (0.5, 0.125): 0.5·2 + 0.125·(−1.5).
        assertThat(brief(steps).subList(11, 17))
                .containsExactly(
                        "12 backward weight-gradient h1->y1 3.0",
                        "13 backward weight-gradient h1->y2 -2.25",
                        "14 update weight-update h1->y1 0.5",
                        "15 update weight-update h1->y2 0.125",
                        "16 backward delta h1 0.8125",
                        "17 backward weight-gradient x1->h1 0.8125");
    }

    @Test
    void lessonOfTheContractHas42Steps() {
        assertThat(json("trace", "w-and-u", "--format", "json").get("steps").size())
                .isEqualTo(42);
    }

    @Test
    void laterIterationStartsFromTheWeightsBefore() throws Exception {
        // η = 0.5 halves w with each iteration.
        Path file = Lessons.saved(folder.resolve("l.json"), Lessons.linear(8, 0.5));

        JsonNode trace = json("trace", file.toString(), "--iteration", "4", "--format", "json");

        assertThat(trace.get("iteration").asInt()).isEqualTo(4);
        assertThat(trace.get("forward")).hasToString("[{\"netInputs\":[1.0],\"activations\":[1.0]}]");
        assertThat(trace.get("update")).hasToString("[{\"weights\":[[0.5]],\"biases\":null}]");
    }

    @Test
    void samplesTakeTurnsRoundAndRound() {
        assertThat(json("trace", "xor", "--iteration", "7", "--format", "json")
                        .get("sample")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void textHasALinePerStepWithAlignedColumns(String lesson) {
        CommandRun run = CommandRun.of("trace", lesson);
        int steps = json("trace", lesson, "--format", "json").get("steps").size();

        List<MatchResult> lines = STEP_LINE.matcher(run.out()).results().toList();
        assertThat(lines).hasSize(steps);
        assertThat(lines.stream().map(line -> line.start(1) - line.start()).distinct())
                .hasSize(1);
    }

    @Test
    void textNamesSubjectAndValueOfAStep() throws Exception {
        assertThat(CommandRun.of("trace", byHand(UpdateOrder.SIMULTANEOUS))
                        .out()
                        .lines())
                .anyMatch(line -> line.startsWith("11  delta            y2      \u22121.5000  "))
                .anyMatch(line -> line.startsWith("16  weight-gradient  x2->h1  11.0000  "));
    }

    @Test
    void notationChangesTheTextAndNeverTheNumbers() {
        JsonNode plain = json("trace", "w-and-u", "--format", "json");
        JsonNode layers = json("trace", "w-and-u", "--format", "json", "--notation", "layers");

        assertThat(layers.get("backward")).isEqualTo(plain.get("backward"));
        assertThat(brief(layers.get("steps"))).isEqualTo(brief(plain.get("steps")));
        assertThat(layers.get("steps").get(0).get("text"))
                .isNotEqualTo(plain.get("steps").get(0).get("text"));
    }

    @Test
    void documentsAreInTheirLanguageAndNotation() {
        String latex = CommandRun.of("trace", "w-and-u", "--format", "latex", "--notation", "layers")
                .out();
        String markdown =
                CommandRun.of("trace", "w-and-u", "--format", "markdown").out();

        assertThat(latex)
                .startsWith("\\documentclass")
                .endsWith("\\end{document}\n")
                .contains("\\delta_{1}^{(2)}");
        assertThat(markdown).startsWith("# ").contains("u_{11}").doesNotContain("documentclass");
    }

    @Test
    void iterationThatNumbersRunOutOfIsNamed() throws Exception {
        // |w| grows by the factor 1e100 − 1: 2, 2e100, 2e200, 2e300; E overflows first, at 1e200².
        Path file = Lessons.saved(folder.resolve("wild.json"), Lessons.linear(2, 1e100));

        for (String number : List.of("3", "4", "1000000")) {
            CommandRun run = CommandRun.of("trace", file.toString(), "--iteration", number, "--format", "json");
            assertThat(run.status()).isEqualTo(ExitStatus.WRONG_INPUT);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith("wild.json: iteration 3: error E1 is not")
                    .hasLineCount(1);
        }
        assertThat(CommandRun.of("trace", file.toString(), "--iteration", "2").status())
                .isEqualTo(ExitStatus.DONE);
    }

    private String byHand(UpdateOrder order) throws Exception {
        return Lessons.saved(folder.resolve(order.id() + ".json"), Lessons.byHand(order))
                .toString();
    }

    private static JsonNode json(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        return MAPPER.readTree(run.out());
    }

    private static List<String> brief(JsonNode steps) {
        return StreamSupport.stream(steps.spliterator(), false)
                .map(step -> step.get("index") + " " + step.get("phase").asString() + " "
                        + step.get("kind").asString() + " "
                        + step.get("subject").asString() + " " + step.get("value"))
                .toList();
    }
}
