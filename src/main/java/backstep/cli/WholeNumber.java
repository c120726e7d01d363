package backstep.cli;

import backstep.files.OneLine;
import backstep.model.formula.Numerals;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of iterations, steps or decimals. */
abstract class WholeNumber implements ITypeConverter<Integer> {

    /** Beyond what anybody waits for, and far from where counting them overflows. */
    private static final int MOST = 1_000_000_000;

    private final int fewest;
    private final int most;

    private WholeNumber(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    @Override
    public Integer convert(String text) {
        // Ten digits at most, so that the number always fits into a long.
        if (text.matches("[0-9]{1,10}")) {
            long value = Long.parseLong(text);
            if (fewest <= value && value <= most) {
                return (int) value;
            }
        }
        throw new TypeConversionException(OneLine.quote(text) + ", expected a whole number, " + fewest + " to " + most);
    }

    /** The number of one of several things, counted from 1. */
    static final class Ordinal extends WholeNumber {
        Ordinal() {
            super(1, MOST);
        }
    }

    /** How many files are made at once. */
    static final class Few extends WholeNumber {

        private static final int MOST_FILES = 1000;

        Few() {
            super(1, MOST_FILES);
        }
    }

    /** With how many decimals numbers are written. */
    static final class Decimals extends WholeNumber {
        Decimals() {
            super(Numerals.FEWEST, Numerals.MOST);
        }
    }

    /** How many, perhaps none. */
    static final class Count extends WholeNumber {
        Count() {
            super(0, MOST);
        }
    }
}
