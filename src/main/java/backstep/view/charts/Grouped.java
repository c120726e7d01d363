package backstep.view.charts;

import java.util.Locale;

/** Whole numbers as people read them, e.g. {@code 10,000}. */
final class Grouped {

    private Grouped() {}

    static String text(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
