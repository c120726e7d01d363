package backstep.model.formula;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Where a part of a formula stands: decides, for every way to write it, whether it needs parentheses there. */
public enum Precedence {
    /** The first term of a sum, without a sign. */
    FIRST_TERM,
    /** After a plus. */
    ADDED,
    /** After a minus. */
    NEGATED,
    /** The first factor of a product that starts a formula. */
    FIRST_FACTOR,
    FACTOR,
    /** What is raised to a power. */
    BASE,
    /** Before a solidus, where a fraction is written in one line. */
    NUMERATOR,
    /** After a solidus or a caret in one line: what is not a single name or number would fall apart. */
    SINGLE;

    /** The place of a term with its sign. */
    public static Precedence ofTerm(Formula.Term term, boolean first) {
        if (term.negative()) {
            return NEGATED;
        }
        return first ? FIRST_TERM : ADDED;
    }

    /** Whether {@code part} would read as something else here without parentheses. */
    public boolean needsParentheses(Formula part) {
        return switch (part) {
            case Formula.Parentheses _ -> false;
            case Formula _ when this == SINGLE -> !Terms.isAtom(part) || isNegative(part);
            case Formula.Symbol symbol -> this == BASE && !symbol.sup().isEmpty();
            case Formula.Literal _, Formula.Lettered _, Formula.Grid _ -> false;
            case Formula.Words _, Formula.TakenFor _ -> false;
            case Formula.Number _ -> !isFirst() && isNegative(part);
            case Formula.Negation _ -> !isFirst();
            case Formula.Sum sum -> sum.terms().size() > 1 && this != FIRST_TERM && this != ADDED;
            case Formula.Product _ -> this == BASE;
            case Formula.Fraction _, Formula.Derivative _ -> this == BASE;
            case Formula.Power _, Formula.Application _ -> this == BASE;
            case Formula.BigSum _ -> this == BASE;
            case Formula.Root _, Formula.Maximum _ -> false;
        };
    }

    private static boolean isNegative(Formula part) {
        return part instanceof Formula.Number number && number.value() < 0;
    }

    /** The same where numbers are written with these numerals: a power of ten in one cannot be raised as it stands. */
    public boolean needsParentheses(Formula part, Numerals numerals) {
        return needsParentheses(part)
                || (this == BASE || this == SINGLE)
                        && part instanceof Formula.Number number
                        && numerals.parts(number).exponent().isPresent();
    }

    /** The part as it stands here, in parentheses where it needs them. */
    public Formula enclosed(Formula part) {
        return needsParentheses(part) ? new Formula.Parentheses(part) : part;
    }

    /** The same where numbers are written with these numerals. */
    public Formula enclosed(Formula part, Numerals numerals) {
        return needsParentheses(part, numerals) ? new Formula.Parentheses(part) : part;
    }

    /** Factors side by side, each in parentheses where it needs them. */
    public static List<Formula> factors(List<Formula> factors) {
        return IntStream.range(0, factors.size())
                .mapToObj(at -> (at == 0 ? FIRST_FACTOR : FACTOR).enclosed(factors.get(at)))
                .toList();
    }

    /** Terms with their signs between them, each in parentheses where it needs them. */
    public static String written(List<Formula.Term> terms, String minus, Function<Formula, String> writer) {
        StringBuilder text = new StringBuilder();
        for (Formula.Term term : terms) {
            String sign = term.negative() ? minus : "+";
            boolean first = text.isEmpty();
            text.append(first ? sign.replace("+", "") : " " + sign + " ");
            text.append(writer.apply(ofTerm(term, first).enclosed(term.formula())));
        }
        return text.toString();
    }

    /** Whether nothing stands before it, so that a minus sign needs no parentheses. */
    public boolean isFirst() {
        return this == FIRST_TERM || this == FIRST_FACTOR || this == NUMERATOR;
    }

    /** A formula without the parentheses around it. */
    public static Formula bare(Formula formula) {
        return formula instanceof Formula.Parentheses(Formula inner) ? bare(inner) : formula;
    }
}
