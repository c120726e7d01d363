package backstep.model.lesson;

import backstep.files.Json;
import backstep.files.JsonException;
import backstep.files.JsonReader;
import backstep.files.Nearest;
import backstep.files.OneLine;
import backstep.model.network.Identified;
import backstep.model.network.Vector;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a lesson file and where it stands: every method either gives what it is named for or says what was
 * expected there.
 */
record Node(String place, Json json) {

    /** Refuses keys that are not known, with the nearest one that is. */
    void allow(List<String> known) throws JsonException {
        for (String key : entries().keySet()) {
            if (!known.contains(key)) {
                throw new JsonException(
                        within(key), "unknown key, the nearest known one is \"" + Nearest.to(key, known) + '"');
            }
        }
    }

    /** The value of a key that must be there. */
    Node get(String key, String expected) throws JsonException {
        Optional<Node> node = find(key);
        if (node.isEmpty()) {
            throw new JsonException(within(key), "missing, expected " + expected);
        }
        return node.get();
    }

    /** The value of a key that may be absent. */
    Optional<Node> find(String key) throws JsonException {
        return Optional.ofNullable(entries().get(key)).map(value -> new Node(within(key), value));
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
    Json.Arr array(String expected) throws JsonException {
        if (!(json instanceof Json.Arr array)) {
            throw expected(expected);
        }
        if (array.size() == 0) {
            throw new JsonException(place, "empty, expected " + expected);
        }
        return array;
    }

    Node element(Json.Arr array, int index) {
        return new Node(place + "[" + index + "]", array.get(index));
    }

    /**
     * An array of exactly {@code size} numbers.
     *
     * @param owner why so many, e.g. {@code the layer before has 3 units}
     */
    Vector numbers(int size, String owner) throws JsonException {
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
        return Vector.of(numbers.toArray());
    }

    double number() throws JsonException {
        if (json instanceof Json.Num(double value, String _)) {
            return value;
        }
        throw expected("a number");
    }

    /** A whole number, 1 or more. */
    int count() throws JsonException {
        if (json instanceof Json.Num(double value, String _) && value >= 1 && value == (int) value) {
            return (int) value;
        }
        throw expected("a whole number, 1 or more");
    }

    boolean flag() throws JsonException {
        if (json instanceof Json.Bool(boolean value)) {
            return value;
        }
        throw expected("true or false");
    }

    String text() throws JsonException {
        if (json instanceof Json.Text(String value)) {
            return value;
        }
        throw expected("text");
    }

    /** A constant by its id. */
    <E extends Enum<E> & Identified> E constant(Class<E> type) throws JsonException {
        Optional<E> constant = json instanceof Json.Text(String id) ? Identified.find(type, id) : Optional.empty();
        if (constant.isEmpty()) {
            throw expected("one of " + Identified.ids(type));
        }
        return constant.get();
    }

    JsonException expected(String what) {
        return new JsonException(place, json.described() + ", expected " + what);
    }
}
