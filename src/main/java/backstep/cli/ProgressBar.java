package backstep.cli;

import java.io.PrintStream;
import java.util.Locale;

/** One line that is drawn over itself while iterations run, and is gone when they are done. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean visible;
    private int shown = -1;

    /** A bar on {@code out}; one that is not {@code visible} prints nothing at all. */
    ProgressBar(PrintStream out, boolean visible) {
        this.out = out;
        this.visible = visible;
    }

    /** Draws the line anew where it would look different: the percent changed. */
    void show(int done, int all) {
        int percent = (int) (100L * done / Math.max(1, all));
        if (!visible || percent == shown) {
            return;
        }
        shown = percent;
        int filled = WIDTH * percent / 100;
        String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
        out.printf(Locale.ROOT, "\r%s %3d %%  %d of %d", bar, percent, done, all);
        out.flush();
    }

    /** Leaves an empty line for what is printed next. */
    void clear() {
        if (visible && shown >= 0) {
            // ESC [ 2 K: erase the whole line.
            out.print("\r\u001b[2K");
            out.flush();
            shown = -1;
        }
    }
}
