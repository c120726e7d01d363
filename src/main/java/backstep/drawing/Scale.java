package backstep.drawing;

import backstep.model.formula.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * How values become places along an axis: 0 at its lower end, 1 at its upper end, with round numbers at both ends.
 *
 * @param low the value at the lower end, positive where the scale is logarithmic
 * @param step between two marks; of a logarithmic scale a number of decades
 */
public record Scale(double low, double high, double step, boolean logarithmic) {

    private static final double TINY = 1e-9;

    /**
     * A mark.
     *
     * @param digits what stands before the power of ten, or all there is to say
     * @param exponent of the power of ten, where it is written with one
     */
    public record Tick(double value, String digits, OptionalInt exponent) {

        private Tick(double value, String digits) {
            this(value, digits, OptionalInt.empty());
        }

        /** Its value in one line of Unicode. */
        public String label() {
            return exponent.isEmpty() ? digits : digits + "\u00b7" + power(exponent.getAsInt());
        }
    }

    /** Equal distances for equal differences, from 0 or below to {@code largest} or above, with about so many marks. */
    public static Scale linear(double smallest, double largest, int marks) {
        double low = Math.min(0, smallest);
        double high = largest > low ? largest : low + 1;
        double step = roundStep((high - low) / Math.max(1, marks));
        return new Scale(Math.floor(low / step + TINY) * step, Math.ceil(high / step - TINY) * step, step, false);
    }

    /**
     * The round numbers, about so many, that lie between the ends of an axis which are none themselves; with a single one
     * nobody could tell how far it is to the next.
     */
    public static List<Tick> within(double low, double high, int marks) {
        List<Tick> ticks = between(low, high, marks);
        return ticks.size() > 1 ? ticks : between(low, high, 2 * marks);
    }

    private static List<Tick> between(double low, double high, int marks) {
        double step = roundStep((high - low) / Math.max(1, marks));
        double first = Math.ceil(low / step - TINY) * step;
        double last = Math.floor(high / step + TINY) * step;
        return new Scale(first, last, step, false).ticks();
    }

    /** Equal distances for equal ratios, over whole decades. */
    public static Scale logarithmic(double smallestPositive, double largest, int marks) {
        double low = Math.floor(Math.log10(smallestPositive) + TINY);
        double high = Math.ceil(Math.log10(Math.max(largest, smallestPositive)) - TINY);
        high = high > low ? high : low + 1;
        double step = Math.max(1, Math.ceil((high - low) / Math.max(1, marks)));
        return new Scale(Math.pow(10, low), Math.pow(10, high), step, true);
    }

    /** 1, 2 or 5 times a power of ten, not less than {@code atLeast}. */
    public static double roundStep(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        double ratio = atLeast / power;
        if (ratio <= 1 + TINY) {
            return power;
        }
        if (ratio <= 2 + TINY) {
            return 2 * power;
        }
        return ratio <= 5 + TINY ? 5 * power : 10 * power;
    }

    /** Where a value lies; what cannot be on a logarithmic scale lies at its lower end. */
    public double place(double value) {
        if (!logarithmic) {
            return (value - low) / (high - low);
        }
        return value <= low ? 0 : Math.log10(value / low) / Math.log10(high / low);
    }

    /** The marks from the lower end to the upper. */
    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        if (logarithmic) {
            int first = (int) Math.round(Math.log10(low));
            int last = (int) Math.round(Math.log10(high));
            for (int exponent = first; exponent <= last; exponent += (int) step) {
                ticks.add(new Tick(Math.pow(10, exponent), power(exponent)));
            }
            return ticks;
        }
        long first = Math.round(low / step);
        long last = Math.round(high / step);
        for (long mark = first; mark <= last; mark++) {
            ticks.add(tick(mark));
        }
        return ticks;
    }

    private Tick tick(long mark) {
        if (mark == 0) {
            return new Tick(0, "0");
        }
        int exponent = (int) Math.floor(Math.log10(step) + TINY);
        if (exponent < -4 || Math.abs(high) >= 1e6) {
            return withPower(mark * step, exponent);
        }
        return new Tick(mark * step, digits(mark * step, Math.max(0, -exponent)));
    }

    /** @param last the exponent of the last digit that tells one mark from the next */
    private static Tick withPower(double value, int last) {
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + TINY);
        String digits = digits(value / Math.pow(10, exponent), Math.max(0, exponent - last));
        return new Tick(value, digits, OptionalInt.of(exponent));
    }

    private static String digits(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace('-', '\u2212');
    }

    /** 10⁻³, but 0.1, 1 and 10 as everybody writes them. */
    private static String power(int exponent) {
        return switch (exponent) {
            case -1 -> "0.1";
            case 0 -> "1";
            case 1 -> "10";
            default -> "10" + Numerals.superscript(exponent);
        };
    }
}
