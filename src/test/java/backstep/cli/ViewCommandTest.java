package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Weight;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ViewCommandTest {

    @Test
    void mapHasARowForEachY() {
        JsonNode map = json("xor", "--kind", "map", "--grid", "4x3", "--unit", "h2");

        assertThat(map.propertyNames()).containsExactly("kind", "unit", "axes", "x", "y", "values");
        assertThat(map.get("unit").asString()).isEqualTo("h2");
        assertThat(texts(map.get("axes"))).containsExactly("x1", "x2");
        assertThat(numbers(map.get("x"))).containsExactly(-0.25, 0.25, 0.75, 1.25);
        assertThat(map.get("values").size()).isEqualTo(3);
        assertThat(map.get("values").get(0).size()).isEqualTo(4);
    }

    @Test
    void whatIfHasTheErrorAndTheGradientOfTheIterationAskedFor() {
        JsonNode whatIf = json("xor", "--kind", "what-if", "--parameter", "h1->y1", "--iteration", "7");
        Iteration seventh = Lessons.builtIn("xor").run().iteration(7);
        Weight weight = new Weight(1, 0, 0);

        assertThat(whatIf.propertyNames())
                .containsExactly("kind", "parameter", "at", "error", "gradient", "x", "values");
        assertThat(whatIf.get("at").asDouble()).isEqualTo(seventh.value(weight));
        assertThat(whatIf.get("error").asDouble()).isEqualTo(seventh.totalError());
        assertThat(whatIf.get("gradient").asDouble()).isEqualTo(seventh.gradient(weight));
        assertThat(whatIf.get("x").size()).isEqualTo(200);
        assertThat(whatIf.get("x").get(0).asDouble()).isEqualTo(seventh.value(weight) - 3);
        assertThat(whatIf.get("values").size()).isEqualTo(200);
    }

    @Test
    void contourHasTwoParametersOverTheRangesAskedFor() {
        JsonNode contour = json(
                "xor",
                "--kind",
                "contour",
                "--parameter",
                "x1->h1",
                "--parameter",
                "b(y1)",
                "--range",
                "-1..1",
                "--range",
                "0..0.5",
                "--grid",
                "3x2");

        assertThat(contour.propertyNames()).containsExactly("kind", "parameters", "x", "y", "values");
        assertThat(texts(contour.get("parameters"))).containsExactly("x1->h1", "b(y1)");
        assertThat(numbers(contour.get("x"))).containsExactly(-1.0, 0.0, 1.0);
        assertThat(numbers(contour.get("y"))).containsExactly(0.0, 0.5);
        assertThat(contour.get("values").size()).isEqualTo(2);
    }

    @Test
    void errorsThatAreNotFiniteAreNull() {
        JsonNode whatIf = json("xor", "--kind", "what-if", "--parameter", "b(y1)", "--range", "0..99", "--grid", "2");

        assertThat(whatIf.get("values").get(0).isNumber()).isTrue();
        assertThat(whatIf.get("values").get(1).isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--kind map",
                "--format json",
                "--kind mop --format json",
                "--kind map --format text",
                "--kind map --format json --out x.png",
                "--kind map --format json --unit h9",
                "--kind map --format json --unit x1",
                "--kind map --format json --parameter h1->y1",
                "--kind what-if --format json",
                "--kind what-if --format json --parameter h1->h2",
                "--kind what-if --format json --parameter h1->y1 --parameter h2->y1",
                "--kind what-if --format json --parameter h1->y1 --unit h1",
                "--kind what-if --format json --parameter h1->y1 --range 1..1",
                "--kind what-if --format json --parameter h1->y1 --range 1..-1",
                "--kind what-if --format json --parameter h1->y1 --range 1",
                "--kind what-if --format json --parameter h1->y1 --range a..b",
                "--kind what-if --format json --parameter h1->y1 --range 0..1 --range 0..1",
                "--kind what-if --format json --parameter h1->y1 --range -1e308..1e308",
                "--kind contour --format json --parameter h1->y1 --parameter h1->y1",
                "--kind map --format json --grid 1x5",
                "--kind map --format json --grid 2000x5",
                "--kind map --format json --grid 5x",
                "--kind map --format json --iteration 0",
            })
    void wrongArgumentsAreRefusedInOneLine(String arguments) {
        CommandRun run = view("xor", arguments.split(" "));

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
    }

    private static JsonNode json(String lesson, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        CommandRun run = view(lesson, all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        return new JsonMapper().readTree(run.out());
    }

    private static CommandRun view(String lesson, String... arguments) {
        List<String> all = new ArrayList<>(List.of("view", lesson));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static List<Double> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asDouble).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
