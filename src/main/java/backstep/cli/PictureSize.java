package backstep.cli;

import backstep.files.OneLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Width and height of a picture in pixels. */
record PictureSize(int width, int height) {

    /** Below it there is no room for a single unit; what is too large, the export knows. */
    private static final int SMALLEST = 100;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})[xX×]([0-9]{1,5})");

    /** As people write them, e.g. {@code 1280x720}. */
    static PictureSize of(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            PictureSize size = new PictureSize(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            if (size.width >= SMALLEST && size.height >= SMALLEST) {
                return size;
            }
        }
        throw new TypeConversionException(
                OneLine.quote(text) + ", expected width x height such as 1280x720, each at least " + SMALLEST);
    }
}
