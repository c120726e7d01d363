package backstep.view.base;

import java.util.Locale;

/** Whole numbers as people read them, e.g. {@code 10,000}. */
public final class Grouped {

    private Grouped() {}

    public static String text(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
