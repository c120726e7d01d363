package backstep.view.base;

import backstep.files.Json;
import backstep.files.JsonException;
import backstep.files.JsonNode;
import javafx.beans.property.SimpleObjectProperty;

/** One thing that is remembered from one start to the next: a property, and how it stands in the file of all of them. */
public final class ViewSetting<T> extends SimpleObjectProperty<T> {

    private final String key;
    private final SettingForm<T> form;

    ViewSetting(String key, SettingForm<T> form, T usual) {
        super(usual);
        this.key = key;
        this.form = form;
    }

    /**
     * Reads a file's value, which is not in force before what is returned is run; without one the setting stays.
     *
     * @throws JsonException when it is not one that the setting can have
     */
    Runnable in(JsonNode root) throws JsonException {
        T value = form.in(root, key, get());
        return () -> set(value);
    }

    /** What brings the value back that it has now. */
    Runnable bookmark() {
        T now = get();
        return () -> set(now);
    }

    void putInto(Json.Builder document) {
        form.write().apply(get()).ifPresentOrElse(value -> document.put(key, value), () -> document.remove(key));
    }
}
