package backstep.cli;

import backstep.controller.NumberInput;
import backstep.files.OneLine;
import backstep.model.landscape.Axis;
import picocli.CommandLine.TypeConversionException;

/** The range of an axis. */
record AxisRange(double low, double high) {

    private static final String BETWEEN = "..";

    /** As people write them, e.g. {@code -1..1.5}. */
    static AxisRange of(String text) {
        // Not before the second character: a number may begin with its point.
        int between = text.indexOf(BETWEEN, 1);
        if (between > 0
                && NumberInput.parse(text.substring(0, between), NumberInput.Range.ANY)
                        instanceof NumberInput.Accepted(double low)
                && NumberInput.parse(text.substring(between + BETWEEN.length()), NumberInput.Range.ANY)
                        instanceof NumberInput.Accepted(double high)) {
            if (low < high && Double.isFinite(high - low)) {
                return new AxisRange(low, high);
            }
            throw new TypeConversionException(
                    OneLine.quote(text) + ", expected the smaller number before the larger one");
        }
        throw new TypeConversionException(OneLine.quote(text) + ", expected a range such as -1..1.5");
    }

    Axis axis(int points) {
        return new Axis(low, high, points);
    }
}
