package backstep.controller;

import backstep.controller.NumberInput.Accepted;
import backstep.controller.NumberInput.Reason;
import backstep.controller.NumberInput.Rejected;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar behind {@link NumberInput}: a decimal number, with a power of ten or not, or a fraction of two. */
final class NumberReader {

    /** Nobody types a number as long as this. */
    private static final int LONGEST = 100;

    private static final Pattern NUMBER = Pattern.compile("([+-]?)\\s*+(\\d*+)(?:[.,](\\d*+))?+"
            + "(?:[eE]([+-]?\\d{1,9}+)|\\s*+[*]\\s*+10\\s*+\\^\\s*+([+-]?\\d{1,9}+))?+");

    /** 1,000,000 or 1 000 or 1.000,5. */
    private static final Pattern GROUPS =
            Pattern.compile("[+-]?\\d{1,3}([.,\\s'’]\\d{3})+([.,]\\d*+)?|[+-]?\\d++[.,]\\d++[.,]\\d*+");

    private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private NumberReader() {}

    static NumberInput read(String typed) {
        if (typed.length() > LONGEST) {
            return new Rejected(Reason.NOT_A_NUMBER);
        }
        String text = plain(typed).strip();
        return text.isEmpty() ? new Rejected(Reason.EMPTY) : fraction(text);
    }

    /** The same text with one character for each minus, dot, slash and exponent that there are several of. */
    private static String plain(String typed) {
        StringBuilder text = new StringBuilder();
        boolean raised = false;
        for (char character : typed.toCharArray()) {
            int digit = RAISED_DIGITS.indexOf(character);
            boolean raises = digit >= 0 || character == '⁻';
            if (raises && !raised) {
                text.append('^');
            }
            raised = raises;
            switch (character) {
                case '−', '–', '‒', '﹣', '-', '⁻' -> text.append('-');
                case '·', '×', '⋅', '∙' -> text.append('*');
                case '⁄', '∕', '÷' -> text.append('/');
                case '\u00a0', '\u2007', '\u2009', '\u202f' -> text.append(' ');
                default -> text.append(digit >= 0 ? (char) ('0' + digit) : character);
            }
        }
        return text.toString();
    }

    private static NumberInput fraction(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return number(text);
        }
        NumberInput above = number(text.substring(0, slash).strip());
        NumberInput below = number(text.substring(slash + 1).strip());
        return switch (above) {
            case Rejected rejected -> rejected;
            case Accepted(double numerator) ->
                switch (below) {
                    case Rejected rejected -> rejected;
                    case Accepted(double denominator) -> quotient(numerator, denominator);
                };
        };
    }

    private static NumberInput quotient(double numerator, double denominator) {
        return denominator == 0
                ? new Rejected(Reason.DIVISION_BY_ZERO)
                : bounded(numerator / denominator, numerator == 0);
    }

    private static NumberInput number(String text) {
        Matcher match = NUMBER.matcher(text);
        if (!match.matches()) {
            return new Rejected(GROUPS.matcher(text).matches() ? Reason.GROUPED : Reason.NOT_A_NUMBER);
        }
        String whole = match.group(2);
        String decimals = match.group(3) == null ? "" : match.group(3);
        String digits = whole + decimals;
        if (digits.isEmpty()) {
            return new Rejected(Reason.NOT_A_NUMBER);
        }
        String power = match.group(4) == null ? match.group(5) : match.group(4);
        String exponent = power == null ? "" : "e" + power;
        double value = Double.parseDouble(match.group(1) + whole + "." + decimals + exponent);
        return bounded(value, digits.chars().allMatch(digit -> digit == '0'));
    }

    private static NumberInput bounded(double value, boolean isZero) {
        if (!Double.isFinite(value)) {
            return new Rejected(Reason.TOO_LARGE);
        }
        if (value == 0 && !isZero) {
            return new Rejected(Reason.TOO_SMALL);
        }
        return new Accepted(value + 0.0);
    }
}
