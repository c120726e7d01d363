package backstep.view.settings;

import backstep.files.Json;
import backstep.files.JsonException;
import backstep.files.JsonNode;
import backstep.model.formula.Numerals;
import backstep.model.network.Identified;
import backstep.model.notation.Notation;
import backstep.view.base.Theme;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered from one start to the next.
 *
 * @param decimals of every number on the screen, {@value Numerals#FEWEST} to {@value Numerals#MOST}
 * @param textScale size of all text, 1 = normal
 * @param speed of motions, 1 = normal
 * @param notation that built-in lessons are shown in; empty = each in its own
 * @param window empty = the usual size
 * @param recent lesson files, the latest first
 */
public record Settings(
        Theme theme,
        int decimals,
        double textScale,
        double speed,
        boolean reducedMotion,
        Optional<Notation> notation,
        Optional<WindowSize> window,
        List<Path> recent) {

    /** Those of the first start. */
    public static final Settings USUAL =
            new Settings(Theme.LIGHT, 4, 1, 1, false, Optional.empty(), Optional.empty(), List.of());

    private static final double LEAST_SCALE = 0.5;
    private static final double MOST_SCALE = 4;
    private static final double LEAST_SPEED = 0.05;
    private static final double MOST_SPEED = 20;
    private static final double LONGEST_SIDE = 100_000;

    public Settings {
        recent = List.copyOf(recent);
    }

    /**
     * Reads settings; a key that is not there has its usual value, and keys that are not known are left alone: a newer
     * Backstep may have written them.
     *
     * @throws JsonException when a value is not one that its key can have
     */
    static Settings of(JsonNode root) throws JsonException {
        Optional<JsonNode> theme = root.find("theme");
        Optional<JsonNode> notation = root.find("notation");
        Optional<JsonNode> window = root.find("window");
        return new Settings(
                theme.isEmpty() ? USUAL.theme : constant(theme.get(), Theme.class),
                decimals(root),
                number(root, "textScale", USUAL.textScale, LEAST_SCALE, MOST_SCALE),
                number(root, "speed", USUAL.speed, LEAST_SPEED, MOST_SPEED),
                flag(root, "reducedMotion"),
                notation.isEmpty() ? Optional.empty() : Optional.of(constant(notation.get(), Notation.class)),
                window.isEmpty() ? Optional.empty() : Optional.of(size(window.get())),
                recent(root));
    }

    private static int decimals(JsonNode root) throws JsonException {
        double decimals = number(root, "decimals", USUAL.decimals, Numerals.FEWEST, Numerals.MOST);
        if (decimals != Math.rint(decimals)) {
            throw root.get("decimals", "").expected("a whole number");
        }
        return (int) decimals;
    }

    private static WindowSize size(JsonNode window) throws JsonException {
        return new WindowSize(
                number(window, "width", WindowSize.USUAL.width(), 1, LONGEST_SIDE),
                number(window, "height", WindowSize.USUAL.height(), 1, LONGEST_SIDE),
                flag(window, "maximized"));
    }

    private static List<Path> recent(JsonNode root) throws JsonException {
        Optional<JsonNode> list = root.find("recentFiles");
        if (list.isEmpty()) {
            return List.of();
        }
        if (!(list.get().json() instanceof Json.Arr array)) {
            throw list.get().expected("an array of file names");
        }
        List<Path> files = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            JsonNode file = list.get().element(array, index);
            try {
                files.add(Path.of(file.text()));
            } catch (InvalidPathException _) {
                throw file.expected("the name of a file");
            }
        }
        return files;
    }

    private static <E extends Enum<E> & Identified> E constant(JsonNode node, Class<E> type) throws JsonException {
        return node.named(id -> Identified.find(type, id), Identified.ids(type));
    }

    private static double number(JsonNode parent, String key, double usual, double least, double most)
            throws JsonException {
        Optional<JsonNode> node = parent.find(key);
        if (node.isEmpty()) {
            return usual;
        }
        double value = node.get().number();
        if (value < least || value > most) {
            throw node.get().expected("a number from " + least + " to " + most);
        }
        return value;
    }

    private static boolean flag(JsonNode parent, String key) throws JsonException {
        Optional<JsonNode> node = parent.find(key);
        return node.isPresent() && node.get().flag();
    }

    public Settings withWindow(WindowSize size) {
        return new Settings(theme, decimals, textScale, speed, reducedMotion, notation, Optional.of(size), recent);
    }

    /** Puts every setting under its key. */
    void putInto(Json.Builder document) {
        document.put("theme", Json.text(theme.id()))
                .put("decimals", Json.number(decimals))
                .put("textScale", Json.number(textScale))
                .put("speed", Json.number(speed))
                .put("reducedMotion", new Json.Bool(reducedMotion));
        if (notation.isPresent()) {
            document.put("notation", Json.text(notation.get().id()));
        } else {
            document.remove("notation");
        }
        window.ifPresent(size -> document.put(
                "window",
                new Json.Builder()
                        .put("width", Json.number(size.width()))
                        .put("height", Json.number(size.height()))
                        .put("maximized", new Json.Bool(size.maximized()))
                        .build()));
        document.put(
                "recentFiles",
                Json.array(
                        recent.stream().map(file -> Json.text(file.toString())).toList()));
    }
}
