package backstep.model.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * How numbers are written: with a fixed number of decimals, a true minus sign, and as 1.23·10⁻⁵ where the decimals
 * would show none of their digits or where they are very large.
 *
 * @param decimals {@value #FEWEST} to {@value #MOST}
 */
public record Numerals(int decimals) {

    public static final int FEWEST = 2;
    public static final int MOST = 9;
    /** Four decimals, as a class sees them. */
    public static final Numerals DEFAULT = new Numerals(4);

    /** U+2212: as wide as a plus sign, unlike a hyphen. */
    public static final String MINUS = "\u2212";

    /** From here on the powers of ten are written: seven digits before the point are not read, they are counted. */
    private static final double LARGE = 1e6;

    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    public Numerals {
        if (decimals < FEWEST || decimals > MOST) {
            throw new IllegalArgumentException(decimals + " decimals, expected " + FEWEST + " to " + MOST);
        }
    }

    /**
     * A number in its parts: sign, digits, and the exponent of ten where there is one.
     *
     * @param digits without sign, e.g. {@code 0.5175}; {@code ∞} or {@code NaN} for what is not a finite number
     */
    public record Parts(boolean negative, String digits, OptionalInt exponent) {

        /** Sign and digits, without the power of ten: what stands before {@code ·10}. */
        public String mantissa() {
            return (negative ? MINUS : "") + digits;
        }

        /** In one line of Unicode, e.g. {@code −0.0383} or {@code 1.23·10⁻⁵}. */
        public String text() {
            return exponent.isEmpty() ? mantissa() : mantissa() + "\u00b710" + superscript(exponent.getAsInt());
        }
    }

    /** Takes a number apart as it will be shown. */
    public Parts parts(double value) {
        boolean negative = value < 0;
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return new Parts(negative, Double.isNaN(value) ? "NaN" : "\u221e", OptionalInt.empty());
        }
        BigDecimal exact = new BigDecimal(Double.toString(size));
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
        if (size != 0 && (rounded.signum() == 0 || size >= LARGE)) {
            return scientific(negative, exact);
        }
        return new Parts(negative, rounded.toPlainString(), OptionalInt.empty());
    }

    /** 1.23·10⁻⁵: two digits fewer than the decimals, as the sign and the power take room of their own. */
    private Parts scientific(boolean negative, BigDecimal size) {
        int digitsAfterPoint = Math.max(2, decimals - 2);
        int exponent = size.precision() - size.scale() - 1;
        BigDecimal mantissa = size.movePointLeft(exponent).setScale(digitsAfterPoint, RoundingMode.HALF_UP);
        if (mantissa.compareTo(BigDecimal.TEN) >= 0) {
            exponent++;
            mantissa = size.movePointLeft(exponent).setScale(digitsAfterPoint, RoundingMode.HALF_UP);
        }
        return new Parts(negative, mantissa.toPlainString(), OptionalInt.of(exponent));
    }

    /** The number in one line of Unicode, e.g. {@code −0.0383} or {@code 1.23·10⁻⁵}. */
    public String text(double value) {
        return parts(value).text();
    }

    /** The number that a reader takes from what is shown of {@code value}. */
    public double asPrinted(double value) {
        if (!Double.isFinite(value)) {
            return value;
        }
        Parts parts = parts(value);
        double size = new BigDecimal(parts.digits())
                .scaleByPowerOfTen(parts.exponent().orElse(0))
                .doubleValue();
        return parts.negative() ? -size : size;
    }

    /** The number for LaTeX's mathematics, e.g. {@code -0.0383} or {@code 1.23\cdot 10^{-5}}. */
    public String latex(double value) {
        Parts parts = parts(value);
        String digits = switch (parts.digits()) {
            case "\u221e" -> "\\infty";
            case "NaN" -> "\\text{NaN}";
            default -> parts.digits();
        };
        String mantissa = (parts.negative() ? "-" : "") + digits;
        return parts.exponent().isEmpty()
                ? mantissa
                : mantissa + "\\cdot 10^{" + parts.exponent().getAsInt() + "}";
    }

    /** A whole number as people read it, e.g. {@code 10,000}. */
    public static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A whole number in Unicode superscripts, e.g. {@code ⁻¹²}. */
    public static String superscript(int value) {
        StringBuilder text = new StringBuilder(value < 0 ? "\u207b" : "");
        for (char digit : Integer.toString(Math.abs(value)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }
}
