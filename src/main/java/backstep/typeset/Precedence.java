package backstep.typeset;

import backstep.model.formula.Formula;

/** Where a part of a formula stands: decides whether it needs parentheses there. */
enum Precedence {
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
    BASE;

    static Precedence ofTerm(Formula.Term term, boolean first) {
        if (term.negative()) {
            return NEGATED;
        }
        return first ? FIRST_TERM : ADDED;
    }

    /** Whether {@code part} would read as something else here without parentheses. */
    boolean needsParentheses(Formula part) {
        return switch (part) {
            case Formula.Symbol _, Formula.Literal _, Formula.Parentheses _, Formula.Grid _, Formula.Words _ -> false;
            case Formula.Number(double value, var _) -> !isFirst() && value < 0;
            case Formula.Negation _ -> !isFirst();
            case Formula.Sum sum -> sum.terms().size() > 1 && this != FIRST_TERM && this != ADDED;
            case Formula.Product _ -> this == BASE;
            case Formula.Fraction _, Formula.Derivative _ -> this == BASE;
            case Formula.Power _, Formula.Application _ -> this == BASE;
            case Formula.BigSum _ -> this == BASE;
            case Formula.Root _ -> false;
        };
    }

    /** Whether nothing stands before it, so that a minus sign needs no parentheses. */
    boolean isFirst() {
        return this == FIRST_TERM || this == FIRST_FACTOR;
    }

    /** A formula without the parentheses around it. */
    static Formula bare(Formula formula) {
        return formula instanceof Formula.Parentheses(Formula inner) ? bare(inner) : formula;
    }
}
