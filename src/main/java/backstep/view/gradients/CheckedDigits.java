package backstep.view.gradients;

import backstep.model.formula.Numerals;
import java.math.BigDecimal;
import java.math.MathContext;

/** A number with twelve digits, in two parts: the leading digits that agree with another number, and the rest. */
record CheckedDigits(String agreeing, String rest) {

    private static final MathContext PRECISION = new MathContext(12);
    private static final int MOST_ZEROS = 6;

    /**
     * Writes a number.
     *
     * @param digits how many significant digits agree, 0 or more
     */
    static CheckedDigits of(double value, int digits) {
        if (!Double.isFinite(value)) {
            return new CheckedDigits("", Double.toString(value));
        }
        BigDecimal rounded = new BigDecimal(Math.abs(value)).round(PRECISION);
        int exponent = rounded.precision() - rounded.scale() - 1;
        boolean small = value != 0 && exponent < -MOST_ZEROS;
        BigDecimal shown = small ? rounded.movePointLeft(exponent) : rounded;
        String text = (value < 0 ? Numerals.MINUS : "") + shown.toPlainString();
        int end = digits == 0 ? 0 : endOf(text, digits);
        return new CheckedDigits(text.substring(0, end), text.substring(end) + (small ? "e" + exponent : ""));
    }

    /** The place after the n-th significant digit. */
    private static int endOf(String text, int digits) {
        int found = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (Character.isDigit(letter) && (letter != '0' || found > 0) && ++found == digits) {
                return at + 1;
            }
        }
        return text.length();
    }
}
