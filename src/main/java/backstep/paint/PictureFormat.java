package backstep.paint;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that drawings are painted into. */
public enum PictureFormat {
    SVG,
    PDF,
    TEX,
    PPTX;

    /** The ending of its files, with the point. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The format that the name of a file asks for. */
    public static Optional<PictureFormat> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> lower.endsWith(format.ending()))
                .findFirst();
    }
}
