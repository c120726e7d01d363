package backstep.model.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/** User-visible words by their key in {@code messages.properties}. */
public record Messages(ResourceBundle bundle) {

    /** How many things of a list are named one by one; of longer ones the middle is left out. */
    private static final int LONGEST_LIST = 4;

    /** The words in the language of the system. */
    public static Messages load() {
        return new Messages(ResourceBundle.getBundle("backstep.i18n.messages", Messages.class.getModule()));
    }

    /**
     * The words of a key with {@code {0}}, {@code {1}} … replaced; as they are where there is nothing to replace.
     *
     * @throws java.util.MissingResourceException when there is no such key
     */
    public String get(String key, String... arguments) {
        String words = bundle.getString(key);
        return arguments.length == 0 ? words : new MessageFormat(words, bundle.getLocale()).format(arguments);
    }

    /** A list as it is spoken: x₁; x₁ and x₂; x₁, x₂ and x₃; x₁, x₂, … and x₉. */
    public String list(List<String> things) {
        if (things.size() == 1) {
            return things.getFirst();
        }
        List<String> inner = things.size() <= LONGEST_LIST
                ? things.subList(0, things.size() - 1)
                : List.of(things.get(0), things.get(1), "\u2026");
        String text = inner.getFirst();
        for (String thing : inner.subList(1, inner.size())) {
            text = get("step.list.inner", text, thing);
        }
        return get("step.list.last", text, things.getLast());
    }
}
