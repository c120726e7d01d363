package backstep.cli;

import backstep.files.OneLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of iterations or steps. */
abstract class WholeNumber implements ITypeConverter<Integer> {

    /** Beyond what anybody waits for, and far from where counting them overflows. */
    private static final int MOST = 1_000_000_000;

    private final int fewest;

    private WholeNumber(int fewest) {
        this.fewest = fewest;
    }

    @Override
    public Integer convert(String text) {
        // Ten digits at most, so that the number always fits into a long.
        if (text.matches("[0-9]{1,10}")) {
            long value = Long.parseLong(text);
            if (fewest <= value && value <= MOST) {
                return (int) value;
            }
        }
        throw new TypeConversionException(OneLine.quote(text) + ", expected a whole number, " + fewest + " to " + MOST);
    }

    /** The number of one of several things, counted from 1. */
    static final class Ordinal extends WholeNumber {
        Ordinal() {
            super(1);
        }
    }

    /** How many, perhaps none. */
    static final class Count extends WholeNumber {
        Count() {
            super(0);
        }
    }
}
