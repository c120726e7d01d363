package backstep.typeset;

/**
 * One piece of a line: a box with the kind that decides the space around it.
 *
 * @param breakLevel how deep in parentheses and factors a line may end before this piece, 0 being best;
 *     {@link #NO_BREAK} where it may not
 */
record Atom(Kind kind, Box box, int breakLevel) {

    static final int NO_BREAK = -1;

    /** TeX's kinds of atoms, with thin spaces as a kind of their own. */
    enum Kind {
        ORDINARY,
        OPERATOR,
        BINARY,
        RELATION,
        OPEN,
        CLOSE,
        SPACE,
        /** Space between factors that becomes a dot where a line starts there: TeX's discretionary times sign. */
        FACTOR_SPACE
    }

    static Atom of(Kind kind, Box box) {
        return new Atom(kind, box, NO_BREAK);
    }

    static Atom ordinary(Box box) {
        return of(Kind.ORDINARY, box);
    }

    /** The space between two neighbours, in em (The TeXbook, chapter 18). */
    static double space(Kind left, Kind right) {
        if (isSpace(left) || isSpace(right)) {
            return 0;
        }
        if (left == Kind.RELATION || right == Kind.RELATION) {
            return left == right || left == Kind.OPEN || right == Kind.CLOSE ? 0 : THICK;
        }
        if (left == Kind.BINARY || right == Kind.BINARY) {
            return MEDIUM;
        }
        boolean aroundOperator = left == Kind.OPERATOR && (right == Kind.ORDINARY || right == Kind.OPERATOR)
                || right == Kind.OPERATOR && left != Kind.OPEN;
        return aroundOperator ? THIN : 0;
    }

    private static boolean isSpace(Kind kind) {
        return kind == Kind.SPACE || kind == Kind.FACTOR_SPACE;
    }

    static final double THIN = 3 / 18.0;
    static final double MEDIUM = 4 / 18.0;
    static final double THICK = 5 / 18.0;
}
