package backstep.model.formula;

import backstep.model.formula.Formula.*;
import backstep.model.formula.Formula.Number;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Formulas as LaTeX mathematics that needs no package but amsmath. */
public record Latex(Numerals numerals) {

    public static final Latex DEFAULT = new Latex(Numerals.DEFAULT);

    private static final Map<String, String> LETTERS = Map.of(
            "\u03b1", "\\alpha",
            "\u03b4", "\\delta",
            "\u03b7", "\\eta",
            "\u03c3", "\\sigma",
            "\u03a6", "\\Phi",
            "\u0394", "\\Delta");

    /** What stands for what is left out. */
    private static final Map<String, String> DOTS =
            Map.of("\u22ef", "\\cdots", "\u22ee", "\\vdots", "\u22f1", "\\ddots");

    /** A word in a subscript, as against the letter of a unit or running indices: set upright. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /** [m = k], which is 1 or 0: mathematics, not words. */
    private static final Pattern INDICATOR = Pattern.compile("\\[\\w = \\w+]");

    private static final Pattern SPECIAL = Pattern.compile("[#$%&_{}~^\\\\]");

    /** One formula, for mathematics mode. */
    public String of(Formula formula) {
        return switch (formula) {
            case Symbol symbol -> symbol(symbol);
            case Number number -> numerals.latex(number);
            case Literal literal -> Integer.toString(literal.value());
            case Lettered lettered -> symbol(lettered.symbol());
            case Sum(List<Term> terms) -> Precedence.written(terms, "-", this::of);
            case Product product -> product(product);
            case Fraction fraction -> fraction(fraction);
            case Power(Formula base, Formula exponent) ->
                of(Precedence.BASE.enclosed(base, numerals)) + "^{" + of(exponent) + "}";
            case Root(Formula radicand) -> "\\sqrt{" + of(radicand) + "}";
            case Maximum(Formula first, Formula second) -> "\\max(" + of(first) + ",\\," + of(second) + ")";
            case Negation(Formula inner) -> "-" + of(Precedence.NEGATED.enclosed(inner));
            case Application application -> application(application);
            case Derivative(Formula of, Formula by, var _, var _) ->
                "\\frac{\\partial " + of(Precedence.NEGATED.enclosed(of)) + "}{\\partial " + of(by) + "}";
            case TakenFor taken -> "g_{" + symbol(taken.by()) + "}";
            case BigSum sum -> bigSum(sum);
            case Parentheses(Formula inner) -> parentheses(inner);
            case Grid(List<List<Formula>> rows) ->
                rows.stream()
                        .map(row -> row.stream().map(this::of).collect(Collectors.joining(" & ")))
                        .collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix} ", " \\end{bmatrix}"));
            case Words(String text) -> words(text);
        };
    }

    /** A name where the two lines of a fraction have no room: {@code \\partial E/\\partial y}. */
    public String onOneLine(Formula name) {
        return name instanceof Derivative(Formula of, Formula by, var _, var _)
                ? "\\partial " + of(Precedence.NEGATED.enclosed(of)) + "/\\partial " + of(by)
                : of(name);
    }

    private static String symbol(Symbol symbol) {
        String name = name(symbol.name());
        String accented = switch (symbol.accent()) {
            case NONE -> name;
            case TILDE -> "\\tilde{" + name + "}";
            case HAT -> "\\hat{" + name + "}";
            case BOLD -> bold(name);
            case BOLD_TILDE -> "\\tilde{" + bold(name) + "}";
            case BOLD_HAT -> "\\hat{" + bold(name) + "}";
        };
        return accented
                + (symbol.sub().isEmpty() ? "" : "_{" + subscript(symbol.sub()) + "}")
                + (symbol.sup().isEmpty() ? "" : "^{" + symbol.sup().replace('\u2212', '-') + "}");
    }

    private static String bold(String name) {
        return (name.startsWith("\\") ? "\\boldsymbol{" : "\\mathbf{") + name + "}";
    }

    /** One letter is italic, a word is upright. */
    private static String name(String name) {
        if (name.length() > 1 && name.startsWith(Formula.INCREMENT)) {
            return "\\Delta " + name(name.substring(1));
        }
        if (name.length() > 1) {
            return "\\mathrm{" + name + "}";
        }
        return LETTERS.getOrDefault(name, name);
    }

    /** Words upright; the letter of a unit, its number and running indices as they are. */
    private static String subscript(String text) {
        return WORD.matcher(text).replaceAll(match -> Matcher.quoteReplacement("\\mathrm{" + match.group() + "}"));
    }

    private String product(Product product) {
        return Precedence.factors(product.factors()).stream()
                .map(this::of)
                .collect(Collectors.joining(sign(product.sign())));
    }

    /** What stands between two factors. */
    public static String sign(Sign sign) {
        return switch (sign) {
            case NONE -> "\\,";
            case DOT -> " \\cdot ";
            case HADAMARD -> " \\odot ";
        };
    }

    private String fraction(Fraction fraction) {
        String command = Terms.isAtom(fraction) ? "\\tfrac" : "\\frac";
        return command + "{" + of(fraction.numerator()) + "}{" + of(fraction.denominator()) + "}";
    }

    private String application(Application application) {
        Formula argument = application.argument();
        return switch (application.function()) {
            case Function.OfUnit(var _, String name) ->
                function(name) + (application.derivative() ? "'" : "") + parentheses(argument);
            case Function.Exp _ -> "e^{" + of(argument) + "}";
            case Function.Ln _ ->
                Precedence.SINGLE.needsParentheses(argument, numerals)
                        ? "\\ln" + parentheses(argument)
                        : "\\ln " + of(argument);
        };
    }

    private static String function(String name) {
        if (name.length() == 1) {
            return LETTERS.getOrDefault(name, name);
        }
        return name.equals("tanh") ? "\\tanh" : "\\operatorname{" + name.replace(" ", "\\ ") + "}";
    }

    private String bigSum(BigSum sum) {
        String body = of(Precedence.FACTOR.enclosed(sum.body()));
        String bounds =
                sum.from().isEmpty() ? sum.index() + "}" : sum.index() + "=" + sum.from() + "}^{" + sum.to() + "}";
        return "\\sum_{" + bounds + " " + body;
    }

    private String parentheses(Formula inner) {
        // a matrix has its own
        if (inner instanceof Parentheses || inner instanceof Grid) {
            return of(inner);
        }
        return isTall(inner) ? "\\left(" + of(inner) + "\\right)" : "(" + of(inner) + ")";
    }

    /** Whether parentheses around it must grow. */
    public static boolean isTall(Formula formula) {
        return switch (formula) {
            case Fraction _, Derivative _, BigSum _, Grid _ -> true;
            case Sum(List<Term> terms) -> terms.stream().anyMatch(term -> isTall(term.formula()));
            case Product(Sign _, List<Formula> factors) -> factors.stream().anyMatch(Latex::isTall);
            case Negation(Formula inner) -> isTall(inner);
            case Parentheses(Formula inner) -> isTall(inner);
            case Root(Formula radicand) -> isTall(radicand);
            case Maximum(Formula first, Formula second) -> isTall(first) || isTall(second);
            case Power(Formula base, Formula _) -> isTall(base);
            case Application(Function function, boolean _, Formula argument) ->
                !(function instanceof Function.Exp) && isTall(argument);
            case Symbol _, Number _, Literal _, Lettered _, Words _, TakenFor _ -> false;
        };
    }

    private static String words(String text) {
        if (INDICATOR.matcher(text).matches()) {
            return text;
        }
        return text.equals("T")
                ? "\\mathsf{T}"
                : Optional.ofNullable(DOTS.get(text)).orElseGet(() -> text(text));
    }

    /** Words, for mathematics mode. */
    public static String text(String words) {
        return "\\text{" + SPECIAL.matcher(words).replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()))
                + "}";
    }
}
