package backstep.model.lesson;

import backstep.bundled.Bundled;
import backstep.files.AtomicFile;
import backstep.files.FileBytes;
import backstep.files.Json;
import backstep.files.JsonException;
import backstep.files.JsonNode;
import backstep.files.JsonReader;
import backstep.files.JsonText;
import backstep.files.OneLine;
import backstep.model.lesson.LessonException.Reason;
import backstep.model.network.Layer;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Lesson files: reading, checking and saving (formats.md, "Lesson file"). */
public final class LessonFile {

    /** A larger file is refused unread; a lesson of a million weights takes a third of it. */
    static final int MOST_BYTES = 64 << 20;

    /** What the name of a lesson file ends with: what desktops know it by, or any file of its kind. */
    public static final String ENDING = ".backstep.json";

    public static final String PLAIN_ENDING = ".json";

    private LessonFile() {}

    /** The name of a file without its ending. */
    public static String bareName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : List.of(ENDING, PLAIN_ENDING)) {
            if (lower.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /**
     * Reads a lesson, whole or not at all.
     *
     * @throws LessonException when the file cannot be read or breaks a rule; the message is one line that starts with
     *     the name of the file
     */
    public static Lesson read(Path file) throws LessonException {
        try {
            return parse(OneLine.nameOf(file), FileBytes.read(file, MOST_BYTES, "a lesson file"));
        } catch (NoSuchFileException _) {
            throw new LessonException(Reason.INPUT, file.toString(), "no such file");
        } catch (FileBytes.Unfit e) {
            String name = Files.isRegularFile(file) ? OneLine.nameOf(file) : file.toString();
            throw new LessonException(Reason.INPUT, name, e.getReason());
        } catch (IOException e) {
            throw new LessonException(Reason.MACHINE, file.toString(), "cannot be read: " + OneLine.reason(e));
        } catch (OutOfMemoryError e) {
            throw new LessonException(Reason.MACHINE, file.toString(), "too large for the memory there is");
        }
    }

    /** Makes a lesson of the content of a file; {@code name} is how messages call it. */
    public static Lesson parse(String name, byte[] content) throws LessonException {
        try {
            return LessonReader.lesson(new JsonNode("", JsonReader.parse(content)));
        } catch (JsonException e) {
            throw new LessonException(Reason.INPUT, name, e.getMessage());
        }
    }

    /** Makes a lesson of what a lesson file holds, wherever it stands. */
    public static Lesson lesson(JsonNode node) throws JsonException {
        return LessonReader.lesson(node);
    }

    /**
     * Saves a lesson: until the new file is whole on the disk, the old one stays.
     *
     * @throws IOException with a message of one line that names the file and the reason
     */
    public static void write(Lesson lesson, Path file) throws IOException {
        AtomicFile.write(file, text(lesson).getBytes(StandardCharsets.UTF_8));
    }

    /** The content of a lesson file; reading it back gives an equal lesson, to the last bit of every number. */
    public static String text(Lesson lesson) {
        return JsonText.of(document(lesson));
    }

    /** What a lesson file holds: formats.md, "Lesson file"; every number with all its digits. */
    public static Json document(Lesson lesson) {
        Json.Builder document = new Json.Builder();
        lesson.guide().schema().ifPresent(schema -> document.put("$schema", Json.text(schema)));
        document.put("format", Json.number(LessonReader.FORMAT))
                .put("title", Json.text(lesson.title()))
                .put("notation", Json.text(lesson.notation().id()))
                .put(
                        "network",
                        new Json.Builder()
                                .put("inputs", Json.number(lesson.network().inputs()))
                                .put("layers", layers(lesson.network()))
                                .build())
                .put("loss", Json.text(lesson.rule().loss().id()))
                .put("learningRate", Json.number(lesson.rule().learningRate()))
                .put("updateOrder", Json.text(lesson.rule().order().id()))
                .put(
                        "samples",
                        Json.array(lesson.samples().stream()
                                .map(LessonFile::sample)
                                .toList()));
        GuideKeys.put(lesson.guide(), lesson.network(), document);
        return document.build();
    }

    /** The JSON Schema of the format: it refuses what can be told without counting. */
    public static String schema() {
        return Bundled.text("schema/lesson.schema.json");
    }

    /** The layers of a network as lesson files have them, under {@code network.layers}. */
    public static Json layers(Network network) {
        return Json.array(network.layers().stream().map(LessonFile::layer).toList());
    }

    private static Json layer(Layer layer) {
        Json.Builder object = new Json.Builder()
                .put("activation", Json.text(layer.activation().id()))
                .put("weights", matrix(layer.weights()));
        layer.biases().ifPresent(biases -> object.put("biases", vector(biases)));
        if (layer.hasBiases() || !layer.trainBiases()) {
            object.put("trainBiases", new Json.Bool(layer.trainBiases()));
        }
        return object.build();
    }

    private static Json sample(Sample sample) {
        return new Json.Builder()
                .put("inputs", vector(sample.inputs()))
                .put("targets", vector(sample.targets()))
                .build();
    }

    private static Json matrix(Matrix matrix) {
        return Json.array(IntStream.range(0, matrix.rows())
                .mapToObj(row -> vector(matrix.row(row)))
                .toList());
    }

    /** A vector as files have it: an array of numbers. */
    public static Json vector(Vector vector) {
        return Json.Numbers.of(vector.toArray());
    }
}
