package backstep.export.handout;

import backstep.files.OneLine;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a handout is, by the ending of its file. */
public enum HandoutFormat {
    /** A worksheet, ready to print. */
    PDF,
    /** The same for LaTeX. */
    TEX,
    /** A spreadsheet with live formulas. */
    XLSX,
    /** A question bank for Moodle. */
    XML,
    /** A program in Python. */
    PY,
    /** A program in Java. */
    JAVA;

    /** With its dot, e.g. {@code .xlsx}. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    public boolean isWorksheet() {
        return this == PDF || this == TEX;
    }

    /** @throws IllegalArgumentException for a file of another ending, saying in one line which there are */
    public static HandoutFormat of(Path file) {
        String name = OneLine.nameOf(file);
        return Arrays.stream(values())
                .filter(format -> name.toLowerCase(Locale.ROOT).endsWith(format.ending()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + ": expected a name that ends with "
                        + Arrays.stream(values()).map(HandoutFormat::ending).collect(Collectors.joining(", "))));
    }
}
