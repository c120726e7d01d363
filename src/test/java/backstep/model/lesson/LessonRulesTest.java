package backstep.model.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of the lesson format has a file that breaks only it. */
class LessonRulesTest {

    /** Valid; each bad fixture replaces one piece of it. */
    static final String VALID = """
        {
          "format": 1,
          "title": "T",
          "notation": "w-u",
          "network": {
            "inputs": 2,
            "layers": [
              {"activation": "tanh", "weights": [[1, 2], [3, 4], [5, 6]], "biases": [1, 2, 3], "trainBiases": true},
              {"activation": "logistic", "weights": [[1, 2, 3], [4, 5, 6]]}
            ]
          },
          "loss": "half-squared-error",
          "learningRate": 0.5,
          "updateOrder": "simultaneous",
          "samples": [{"inputs": [0.9, 0.4], "targets": [1.0, 0.0]}]
        }
        """;

    private static final String PLACE = "before, after, or kind and subject of a step of this lesson, such as delta y1";

    static Stream<Arguments> broken() {
        return Stream.of(
                // Format and title.
                bad("\"format\": 1,", "", "format: missing, expected 1"),
                bad(
                        "\"format\": 1",
                        "\"format\": 2",
                        "format: format 2 is newer than this Backstep, which reads format 1"),
                bad("\"format\": 1", "\"format\": 0", "format: 0, expected 1"),
                bad("\"format\": 1", "\"format\": \"1\"", "format: \"1\", expected 1"),
                bad("\"title\": \"T\",", "", "title: missing, expected text"),
                bad("\"T\"", "7", "title: 7, expected text"),
                bad("\"T\"", "null", "title: null, expected text"),
                bad(
                        "\"T\"",
                        "\"a\\u001bc\"",
                        "title: \"a\\u001bc\", expected one line of text without control characters"),
                bad(
                        "\"T\"",
                        "\"a\\u0007\"",
                        "title: \"a\\u0007\", expected one line of text without control characters"),
                bad("\"T\"", "\"a\\nb\"", "title: \"a\\u000ab\", expected one line of text without control characters"),
                bad(
                        "\"T\"",
                        "\"a\u2028b\"",
                        "title: \"a\\u2028b\", expected one line of text without control characters"),
                bad(
                        "\"T\"",
                        "\"a\u202eb\"",
                        "title: \"a\\u202eb\", expected one line of text without control characters"),
                bad(
                        "\"T\"",
                        "\"a\u2066b\"",
                        "title: \"a\\u2066b\", expected one line of text without control characters"),
                // Keys.
                bad("\"loss\"", "\"lose\"", "lose: unknown key, the nearest known one is \"loss\""),
                bad(
                        "\"inputs\": 2",
                        "\"imputs\": 2",
                        "network.imputs: unknown key, the nearest known one is \"inputs\""),
                bad(
                        "\"activation\": \"logistic\"",
                        "\"Activation\": \"logistic\"",
                        "network.layers[1].Activation: unknown key, the nearest known one is \"activation\""),
                bad(
                        "\"targets\"",
                        "\"target\"",
                        "samples[0].target: unknown key, the nearest known one is \"targets\""),
                bad("\"title\"", "\"ti\\ntle\"", "\"ti\\u000atle\": unknown key, the nearest known one is \"title\""),
                bad("\"title\": \"T\",", "\"title\": \"T\", \"title\": \"T\",", "title: given twice"),
                bad(
                        "\"biases\": [1, 2, 3]",
                        "\"biases\": [1, 2, 3], \"biases\": [1, 2, 3]",
                        "network.layers[0].biases: given twice"),
                // Notation, loss, rule.
                bad("\"w-u\"", "\"w_u\"", "notation: \"w_u\", expected one of w-u, net-out, alpha-d-y, a-z, layers"),
                bad(
                        "\"w-u\"",
                        "\"alpha-d-y\"",
                        "notation: alpha-d-y needs exactly one output, but the network has 2 outputs"),
                bad("\"w-u\"", "true", "notation: true, expected one of w-u, net-out, alpha-d-y, a-z, layers"),
                bad(
                        "\"loss\": \"half-squared-error\",",
                        "",
                        "loss: missing, expected one of half-squared-error, squared-error, mean-squared-error,"
                                + " root-mean-square-error, binary-cross-entropy, cross-entropy"),
                bad(
                        "\"half-squared-error\"",
                        "\"mse\"",
                        "loss: \"mse\", expected one of half-squared-error, squared-error, mean-squared-error,"
                                + " root-mean-square-error, binary-cross-entropy, cross-entropy"),
                bad("\"learningRate\": 0.5,", "", "learningRate: missing, expected a number, 0 or more"),
                bad("0.5", "-0.5", "learningRate: -0.5, expected a number, 0 or more"),
                bad("0.5", "\"0.5\"", "learningRate: \"0.5\", expected a number"),
                bad("0.5", "1e999", "learningRate: 1e999, expected a number of at most 1.7976931348623157E308"),
                bad(
                        "\"simultaneous\"",
                        "\"output first\"",
                        "updateOrder: \"output first\", expected one of simultaneous, output-first"),
                // Network.
                bad("\"inputs\": 2", "\"inputs\": 0", "network.inputs: 0, expected a whole number, 1 or more"),
                bad("\"inputs\": 2", "\"inputs\": 1.5", "network.inputs: 1.5, expected a whole number, 1 or more"),
                bad(
                        "\"inputs\": 2",
                        "\"inputs\": 3000000000",
                        "network.inputs: 3000000000, expected a whole number, 1 or more"),
                bad(
                        "\"inputs\": 2",
                        "\"inputs\": 3",
                        "network.layers[0].weights[0]: 2 numbers, but the network has 3 inputs"),
                bad("[3, 4]", "[3]", "network.layers[0].weights[1]: 1 number, but the network has 2 inputs"),
                bad(
                        "[1, 2, 3], [4",
                        "[1, 2], [4",
                        "network.layers[1].weights[0]: 2 numbers, but the layer before has 3 units"),
                bad("[3, 4]", "3", "network.layers[0].weights[1]: 3, expected an array of numbers"),
                bad("[3, 4]", "[3, \"4\"]", "network.layers[0].weights[1][1]: \"4\", expected a number"),
                bad("[3, 4]", "[3, null]", "network.layers[0].weights[1][1]: null, expected a number"),
                bad(
                        "[3, 4]",
                        "[3, -1e999]",
                        "network.layers[0].weights[1][1]: -1e999, expected a number of at most "
                                + "1.7976931348623157E308"),
                bad(
                        "[[1, 2], [3, 4], [5, 6]]",
                        "[]",
                        "network.layers[0].weights: empty, expected an array with one row of " + "numbers per unit"),
                bad(
                        "[[1, 2], [3, 4], [5, 6]]",
                        "[[]]",
                        "network.layers[0].weights[0]: 0 numbers, but the network has 2 inputs"),
                bad(
                        "\"tanh\"",
                        "\"sigmoid\"",
                        "network.layers[0].activation: \"sigmoid\", expected one of identity, logistic, "
                                + "tanh, relu, leaky-relu, softplus, softmax"),
                bad(
                        "\"tanh\"",
                        "\"softmax\"",
                        "network.layers[0].activation: softmax in a hidden layer, but only the output "
                                + "layer can have it"),
                bad("[1, 2, 3],", "[1, 2],", "network.layers[0].biases: 2 numbers, but the layer has 3 units"),
                bad(
                        "[1, 2, 3],",
                        "null,",
                        "network.layers[0].biases: null, expected an array of numbers, or no such key for a "
                                + "layer without biases"),
                bad(
                        "\"trainBiases\": true",
                        "\"trainBiases\": 1",
                        "network.layers[0].trainBiases: 1, expected true or false"),
                // Samples.
                bad("[0.9, 0.4]", "[0.9]", "samples[0].inputs: 1 number, but the network has 2 inputs"),
                bad("[1.0, 0.0]", "[1.0, 0.0, 0.5]", "samples[0].targets: 3 numbers, but the network has 2 outputs"),
                bad("[1.0, 0.0]", "1.0", "samples[0].targets: 1.0, expected an array of numbers"),
                bad(
                        "[{\"inputs\": [0.9, 0.4], \"targets\": [1.0, 0.0]}]",
                        "[]",
                        "samples: empty, expected an array of 1 " + "sample or more"),
                bad(
                        "[{\"inputs\": [0.9, 0.4], \"targets\": [1.0, 0.0]}]",
                        "{}",
                        "samples: an object, expected an array of 1 " + "sample or more"),
                bad(
                        "{\"inputs\": [0.9, 0.4], \"targets\": [1.0, 0.0]}",
                        "[]",
                        "samples[0]: an array, expected an object"),
                // What those who teach bring along.
                extra("\"decimals\": 1", "decimals: 1, expected a whole number, 2 to 9"),
                extra("\"decimals\": 10", "decimals: 10, expected a whole number, 2 to 9"),
                extra("\"decimals\": 4.5", "decimals: 4.5, expected a whole number, 2 to 9"),
                extra("\"decimals\": \"4\"", "decimals: \"4\", expected a whole number, 2 to 9"),
                extra("\"source\": null", "source: null, expected text"),
                extra(
                        "\"source\": \"a\\nb\"",
                        "source: \"a\\u000ab\", expected one line of text without control characters"),
                extra("\"notes\": [\"a\"]", "notes: an array, expected text"),
                extra(
                        "\"notes\": \"a\\tb\"",
                        "notes: \"a\\u0009b\", expected text without control characters other than line feeds"),
                extra(
                        "\"notes\": \"a\u202eb\"",
                        "notes: \"a\\u202eb\", expected text without control characters other than line feeds"),
                extra("\"notes\": \"" + "é".repeat(10_001) + '"', "notes: 10001 characters, expected at most 10000"),
                extra("\"$schema\": 1", "\"$schema\": 1, expected text"),
                extra(
                        "\"$schema\": \"\\u0000\"",
                        "\"$schema\": \"\\u0000\", expected one line of text without control characters"),
                extra("\"note\": \"\"", "note: unknown key, the nearest known one is \"notes\""),
                extra("\"stops\": {}", "stops: an object, expected an array"),
                extra("\"stops\": [\"before\"]", "stops[0]: \"before\", expected an object"),
                stop("\"say\": \"S\"", "at: missing, expected " + PLACE),
                stop("\"at\": \"before\"", "say: missing, expected text"),
                stop("\"at\": 22, \"say\": \"S\"", "at: 22, expected text"),
                stop("\"at\": \"delta\", \"say\": \"S\"", "at: \"delta\", expected " + PLACE),
                stop("\"at\": \"Delta h1\", \"say\": \"S\"", "at: \"Delta h1\", expected " + PLACE),
                stop("\"at\": \"delta h4\", \"say\": \"S\"", "at: \"delta h4\", expected " + PLACE),
                stop("\"at\": \"delta x1\", \"say\": \"S\"", "at: \"delta x1\", expected " + PLACE),
                stop(
                        "\"at\": \"bias-gradient b(y1)\", \"say\": \"S\"",
                        "at: \"bias-gradient b(y1)\", expected " + PLACE),
                stop(
                        "\"at\": \"before\", \"say\": \"a\\u0007\"",
                        "say: \"a\\u0007\", expected one line of text without control characters"),
                stop("\"at\": \"before\", \"say\": \"S\", \"ask\": 1", "ask: 1, expected true or false"),
                stop("\"at\": \"before\", \"says\": \"S\"", "says: unknown key, the nearest known one is \"say\""));
    }

    /** A file that only has this key too. */
    private static Arguments extra(String member, String message) {
        return bad("\"title\": \"T\",", "\"title\": \"T\", " + member + ",", message);
    }

    /** A file that only has this stop too, the message without its place. */
    private static Arguments stop(String members, String message) {
        return extra("\"stops\": [{" + members + "}]", "stops[0]." + message);
    }

    private static Arguments bad(String piece, String replacement, String message) {
        return Arguments.of(piece, replacement, message);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void eachBrokenRuleIsNamedWithItsPlace(String piece, String replacement, String message) {
        assertThat(refusal(broken(piece, replacement))).isEqualTo("my.json: " + message);
    }

    /** The valid file with the first such piece replaced. */
    static String broken(String piece, String replacement) {
        assertThat(VALID).contains(piece);
        int at = VALID.indexOf(piece);
        return VALID.substring(0, at) + replacement + VALID.substring(at + piece.length());
    }

    @Test
    void validFileIsAccepted() {
        assertThatCode(() -> parse(VALID)).doesNotThrowAnyException();
    }

    @Test
    void alphaDYNeedsTheHalfSquaredError() {
        String oneOutput = VALID.replace(", [4, 5, 6]]", "]")
                .replace("[1.0, 0.0]", "[1.0]")
                .replace("\"w-u\"", "\"alpha-d-y\"");
        assertThatCode(() -> parse(oneOutput)).doesNotThrowAnyException();

        assertThat(refusal(oneOutput.replace("half-squared-error", "squared-error")))
                .isEqualTo("my.json: notation: alpha-d-y needs the loss half-squared-error, but the loss is"
                        + " squared-error");
    }

    @Test
    void keysOfANewerFormatAreNotBlamed() {
        String newer = VALID.replace("\"format\": 1", "\"momentum\": 0.9, \"format\": 3");

        assertThat(refusal(newer)).startsWith("my.json: format: format 3 is newer");
    }

    @Test
    void absentKeysHaveTheDefaultsOfTheFormat() throws LessonException {
        Lesson lesson = parse(VALID.replace("\"notation\": \"w-u\",", "")
                .replace("\"updateOrder\": \"simultaneous\",", "")
                .replace(", \"trainBiases\": true", ""));

        assertThat(lesson).isEqualTo(parse(VALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "\"lesson\"", "true", "[1]"})
    void documentThatIsNotAnObjectIsRefused(String document) {
        assertThat(refusal(document)).startsWith("my.json: ").endsWith(", expected an object");
    }

    @Test
    void syntaxErrorsAreNamedWithLineAndColumn() {
        assertThat(refusal(VALID.replace("\"title\": \"T\",", "\"title\": 'T',")))
                .startsWith("my.json: line 3, column 12: not valid JSON: ");
        assertThat(refusal(VALID + "}")).startsWith("my.json: line 17, column 1: ");
        assertThat(refusal(VALID + "{}"))
                .isEqualTo("my.json: line 17, column 1: something follows the end of the document");
        assertThat(refusal(VALID.replace("1.0,", "NaN,"))).startsWith("my.json: line 15, column ");
    }

    @Test
    void truncatedFileEndsTooEarly() {
        assertThat(refusal(VALID.substring(0, VALID.indexOf("\"loss\""))))
                .isEqualTo("my.json: line 12, column 3: the file ends too early");
        assertThat(refusal("")).isEqualTo("my.json: line 1, column 1: the file is empty");
        assertThat(refusal(" \n")).isEqualTo("my.json: line 1, column 1: the file is empty");
    }

    @Test
    void deepNestingIsRefusedBeforeItFillsTheStack() {
        String deep = "{\"format\": " + "[".repeat(1_000_000);

        assertThat(refusal(deep)).isEqualTo("my.json: line 1, column 43: nested more than 32 deep");
    }

    @Test
    void byteOrderMarkOfUtf8IsSkipped() throws LessonException {
        assertThat(parse("\uFEFF" + VALID)).isEqualTo(parse(VALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void otherUnicodeEncodingsAreNamed(String charset) {
        assertThat(refusal(VALID.getBytes(Charset.forName(charset))))
                .isEqualTo("my.json: line 1, column 1: not UTF-8 text (it looks like UTF-16), expected UTF-8");
    }

    @Test
    void latin1IsRefusedWithTheLineOfItsFirstForeignByte() {
        byte[] latin1 = VALID.replace("\"T\"", "\"Größe\"").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(latin1)).isEqualTo("my.json: line 3: byte 0xF6 is not UTF-8 text, expected UTF-8");
    }

    @Test
    void longPiecesOfTheFileAreCutInTheMessage() {
        assertThat(refusal(VALID.replace("\"tanh\"", '"' + "x".repeat(100_000) + '"')))
                .hasSizeLessThan(200);
        assertThat(refusal(VALID.replace("\"title\"", '"' + "x".repeat(100_000) + '"')))
                .hasSizeLessThan(200);
        assertThat(refusal(VALID.replace("0.5", "0." + "5".repeat(100_000)))).hasSizeLessThan(300);
    }

    private static Lesson parse(String text) throws LessonException {
        return LessonFile.parse("my.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] content) {
        return assertThatExceptionOfType(LessonException.class)
                .isThrownBy(() -> LessonFile.parse("my.json", content))
                .actual()
                .getMessage();
    }
}
