package backstep.cli;

import backstep.files.OneLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Width and height as people write them, e.g. {@code 1280x720}. */
final class PictureSize implements ITypeConverter<PictureSize.Size> {

    /** Below it there is no room for a single unit; what is too large, the export knows. */
    private static final int SMALLEST = 100;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})[xX×]([0-9]{1,5})");

    /** In pixels. */
    record Size(int width, int height) {}

    @Override
    public Size convert(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            Size size = new Size(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            if (size.width() >= SMALLEST && size.height() >= SMALLEST) {
                return size;
            }
        }
        throw new TypeConversionException(
                OneLine.quote(text) + ", expected width x height such as 1280x720, each at least " + SMALLEST);
    }
}
