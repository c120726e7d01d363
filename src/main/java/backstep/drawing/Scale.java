package backstep.drawing;

import backstep.model.formula.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How values become places along an axis: 0 at its lower end, 1 at its upper end, with round numbers at both ends.
 *
 * @param low the value at the lower end, positive where the scale is logarithmic
 * @param step between two marks; of a logarithmic scale a number of decades
 */
public record Scale(double low, double high, double step, boolean logarithmic) {

    private static final double TINY = 1e-9;

    /** A mark with its value in words. */
    public record Tick(double value, String label) {}

    /** Equal distances for equal differences, from 0 or below to {@code largest} or above, with about so many marks. */
    public static Scale linear(double smallest, double largest, int marks) {
        double low = Math.min(0, smallest);
        double high = largest > low ? largest : low + 1;
        double step = roundStep((high - low) / Math.max(1, marks));
        return new Scale(Math.floor(low / step + TINY) * step, Math.ceil(high / step - TINY) * step, step, false);
    }

    /** The round numbers, about so many, that lie between the ends of an axis which are none themselves. */
    public static List<Tick> within(double low, double high, int marks) {
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
            ticks.add(new Tick(mark * step, label(mark)));
        }
        return ticks;
    }

    private String label(long mark) {
        if (mark == 0) {
            return "0";
        }
        int exponent = (int) Math.floor(Math.log10(step) + TINY);
        if (exponent < -4 || Math.abs(high) >= 1e6) {
            return mantissa(mark * step);
        }
        return String.format(Locale.ROOT, "%,." + Math.max(0, -exponent) + "f", mark * step)
                .replace('-', '\u2212');
    }

    private static String mantissa(double value) {
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + TINY);
        String digits = String.format(Locale.ROOT, "%.1f", value / Math.pow(10, exponent))
                .replaceAll("\\.0$", "")
                .replace('-', '\u2212');
        return digits + "\u00b7" + power(exponent);
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
