package backstep.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A value of a file and where it stands: every method either gives what it is named for or says what was expected there.
 *
 * @param place e.g. {@code network.layers[1]}; empty = the whole document
 */
public record JsonNode(String place, Json json) {

    /** Refuses keys that are not known, with the nearest one that is. */
    public void allow(List<String> known) throws JsonException {
        for (String key : entries().keySet()) {
            if (!known.contains(key)) {
                throw new JsonException(
                        within(key), "unknown key, the nearest known one is \"" + Nearest.to(key, known) + '"');
            }
        }
    }

    /** The value of a key that must be there. */
    public JsonNode get(String key, String expected) throws JsonException {
        Optional<JsonNode> node = find(key);
        if (node.isEmpty()) {
            throw new JsonException(within(key), "missing, expected " + expected);
        }
        return node.get();
    }

    /** The value of a key that may be absent. */
    public Optional<JsonNode> find(String key) throws JsonException {
        return Optional.ofNullable(entries().get(key)).map(value -> new JsonNode(within(key), value));
    }

    private Map<String, Json> entries() throws JsonException {
        if (json instanceof Json.Obj(Map<String, Json> entries)) {
            return entries;
        }
        throw expected("an object");
    }

    private String within(String key) {
        return place.isEmpty() ? JsonReader.key(key) : place + "." + JsonReader.key(key);
    }

    /** The elements' array, which must not be empty. */
    public Json.Arr array(String expected) throws JsonException {
        if (!(json instanceof Json.Arr array)) {
            throw expected(expected);
        }
        if (array.size() == 0) {
            throw new JsonException(place, "empty, expected " + expected);
        }
        return array;
    }

    /** The elements of an array, if there are any. */
    public List<JsonNode> elements() throws JsonException {
        if (!(json instanceof Json.Arr array)) {
            throw expected("an array");
        }
        return IntStream.range(0, array.size())
                .mapToObj(index -> element(array, index))
                .toList();
    }

    public JsonNode element(Json.Arr array, int index) {
        return new JsonNode(place + "[" + index + "]", array.get(index));
    }

    /**
     * An array of exactly {@code size} numbers.
     *
     * @param owner why so many, e.g. {@code the layer before has 3 units}
     */
    public double[] numbers(int size, String owner) throws JsonException {
        if (!(json instanceof Json.Arr array)) {
            throw expected("an array of numbers");
        }
        if (!(array instanceof Json.Numbers numbers)) {
            for (int index = 0; index < array.size(); index++) {
                element(array, index).number();
            }
            throw expected("an array of numbers");
        }
        if (numbers.size() != size) {
            throw new JsonException(place, OneLine.count(numbers.size(), "number") + ", but " + owner);
        }
        return numbers.toArray();
    }

    public double number() throws JsonException {
        if (json instanceof Json.Num(double value, String _)) {
            return value;
        }
        throw expected("a number");
    }

    /** A whole number between two, which count too. */
    public int whole(int fewest, int most) throws JsonException {
        if (json instanceof Json.Num(double value, String _)
                && fewest <= value
                && value <= most
                && value == (int) value) {
            return (int) value;
        }
        throw expected("a whole number, " + fewest + " to " + most);
    }

    /** A whole number, 1 or more. */
    public int count() throws JsonException {
        if (json instanceof Json.Num(double value, String _) && value >= 1 && value == (int) value) {
            return (int) value;
        }
        throw expected("a whole number, 1 or more");
    }

    public boolean flag() throws JsonException {
        if (json instanceof Json.Bool(boolean value)) {
            return value;
        }
        throw expected("true or false");
    }

    public String text() throws JsonException {
        if (json instanceof Json.Text(String value)) {
            return value;
        }
        throw expected("text");
    }

    /**
     * A text that is shown on one line: nothing in it ends the line, means something to a terminal, or turns the writing
     * direction of what follows.
     */
    public String line() throws JsonException {
        String line = text();
        if (!OneLine.isOne(line)) {
            throw expected("one line of text without control characters");
        }
        return line;
    }

    /**
     * A text of several lines, each of them as {@link #line} has it.
     *
     * @param most characters
     */
    public String lines(int most) throws JsonException {
        String text = text();
        if (text.codePoints().anyMatch(point -> point != '\n' && OneLine.isCommand(point))) {
            throw expected("text without control characters other than line feeds");
        }
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new JsonException(place, OneLine.count(length, "character") + ", expected at most " + most);
        }
        return text;
    }

    /**
     * What a text names.
     *
     * @param find gives what there is by that name
     * @param names all names, for the message: {@code a, b, c}
     */
    public <T> T named(Function<String, Optional<T>> find, String names) throws JsonException {
        Optional<T> found = json instanceof Json.Text(String name) ? find.apply(name) : Optional.empty();
        if (found.isEmpty()) {
            throw expected("one of " + names);
        }
        return found.get();
    }

    /** Says that something else was expected here. */
    public JsonException expected(String what) {
        return new JsonException(place, json.described() + ", expected " + what);
    }
}
