package backstep.model.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.network.Activation;
import backstep.model.network.Identified;
import backstep.model.network.Loss;
import backstep.model.network.UpdateOrder;
import backstep.model.notation.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The schema and the reader of lesson files say the same, as far as a schema can. */
class LessonSchemaTest {

    /** What it takes counting to find out, or looking at two places at once. */
    private static final Pattern BEYOND_A_SCHEMA =
            Pattern.compile("[0-9]+ numbers?, but .*|.*in a hidden layer.*|given twice|.*a step of this lesson.*");

    private final LessonSchema schema = new LessonSchema();

    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void everyLessonIsValidAsItCameAndAsItIsSaved(String id) throws IOException {
        assertThat(schema.refusals(Files.readString(Path.of("resources/backstep/lessons", id + ".json"))))
                .isEmpty();
        assertThat(schema.refusals(LessonFile.text(Lessons.builtIn(id)))).isEmpty();
    }

    @Test
    void theFileThatTheRulesAreTriedOnIsValid() {
        assertThat(schema.refusals(LessonRulesTest.VALID)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("backstep.model.lesson.LessonRulesTest#broken")
    void whatTheReaderRefusesTheSchemaRefuses(String piece, String replacement, String message) {
        String reason = message.substring(message.indexOf(": ") + 2);
        if (!BEYOND_A_SCHEMA.matcher(reason).matches()) {
            assertThat(schema.refusals(LessonRulesTest.broken(piece, replacement)))
                    .isNotEmpty();
        }
    }

    @Test
    void aStopNeedsAKindAndASubject() {
        assertThat(schema.refusals(stop("delta y1"))).isEmpty();
        assertThat(schema.refusals(stop("bias-gradient b(h1.2)"))).isEmpty();
        for (String place : List.of("", "Before", "delta", "delta ", "step 3", "22")) {
            assertThat(schema.refusals(stop(place))).as(place).isNotEmpty();
        }
    }

    private static String stop(String place) {
        return LessonRulesTest.broken(
                "\"title\"", "\"stops\": [{\"at\": \"" + place + "\", \"say\": \"S\"}], \"title\"");
    }

    @Test
    void everyNameOfTheProductIsInTheSchema() {
        JsonNode root = new ObjectMapper().readTree(LessonFile.schema());
        assertThat(names(root.at("/properties/notation"))).isEqualTo(ids(Notation.class));
        assertThat(names(root.at("/properties/loss"))).isEqualTo(ids(Loss.class));
        assertThat(names(root.at("/properties/updateOrder"))).isEqualTo(ids(UpdateOrder.class));
        assertThat(names(root.at("/$defs/layer/properties/activation"))).isEqualTo(ids(Activation.class));
        assertThat(root.at("/properties/notes/maxLength").asInt()).isEqualTo(Guide.MOST_NOTES);
    }

    private static List<String> names(JsonNode property) {
        return property.get("enum").valueStream().map(JsonNode::asString).toList();
    }

    private static <E extends Enum<E> & Identified> List<String> ids(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Identified::id).toList();
    }
}
