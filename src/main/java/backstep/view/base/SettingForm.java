package backstep.view.base;

import backstep.files.Json;
import backstep.files.JsonException;
import backstep.files.JsonNode;
import backstep.model.network.Identified;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which values a setting can have, and how they stand in a file.
 *
 * @param write empty = the key is left out
 */
record SettingForm<T>(Reading<T> read, Function<T, Optional<Json>> write) {

    interface Reading<T> {
        /** @throws JsonException when there is something else */
        T of(JsonNode node) throws JsonException;
    }

    /** The value of a key, or the usual one where there is no such key. */
    T in(JsonNode parent, String key, T usual) throws JsonException {
        Optional<JsonNode> node = parent.find(key);
        return node.isEmpty() ? usual : read.of(node.get());
    }

    private static <T> SettingForm<T> always(Reading<T> read, Function<T, Json> write) {
        return new SettingForm<>(read, value -> Optional.of(write.apply(value)));
    }

    static <E extends Enum<E> & Identified> SettingForm<E> oneOf(Class<E> type) {
        return always(
                node -> node.named(id -> Identified.find(type, id), Identified.ids(type)),
                value -> Json.text(value.id()));
    }

    static SettingForm<Double> number(double least, double most) {
        return always(node -> within(node, least, most), Json::number);
    }

    static SettingForm<Integer> whole(int least, int most) {
        return always(
                node -> {
                    double value = within(node, least, most);
                    if (value != Math.rint(value)) {
                        throw node.expected("a whole number");
                    }
                    return (int) value;
                },
                Json::number);
    }

    private static double within(JsonNode node, double least, double most) throws JsonException {
        double value = node.number();
        if (value < least || value > most) {
            throw node.expected("a number from " + least + " to " + most);
        }
        return value;
    }

    static SettingForm<Boolean> flag() {
        return always(JsonNode::flag, Json.Bool::new);
    }

    static SettingForm<List<Path>> files() {
        return always(
                SettingForm::files,
                files -> Json.array(
                        files.stream().map(file -> Json.text(file.toString())).toList()));
    }

    private static List<Path> files(JsonNode node) throws JsonException {
        if (!(node.json() instanceof Json.Arr array)) {
            throw node.expected("an array of file names");
        }
        List<Path> files = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            JsonNode file = node.element(array, index);
            try {
                files.add(Path.of(file.text()));
            } catch (InvalidPathException _) {
                throw file.expected("the name of a file");
            }
        }
        return List.copyOf(files);
    }

    static SettingForm<WindowSize> windowSize() {
        SettingForm<Double> side = number(1, 100_000);
        WindowSize usual = WindowSize.USUAL;
        return always(
                node -> new WindowSize(
                        side.in(node, "width", usual.width()),
                        side.in(node, "height", usual.height()),
                        flag().in(node, "maximized", false)),
                size -> new Json.Builder()
                        .put("width", Json.number(size.width()))
                        .put("height", Json.number(size.height()))
                        .put("maximized", new Json.Bool(size.maximized()))
                        .build());
    }

    /** The same where there may be none. */
    static <T> SettingForm<Optional<T>> optional(SettingForm<T> form) {
        return new SettingForm<>(node -> Optional.of(form.read().of(node)), value -> value.flatMap(form.write()));
    }
}
