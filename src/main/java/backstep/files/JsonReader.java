package backstep.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON document that people wrote: what a lenient parser would let pass (a key given twice, a number no double
 * can hold, something after the end) is refused with its place.
 */
public final class JsonReader {

    /** Far more than any of our files has, and far less than would exhaust the stack. */
    private static final int DEEPEST = 32;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Parses a whole document.
     *
     * @param content the bytes of the file: UTF-8, with or without a byte order mark
     */
    public static Json parse(byte[] content) throws JsonException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), Encoding.utf8(content))) {
            return new JsonReader(parser).document();
        }
    }

    private Json document() throws JsonException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new JsonException("line 1, column 1", "the file is empty");
            }
            Json document = value(first);
            if (parser.nextToken() != null) {
                throw new JsonException(
                        place(parser.currentTokenLocation()), "something follows the end of the document");
            }
            return document;
        } catch (JacksonException e) {
            throw syntaxError(e);
        }
    }

    private JsonException syntaxError(JacksonException problem) {
        TokenStreamLocation known = problem.getLocation();
        String place = place(known == null ? parser.currentLocation() : known);
        String message = firstSentence(problem);
        boolean truncated = problem instanceof UnexpectedEndOfInputException || message.contains("end-of-input");
        return new JsonException(place, truncated ? "the file ends too early" : "not valid JSON: " + message);
    }

    private Json value(JsonToken token) throws JsonException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(number(), parser.getString());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("unexpected " + token);
        };
    }

    private Json object() throws JsonException {
        checkDepth();
        Map<String, Json> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            Json value = value(parser.nextToken());
            if (entries.put(key, value) != null) {
                throw new JsonException(path(), "given twice");
            }
        }
        return new Json.Obj(entries);
    }

    private Json array() throws JsonException {
        checkDepth();
        double[] numbers = new double[4];
        int count = 0;
        JsonToken token = parser.nextToken();
        for (; token.isNumeric(); token = parser.nextToken()) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number();
        }
        Json.Numbers packed = Json.Numbers.of(Arrays.copyOf(numbers, count));
        return token == JsonToken.END_ARRAY ? packed : mixed(packed, token);
    }

    private Json mixed(Json.Numbers before, JsonToken next) throws JsonException {
        List<Json> items = new ArrayList<>();
        for (int index = 0; index < before.size(); index++) {
            items.add(before.get(index));
        }
        for (JsonToken token = next; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        return new Json.Items(items);
    }

    /** Parsed from its text, as an integer would lose the sign of −0. */
    private double number() throws JsonException {
        String text = parser.getString();
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new JsonException(
                    path(), OneLine.shortened(text) + ", expected a number of at most 1.7976931348623157E308");
        }
        return value;
    }

    private void checkDepth() throws JsonException {
        if (parser.streamReadContext().getNestingDepth() > DEEPEST) {
            throw new JsonException(place(parser.currentTokenLocation()), "nested more than " + DEEPEST + " deep");
        }
    }

    /** Where the parser is, e.g. {@code network.layers[1].activation}. */
    private String path() {
        Deque<String> parts = new ArrayDeque<>();
        for (TokenStreamContext at = parser.streamReadContext(); !at.inRoot(); at = at.getParent()) {
            parts.push(at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + key(at.currentName()));
        }
        String path = String.join("", parts);
        return path.startsWith(".") ? path.substring(1) : path;
    }

    /** A key as it stands in a place: quoted unless it is a plain word. */
    public static String key(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_-]{0,39}") ? name : OneLine.quote(name);
    }

    private static String place(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** The parser's own words without its second and further lines and without its hints to programmers. */
    private static String firstSentence(JacksonException problem) {
        String message = problem.getOriginalMessage().lines().findFirst().orElse("");
        return message.length() <= 160 ? message : message.substring(0, 160) + "…";
    }
}
