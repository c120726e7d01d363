package backstep.view.base;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** User-visible text by its key in {@code messages.properties}. */
public record Texts(ResourceBundle bundle) {

    public static Texts load() {
        return new Texts(ResourceBundle.getBundle("backstep.i18n.messages", Texts.class.getModule()));
    }

    public String get(String key) {
        return bundle.getString(key);
    }

    /** The text with {@code {0}}, {@code {1}} … replaced; numbers are put in without grouping. */
    public String get(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            plain[index] = String.valueOf(arguments[index]);
        }
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(plain);
    }
}
