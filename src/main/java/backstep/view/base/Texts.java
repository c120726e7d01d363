package backstep.view.base;

import backstep.model.words.Messages;
import java.util.stream.Stream;

/**
 * User-visible text by its key in {@code messages.properties}.
 *
 * @param messages where it is read, and what the words of steps are made of
 */
public record Texts(Messages messages) {

    public static Texts load() {
        return new Texts(Messages.load());
    }

    public String get(String key) {
        return messages.get(key);
    }

    /** The text with {@code {0}}, {@code {1}} … replaced; numbers are put in without grouping. */
    public String get(String key, Object... arguments) {
        return messages.get(key, Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }
}
