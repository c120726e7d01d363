package backstep.model.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * How numbers are written: with a fixed number of decimals, a true minus sign, and as 1.23·10⁻⁵ where the decimals
 * would show fewer than two of their digits or where they are very large (notation.md, "Numbers as printed").
 *
 * @param decimals {@value #FEWEST} to {@value #MOST}
 */
public record Numerals(int decimals) {

    public static final int FEWEST = 2;
    public static final int MOST = 9;
    /** Four decimals, as a class sees them. */
    public static final Numerals DEFAULT = new Numerals(4);

    /** What stands after the point where a power of ten is written: three significant digits. */
    private static final int DIGITS_OF_POWERS = 2;

    /** U+2212: as wide as a plus sign, unlike a hyphen. */
    public static final String MINUS = "\u2212";

    /** From here on the powers of ten are written: seven digits before the point are not read, they are counted. */
    private static final double LARGE = 1e6;

    /** What doubles lose in a few operations, relative to their size. */
    private static final double ROUNDING = 1e-13;

    /** By how much more than half of a place is still half of it: what doubles lose where the decimals are just half. */
    private static final double NEARLY = 1e-6;

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

        /** What it is to a reader. */
        double value() {
            return switch (digits) {
                case "NaN" -> Double.NaN;
                case "\u221e" -> negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
                default -> (negative ? decimal().negate() : decimal()).doubleValue();
            };
        }

        /** What 1 in its last digit counts; 0 where it is not finite. */
        double lastPlace() {
            boolean isFinite = Character.isDigit(digits.charAt(0));
            return isFinite ? decimal().ulp().doubleValue() : 0;
        }

        private BigDecimal decimal() {
            return new BigDecimal(digits).scaleByPowerOfTen(exponent.orElse(0));
        }

        /** In one line of Unicode, e.g. {@code −0.0383} or {@code 1.23·10⁻⁵}. */
        public String text() {
            return exponent.isEmpty() ? mantissa() : mantissa() + "\u00b710" + superscript(exponent.getAsInt());
        }
    }

    /** Takes a number of a formula apart as it will be shown: what is given as it was given, 0.05 or 1; zero is 0. */
    public Parts parts(Formula.Number number) {
        double value = number.value();
        if ((number.isGiven() || value == 0) && Math.abs(value) < LARGE) {
            BigDecimal given = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
            if (given.scale() <= MOST) {
                return new Parts(value < 0, given.toPlainString(), OptionalInt.empty());
            }
        }
        return parts(value, Math.max(number.carried(), 0));
    }

    /** Takes a computed number apart, or any in a column, as it will be shown. */
    public Parts parts(double value) {
        return parts(value, 0);
    }

    /** @param carried how many digits more than usual */
    private Parts parts(double value, int carried) {
        boolean negative = value < 0;
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return new Parts(negative, Double.isNaN(value) ? "NaN" : "\u221e", OptionalInt.empty());
        }
        BigDecimal exact = new BigDecimal(Double.toString(size));
        boolean isSmall = exact.setScale(decimals, RoundingMode.HALF_UP).precision() < 2;
        if (size != 0 && (isSmall || size >= LARGE)) {
            return scientific(negative, exact, DIGITS_OF_POWERS + carried);
        }
        BigDecimal rounded = exact.setScale(decimals + carried, RoundingMode.HALF_UP);
        return new Parts(negative, rounded.toPlainString(), OptionalInt.empty());
    }

    /** 1.23·10⁻⁵. */
    private static Parts scientific(boolean negative, BigDecimal size, int digits) {
        int exponent = size.precision() - size.scale() - 1;
        BigDecimal mantissa = size.movePointLeft(exponent).setScale(digits, RoundingMode.HALF_UP);
        if (mantissa.compareTo(BigDecimal.TEN) >= 0) {
            exponent++;
            mantissa = size.movePointLeft(exponent).setScale(digits, RoundingMode.HALF_UP);
        }
        return new Parts(negative, mantissa.toPlainString(), OptionalInt.of(exponent));
    }

    /** The number in one line of Unicode, e.g. {@code −0.0383} or {@code 1.23·10⁻⁵}. */
    public String text(double value) {
        return parts(value).text();
    }

    /** The number that a reader takes from what is shown of {@code value}. */
    public double asPrinted(double value) {
        return parts(value).value();
    }

    /** A number of a formula for LaTeX's mathematics. */
    public String latex(Formula.Number number) {
        return latex(parts(number));
    }

    /** The number for LaTeX's mathematics, e.g. {@code -0.0383} or {@code 1.23\cdot 10^{-5}}. */
    public String latex(double value) {
        return latex(parts(value));
    }

    /** The same of what has been cut into its parts. */
    public static String latex(Parts parts) {
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

    /**
     * By how much what stands left of a relation may differ from the printed value of what stands right of it: half of
     * the last place of its computed numbers, the coarsest of them.
     */
    public double tolerance(Formula right, double left) {
        double lastPlace = right.numbers()
                .filter(number -> number.value() != 0 && !isPrintedAsGiven(number))
                .mapToDouble(number -> parts(number).lastPlace())
                .max()
                .orElse(0);
        return lastPlace == 0 ? ROUNDING * Math.max(1, Math.abs(left)) : lastPlace / 2 * (1 + NEARLY);
    }

    private boolean isPrintedAsGiven(Formula.Number number) {
        return number.isGiven() && parts(number).value() == number.value();
    }

    /** A whole number as people read it, e.g. {@code 10,000}. */
    public static String grouped(long value) {
        // Most are asked for in every frame and have nothing to group.
        return Math.abs(value) < 1000 ? Long.toString(value) : String.format(Locale.ROOT, "%,d", value);
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
