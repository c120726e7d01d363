package backstep.model.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import backstep.files.Forbidden;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonFileTest {

    @TempDir
    Path folder;

    @Test
    void savedLessonIsReadBackToTheLastBit() throws Exception {
        Lesson lesson = lesson("„Größe“ \"δ\" \\ \ud83d\ude00 نیم\u200cفاصله", awkwardNumbers());
        Path file = folder.resolve("my.json");

        LessonFile.write(lesson, file);

        assertThat(LessonFile.read(file)).isEqualTo(lesson);
    }

    @Test
    void randomBitsSurviveSaving() throws Exception {
        Random random = new Random(7);
        Vector numbers = Vector.of(random.longs()
                .mapToDouble(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .limit(2000)
                .toArray());
        Network network = new Network(
                List.of(new Layer(Activation.RELU, Matrix.of(numbers.toArray()), Optional.of(Vector.of(-0.0)), false)));
        Sample sample = new Sample(numbers, Vector.of(Double.MIN_VALUE));
        Lesson lesson = new Lesson(
                "",
                Notation.LAYERS,
                network,
                new LearningRule(Loss.CROSS_ENTROPY, -0.0, UpdateOrder.OUTPUT_FIRST),
                List.of(sample));

        assertThat(parse(LessonFile.text(lesson))).isEqualTo(lesson);
    }

    @Test
    void halfACharacterInATitleSurvivesSaving() throws Exception {
        Lesson lesson = lesson("half \ud83d", Vector.of(1, 2));

        assertThat(parse(LessonFile.text(lesson)).title()).isEqualTo("half \ud83d");
    }

    @Test
    void whatTeachersBringAlongIsKeptWithThePlacesOfItsStops() throws Exception {
        Guide guide = new Guide(
                OptionalInt.of(9),
                Optional.of("A book, page 7"),
                Optional.of("Ask first.\n\nThen step."),
                List.of(
                        new Stop(new Stop.Place.Before(), "What is given?", false),
                        new Stop(
                                new Stop.Place.Done(new Step.Gradient(new Weight(1, 1, 0))),
                                "\"Which\" way – größer?",
                                true),
                        new Stop(new Stop.Place.Done(new Step.Delta(new Unit(0, 0))), "", false),
                        new Stop(new Stop.Place.After(), "Did it help?", false)),
                Optional.of("https://example.org/lesson.schema.json"));
        Lesson lesson = lesson("T", Vector.of(0.25, -1)).withGuide(guide);

        String text = LessonFile.text(lesson);

        assertThat(parse(text)).isEqualTo(lesson);
        assertThat(text.lines()).contains("  \"$schema\": \"https://example.org/lesson.schema.json\",");
        assertThat(text).endsWith("""
              "decimals": 9,
              "source": "A book, page 7",
              "notes": "Ask first.\\n\\nThen step.",
              "stops": [
                {"at": "before", "say": "What is given?"},
                {"at": "weight-gradient h1->y2", "say": "\\"Which\\" way – größer?", "ask": true},
                {"at": "delta h1", "say": ""},
                {"at": "after", "say": "Did it help?"}
              ]
            }
            """);
    }

    @Test
    void layersAndSamplesStandOnOneLineEach() {
        assertThat(LessonFile.text(lesson("T", Vector.of(0.25, -1)))).isEqualTo("""
            {
              "format": 1,
              "title": "T",
              "notation": "a-z",
              "network": {
                "inputs": 2,
                "layers": [
                  {"activation": "tanh", "weights": [[0.25, -1.0]], "biases": [0.5], "trainBiases": false},
                  {"activation": "identity", "weights": [[2.0], [3.0]]}
                ]
              },
              "loss": "half-squared-error",
              "learningRate": 0.1,
              "updateOrder": "simultaneous",
              "samples": [{"inputs": [1.0, -0.0], "targets": [0.0, 1.0]}]
            }
            """);
    }

    @Test
    void rowOfWeightsStandsOnOneLineHoweverLong() {
        Matrix weights = Matrix.generate(3, 500, (row, column) -> row + column / 7.0);
        Network network = new Network(List.of(new Layer(Activation.TANH, weights, Optional.empty(), true)));
        Sample sample = new Sample(Vector.of(new double[500]), Vector.of(0, 0, 0));

        String text = LessonFile.text(new Lesson("T", Notation.W_U, network, rule(), List.of(sample)));

        assertThat(text.lines().filter(line -> line.startsWith("          ["))).hasSize(3);
    }

    @Test
    void folderIsNamedAsSuch() {
        assertThat(refusal(folder, LessonException.Reason.INPUT))
                .isEqualTo(folder + ": a folder, expected a lesson file");
    }

    @Test
    void missingFileIsNamedWithItsPath() {
        Path file = folder.resolve("no\nsuch.json");

        assertThat(refusal(file, LessonException.Reason.INPUT)).isEqualTo(folder + "/no\\u000asuch.json: no such file");
    }

    @Test
    void fileWithoutPermissionIsTheMachinesFault() throws IOException {
        Path file = Forbidden.unreadable(folder);

        assertThat(refusal(file, LessonException.Reason.MACHINE)).isEqualTo(file + ": cannot be read: no permission");
    }

    @Test
    void hugeFileIsRefusedUnread() throws IOException {
        Path file = folder.resolve("huge.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }

        assertThat(refusal(file, LessonException.Reason.INPUT))
                .isEqualTo("huge.json: larger than 64 MB, expected a lesson file");
    }

    @Test
    void failedSaveLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.createDirectory(folder.resolve("taken.json"));

        assertThatIOException()
                .isThrownBy(() -> LessonFile.write(lesson("T", Vector.of(1, 2)), file))
                .withMessage("cannot write " + file + ": a folder, expected a file");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void builtInLessonsAreListedWithTheDefaultFirst() {
        BuiltInLessons lessons = BuiltInLessons.load();

        assertThat(lessons.ids())
                .containsExactly(
                        "w-and-u",
                        "step-by-step",
                        "step-by-step-as-published",
                        "one-output",
                        "a-z-delta",
                        "any-depth",
                        "vanishing",
                        "xor",
                        "inside-outside",
                        "large-rate",
                        "stuck-units",
                        "three-classes",
                        "four-tanh");
        assertThat(lessons.first().lesson()).isEqualTo(lessons.find("w-and-u").orElseThrow());
        assertThat(lessons.find("xor").orElseThrow().samples()).hasSize(4);
        assertThat(lessons.find("XOR")).isEmpty();
    }

    private static Vector awkwardNumbers() {
        return Vector.of(Double.MIN_VALUE, Double.MAX_VALUE);
    }

    private static LearningRule rule() {
        return new LearningRule(Loss.HALF_SQUARED_ERROR, 0.1, UpdateOrder.SIMULTANEOUS);
    }

    private static Lesson lesson(String title, Vector weights) {
        Network network = new Network(List.of(
                new Layer(Activation.TANH, Matrix.of(weights.toArray()), Optional.of(Vector.of(0.5)), false),
                new Layer(Activation.IDENTITY, Matrix.of(new double[] {2}, new double[] {3}), Optional.empty(), true)));
        Sample sample = new Sample(Vector.of(1, -0.0), Vector.of(0, 1));
        return new Lesson(title, Notation.A_Z, network, rule(), List.of(sample));
    }

    private static Lesson parse(String text) throws LessonException {
        return LessonFile.parse("my.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(Path file, LessonException.Reason reason) {
        LessonException refusal = assertThatExceptionOfType(LessonException.class)
                .isThrownBy(() -> LessonFile.read(file))
                .actual();
        assertThat(refusal.reason()).isEqualTo(reason);
        return refusal.getMessage();
    }
}
