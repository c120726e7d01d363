package backstep.view.fields;

import backstep.model.formula.Numerals;
import java.math.BigDecimal;

/** Numbers as they are typed: with every digit, so that reading them back gives the same number. */
final class FullPrecision {

    private FullPrecision() {}

    /** E.g. {@code −0.3}, {@code 0.14978071619}, {@code 1.5e−12}. */
    static String of(double value) {
        return plain(value).replace("-", Numerals.MINUS);
    }

    /** The same for other programs: with a hyphen as minus. */
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exact.signum() == 0) {
            return "0";
        }
        if (exponent >= -6 && exponent < 15) {
            return exact.toPlainString();
        }
        return exact.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
