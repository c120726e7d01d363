package backstep.cli;

import backstep.files.OneLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** At how many points of each axis a function is asked for; where there is one axis, the first of the two counts. */
record GridSize(int columns, int rows) {

    private static final int FEWEST = 2;
    /** A million points are more than a screen has, and all that a file should have. */
    private static final int MOST = 1000;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})(?:[xX×]([0-9]{1,5}))?");

    /** As people write them, e.g. {@code 200x100}, or {@code 200} for as many on each axis. */
    static GridSize of(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            int columns = Integer.parseInt(form.group(1));
            int rows = form.group(2) == null ? columns : Integer.parseInt(form.group(2));
            if (isAllowed(columns) && isAllowed(rows)) {
                return new GridSize(columns, rows);
            }
        }
        throw new TypeConversionException(
                OneLine.quote(text) + ", expected points such as 200x200 or 200, each " + FEWEST + " to " + MOST);
    }

    private static boolean isAllowed(int points) {
        return FEWEST <= points && points <= MOST;
    }
}
