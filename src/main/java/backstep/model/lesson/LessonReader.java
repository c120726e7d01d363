package backstep.model.lesson;

import backstep.files.Json;
import backstep.files.JsonException;
import backstep.files.JsonNode;
import backstep.files.OneLine;
import backstep.model.network.Activation;
import backstep.model.network.Identified;
import backstep.model.network.Layer;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a lesson of a JSON document, or says which rule of formats.md, "Lesson file", it breaks and where. */
final class LessonReader {

    static final int FORMAT = 1;

    private static final List<String> LESSON_KEYS = List.of(
            "$schema",
            "format",
            "title",
            "notation",
            "network",
            "loss",
            "learningRate",
            "updateOrder",
            "samples",
            "decimals",
            "source",
            "notes",
            "stops");
    private static final List<String> NETWORK_KEYS = List.of("inputs", "layers");
    private static final List<String> LAYER_KEYS = List.of("activation", "weights", "biases", "trainBiases");
    private static final List<String> SAMPLE_KEYS = List.of("inputs", "targets");

    private LessonReader() {}

    static Lesson lesson(JsonNode root) throws JsonException {
        checkFormat(root);
        root.allow(LESSON_KEYS);
        String title = root.get("title", "text").line();
        Network network = network(root.get("network", "an object with inputs and layers"));
        LearningRule rule = rule(root);
        Notation notation = notation(root, network, rule.loss());
        List<Sample> samples = samples(root, network);
        Guide guide = GuideKeys.guide(root, network, rule.order());
        return new Lesson(title, notation, network, rule, samples, guide);
    }

    /** Comes first: in a newer format, other keys may be right. */
    private static void checkFormat(JsonNode root) throws JsonException {
        JsonNode format = root.get("format", Integer.toString(FORMAT));
        if (!(format.json() instanceof Json.Num(double number, String text)) || number < FORMAT) {
            throw format.expected(Integer.toString(FORMAT));
        }
        if (number > FORMAT) {
            throw new JsonException(
                    format.place(),
                    "format " + OneLine.shortened(text) + " is newer than this Backstep, which reads format " + FORMAT);
        }
    }

    private static Network network(JsonNode node) throws JsonException {
        node.allow(NETWORK_KEYS);
        int inputs = node.get("inputs", "a whole number, 1 or more").count();
        JsonNode list = node.get("layers", "an array of 1 layer or more");
        Json.Arr array = list.array("an array of 1 layer or more");
        List<Layer> layers = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            boolean output = index == array.size() - 1;
            layers.add(
                    index == 0
                            ? layer(list.element(array, 0), inputs, "the network has ", "input", output)
                            : layer(
                                    list.element(array, index),
                                    layers.getLast().units(),
                                    "the layer before has ",
                                    "unit",
                                    output));
        }
        return new Network(layers);
    }

    /** A layer that takes {@code before} values; {@code source} and {@code noun} say where they come from. */
    private static Layer layer(JsonNode node, int before, String source, String noun, boolean output)
            throws JsonException {
        node.allow(LAYER_KEYS);
        JsonNode function = node.get("activation", "one of " + Identified.ids(Activation.class));
        Activation activation = constant(function, Activation.class);
        if (activation.spansLayer() && !output) {
            throw new JsonException(
                    function.place(), activation.id() + " in a hidden layer, but only the output layer can have it");
        }
        JsonNode rows = node.get("weights", "an array with one row of numbers per unit");
        Matrix weights = weights(rows, before, source + OneLine.count(before, noun));
        Optional<Vector> biases = biases(node, weights.rows());
        Optional<JsonNode> trained = node.find("trainBiases");
        boolean trainBiases = trained.isEmpty() || trained.get().flag();
        return new Layer(activation, weights, biases, trainBiases);
    }

    private static Matrix weights(JsonNode node, int columns, String owner) throws JsonException {
        Json.Arr array = node.array("an array with one row of numbers per unit");
        double[][] rows = new double[array.size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = node.element(array, row).numbers(columns, owner);
        }
        return Matrix.of(rows);
    }

    private static Optional<Vector> biases(JsonNode layer, int units) throws JsonException {
        Optional<JsonNode> biases = layer.find("biases");
        if (biases.isEmpty()) {
            return Optional.empty();
        }
        if (biases.get().json() instanceof Json.Null) {
            throw biases.get().expected("an array of numbers, or no such key for a layer without biases");
        }
        return Optional.of(Vector.of(biases.get().numbers(units, "the layer has " + OneLine.count(units, "unit"))));
    }

    private static LearningRule rule(JsonNode root) throws JsonException {
        Loss loss = constant(root.get("loss", "one of " + Identified.ids(Loss.class)), Loss.class);
        JsonNode rate = root.get("learningRate", "a number, 0 or more");
        if (rate.number() < 0) {
            throw rate.expected("a number, 0 or more");
        }
        Optional<JsonNode> order = root.find("updateOrder");
        return new LearningRule(
                loss,
                rate.number(),
                order.isEmpty() ? UpdateOrder.SIMULTANEOUS : constant(order.get(), UpdateOrder.class));
    }

    private static Notation notation(JsonNode root, Network network, Loss loss) throws JsonException {
        Optional<JsonNode> node = root.find("notation");
        if (node.isEmpty()) {
            return Notation.DEFAULT;
        }
        Notation notation = constant(node.get(), Notation.class);
        Optional<String> refusal = notation.refusal(network, loss);
        if (refusal.isPresent()) {
            throw new JsonException(node.get().place(), refusal.get());
        }
        return notation;
    }

    private static List<Sample> samples(JsonNode root, Network network) throws JsonException {
        JsonNode list = root.get("samples", "an array of 1 sample or more");
        Json.Arr array = list.array("an array of 1 sample or more");
        String inputs = "the network has " + OneLine.count(network.inputs(), "input");
        String targets = "the network has " + OneLine.count(network.outputs(), "output");
        List<Sample> samples = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            JsonNode node = list.element(array, index);
            node.allow(SAMPLE_KEYS);
            samples.add(new Sample(
                    Vector.of(node.get("inputs", "an array of numbers").numbers(network.inputs(), inputs)),
                    Vector.of(node.get("targets", "an array of numbers").numbers(network.outputs(), targets))));
        }
        return samples;
    }

    private static <E extends Enum<E> & Identified> E constant(JsonNode node, Class<E> type) throws JsonException {
        return node.named(id -> Identified.find(type, id), Identified.ids(type));
    }
}
