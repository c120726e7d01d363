package backstep.view.gradients;

import backstep.model.formula.Numerals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;

/**
 * A number in two parts: the digits down to the decimal place in which it agrees with another one, and the rest.
 *
 * @param factor the power of ten that both are written with, mostly empty
 */
record CheckedDigits(String agreeing, String rest, String factor) {

    private static final int DIGITS = 12;
    private static final int MOST_ZEROS = 6;

    /**
     * The places of numbers that stand under each other: all are written with as many decimals, so that digits of the
     * same place are in one column.
     *
     * @param exponent of the largest of them
     * @param shift the power of ten that is taken out of very small ones
     */
    record Places(int exponent, int shift) {

        /** Twelve digits for the largest of some numbers. */
        static Places of(double... values) {
            double largest = DoubleStream.of(values)
                    .map(Math::abs)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
            int exponent = largest == 0 ? 0 : (int) Math.floor(Math.log10(largest));
            return new Places(exponent, exponent < -MOST_ZEROS ? exponent : 0);
        }

        private int decimals() {
            return Math.max(0, DIGITS - 1 - (exponent - shift));
        }

        /** The decimal place of the n-th digit of the largest; below 0 before the point. */
        private int place(int digit) {
            return digit - 1 - (exponent - shift);
        }
    }

    /**
     * Writes a number.
     *
     * @param digits in how many leading digits of the larger one it agrees with the other, 0 or more
     */
    static CheckedDigits of(double value, Places places, int digits) {
        if (!Double.isFinite(value)) {
            return new CheckedDigits("", Double.toString(value), "");
        }
        String size = new BigDecimal(Math.abs(value))
                .movePointLeft(places.shift)
                .setScale(places.decimals(), RoundingMode.HALF_EVEN)
                .toPlainString();
        String text = (value < 0 ? Numerals.MINUS : "") + size;
        int end = digits == 0 ? 0 : end(text, places.place(Math.min(digits, DIGITS)));
        String factor = places.shift == 0 ? "" : "\u00b710" + Numerals.superscript(places.shift);
        return new CheckedDigits(text.substring(0, end), text.substring(end), factor);
    }

    /** Where a text ends that goes down to a decimal place. */
    private static int end(String text, int place) {
        int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        return Math.clamp(place > 0 ? point + 1 + place : point + place, 0, text.length());
    }
}
