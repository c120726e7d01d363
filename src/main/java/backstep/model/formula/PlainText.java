package backstep.model.formula;

import backstep.model.formula.Formula.*;
import backstep.model.formula.Formula.Number;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Formulas in one line of Unicode, for terminals, traces and screen readers: {@code δ_h1 = (u₁₁ δ_y1 + u₁₂ δ_y2) h₁(1 −
 * h₁)}.
 */
public record PlainText(Numerals numerals, ScriptStyle scripts) {

    public static final PlainText DEFAULT = new PlainText(Numerals.DEFAULT);

    /** With scripts in Unicode. */
    public PlainText(Numerals numerals) {
        this(numerals, Scripts.UNICODE);
    }

    /** A formula in one line. */
    public String of(Formula formula) {
        return switch (formula) {
            case Symbol symbol -> symbol(symbol);
            case Number number -> numerals.parts(number).text();
            case Literal literal -> Integer.toString(literal.value());
            case Lettered lettered -> symbol(lettered.symbol());
            case Sum(List<Term> terms) -> Precedence.written(terms, Numerals.MINUS, this::of);
            case Product(Sign sign, List<Formula> factors) -> product(sign, Precedence.factors(factors));
            case Fraction fraction -> fraction(fraction);
            case Power power -> power(power);
            case Root(Formula radicand) -> "\u221a" + inParentheses(radicand);
            case Maximum(Formula first, Formula second) -> "max(" + of(first) + ", " + of(second) + ")";
            case Negation(Formula inner) -> Numerals.MINUS + of(Precedence.NEGATED.enclosed(inner));
            case Application application -> application(application);
            case Derivative derivative -> derivative(derivative);
            case TakenFor taken -> takenFor(taken);
            case BigSum sum -> bigSum(sum);
            case Parentheses(Formula inner) -> "(" + of(inner) + ")";
            case Grid(List<List<Formula>> rows) ->
                rows.stream()
                        .map(row -> row.stream().map(this::of).collect(Collectors.joining("  ")))
                        .collect(Collectors.joining("; ", "[", "]"));
            case Words words -> words.text();
        };
    }

    private String symbol(Symbol symbol) {
        String accent = switch (symbol.accent()) {
            case NONE, BOLD -> "";
            case TILDE, BOLD_TILDE -> "\u0303";
            case HAT, BOLD_HAT -> "\u0302";
        };
        String name = symbol.accent() == Accent.NONE
                ? symbol.name()
                : Normalizer.normalize(symbol.name() + accent, Normalizer.Form.NFC);
        return scripts.name(name) + scripts.sub(symbol.sub()) + scripts.sup(symbol.sup());
    }

    /** Named after what it is not the derivative by. */
    private String takenFor(TakenFor taken) {
        return scripts.name("g") + scripts.sub(symbol(taken.by()));
    }

    private String product(Sign sign, List<Formula> factors) {
        StringBuilder text = new StringBuilder(factor(factors.getFirst()));
        for (int index = 1; index < factors.size(); index++) {
            text.append(between(sign, factors.get(index - 1), factors.get(index)));
            text.append(factor(factors.get(index)));
        }
        return text.toString();
    }

    private static String between(Sign sign, Formula left, Formula right) {
        return switch (sign) {
            case DOT -> "\u00b7";
            case HADAMARD -> " \u2299 ";
            case NONE -> {
                if (hasSlash(last(left)) || hasSlash(first(right))) {
                    yield "\u00b7";
                }
                boolean tight = first(right) instanceof Parentheses && !(left instanceof Product);
                yield tight || left instanceof Literal ? "" : " ";
            }
        };
    }

    private static Formula first(Formula formula) {
        return formula instanceof Product(Sign _, List<Formula> factors) ? first(factors.getFirst()) : formula;
    }

    private static Formula last(Formula formula) {
        return formula instanceof Product(Sign _, List<Formula> factors) ? last(factors.getLast()) : formula;
    }

    private static boolean hasSlash(Formula formula) {
        return formula instanceof Derivative || formula instanceof Fraction && !isHalf(formula);
    }

    private String factor(Formula formula) {
        return hasSlash(formula) && formula instanceof Fraction ? inParentheses(formula) : of(formula);
    }

    private String fraction(Fraction fraction) {
        if (isHalf(fraction)) {
            return "\u00bd";
        }
        return of(Precedence.NUMERATOR.enclosed(fraction.numerator()))
                + "/"
                + of(Precedence.SINGLE.enclosed(fraction.denominator(), numerals));
    }

    private static boolean isHalf(Formula formula) {
        return formula.equals(Terms.HALF);
    }

    private String power(Power power) {
        String base = of(Precedence.BASE.enclosed(power.base(), numerals));
        if (power.exponent() instanceof Literal(int value)) {
            return base + scripts.sup(Integer.toString(value));
        }
        return power.exponent() instanceof Words(String text)
                ? base + scripts.sup(text)
                : base + scripts.exponent(of(power.exponent()), of(Precedence.SINGLE.enclosed(power.exponent())));
    }

    private String application(Application application) {
        Formula argument = application.argument();
        return switch (application.function()) {
            case Function.OfUnit(var _, String name) ->
                name + (application.derivative() ? "\u2032" : "") + inParentheses(argument);
            case Function.Exp _ ->
                scripts.name("e") + scripts.exponent(of(Precedence.bare(argument)), inParentheses(argument));
            case Function.Ln _ ->
                Precedence.SINGLE.needsParentheses(argument, numerals)
                        ? "ln" + inParentheses(argument)
                        : "ln " + of(argument);
        };
    }

    private String derivative(Derivative derivative) {
        return "\u2202" + of(Precedence.NEGATED.enclosed(derivative.of())) + "/\u2202" + of(derivative.by());
    }

    private String bigSum(BigSum sum) {
        String body = of(Precedence.FACTOR.enclosed(sum.body()));
        String lower = sum.from().isEmpty() ? sum.index() : sum.index() + "=" + sum.from();
        return "\u03a3" + scripts.sub(lower) + scripts.sup(sum.to()) + " " + body;
    }

    private String inParentheses(Formula formula) {
        return formula instanceof Parentheses ? of(formula) : "(" + of(formula) + ")";
    }
}
