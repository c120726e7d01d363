package backstep.view.base;

import java.util.function.Function;
import javafx.util.StringConverter;

/** How the items of a choice are written; they cannot be typed. */
public final class Displayed {

    private Displayed() {}

    public static <T> StringConverter<T> as(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String string) {
                throw new UnsupportedOperationException("items cannot be typed");
            }
        };
    }
}
