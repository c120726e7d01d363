package backstep.files;

/** A text that is not a usable JSON document; the message is one line: where, and what is wrong there. */
public final class JsonException extends Exception {

    private static final long serialVersionUID = 1;

    /** A problem at a place such as {@code line 3, column 7} or {@code network.layers[1]}; empty = the whole document. */
    public JsonException(String place, String problem) {
        super(OneLine.of(place.isEmpty() ? problem : place + ": " + problem));
    }
}
