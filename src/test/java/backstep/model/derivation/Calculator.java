package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.PlainText;
import java.math.BigDecimal;

/** Works out a line of numbers as it is printed, the way a reader types it into a calculator. Works on text alone, whatever the formula. */
final class Calculator {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String text;
    private int at;

    private Calculator(String text) {
        this.text = text;
    }

    static double value(String text) {
        Calculator calculator = new Calculator(text.replace(" ", ""));
        double value = calculator.sum();
        if (calculator.at < calculator.text.length()) {
            throw new IllegalArgumentException(text + " at " + calculator.text.substring(calculator.at));
        }
        return value;
    }

    /** What 1 in the last digit of a printed number counts. */
    static double lastPlace(String number) {
        String[] parts = number.replace("−", "").split("·10");
        int exponent = parts.length == 1 ? 0 : new Calculator(parts[1]).superscript();
        return new BigDecimal(parts[0]).ulp().scaleByPowerOfTen(exponent).doubleValue();
    }

    /**
     * By how much the value of what stands left may differ from that of the right side: half of the last place of its numbers,
     * the coarsest of them; given numbers that are printed whole have none.
     */
    static double allowed(Formula right, PlainText text, double left) {
        double place = right.numbers()
                .filter(number -> number.value() != 0)
                .filter(number -> !number.isGiven() || value(text.of(number)) != number.value())
                .mapToDouble(number -> lastPlace(text.of(number)))
                .max()
                .orElse(0);
        return place == 0 ? 1e-13 * Math.max(1, Math.abs(left)) : place / 2 * (1 + 1e-6);
    }

    private double sum() {
        double sum = 0;
        for (boolean first = true; first || next("+−"); first = false) {
            boolean negative = take("−");
            if (!negative) {
                take("+");
            }
            double term = product();
            sum += negative ? -term : term;
        }
        return sum;
    }

    private double product() {
        double product = power();
        while (at < text.length() && !next("+−),")) {
            if (take("/")) {
                product /= power();
            } else {
                take("·");
                product *= power();
            }
        }
        return product;
    }

    private double power() {
        double base = factor();
        return next(SUPERSCRIPTS + "⁻") ? Math.pow(base, superscript()) : base;
    }

    private double factor() {
        if (take("½")) {
            return 0.5;
        }
        if (take("(")) {
            return closed(sum());
        }
        if (take("√(")) {
            return Math.sqrt(closed(sum()));
        }
        if (take("e^(")) {
            return Math.exp(closed(sum()));
        }
        if (take("tanh(")) {
            return Math.tanh(closed(sum()));
        }
        if (take("σ(")) {
            return 1 / (1 + Math.exp(-closed(sum())));
        }
        if (take("max(")) {
            double first = sum();
            if (!take(",")) {
                throw new IllegalArgumentException(text + ": no , at " + at);
            }
            return closed(Math.max(first, sum()));
        }
        if (take("ln")) {
            return Math.log(factor());
        }
        int start = at;
        if (!next("0123456789.")) {
            throw new IllegalArgumentException(text + ": no number at " + at);
        }
        while (next("0123456789.")) {
            at++;
        }
        return Double.parseDouble(text.substring(start, at));
    }

    private int superscript() {
        boolean negative = take("⁻");
        int value = 0;
        for (; next(SUPERSCRIPTS); at++) {
            value = 10 * value + SUPERSCRIPTS.indexOf(text.charAt(at));
        }
        return negative ? -value : value;
    }

    private double closed(double value) {
        if (!take(")")) {
            throw new IllegalArgumentException(text + ": no ) at " + at);
        }
        return value;
    }

    private boolean next(String characters) {
        return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    private boolean take(String token) {
        boolean taken = text.startsWith(token, at);
        at += taken ? token.length() : 0;
        return taken;
    }
}
