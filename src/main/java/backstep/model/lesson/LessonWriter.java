package backstep.model.lesson;

import backstep.files.Json;
import backstep.model.network.Layer;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.stream.IntStream;

/** Makes the JSON document of a lesson: formats.md, "Lesson file"; every number with all its digits. */
final class LessonWriter {

    private LessonWriter() {}

    static Json document(Lesson lesson) {
        return new Json.Builder()
                .put("format", Json.number(LessonReader.FORMAT))
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
                                .map(LessonWriter::sample)
                                .toList()))
                .build();
    }

    static Json layers(Network network) {
        return Json.array(network.layers().stream().map(LessonWriter::layer).toList());
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

    static Json matrix(Matrix matrix) {
        return Json.array(IntStream.range(0, matrix.rows())
                .mapToObj(row -> vector(matrix.row(row)))
                .toList());
    }

    static Json vector(Vector vector) {
        return Json.Numbers.of(vector.toArray());
    }
}
