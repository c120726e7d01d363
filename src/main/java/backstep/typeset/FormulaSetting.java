package backstep.typeset;

import backstep.model.derivation.InQuestion;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Sign;
import backstep.model.formula.Numerals;
import backstep.model.formula.Precedence;
import backstep.typeset.Atom.Kind;
import backstep.typeset.Box.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fold from formula to rows of atoms.
 *
 * @param numerals how numbers are written
 * @param mostTerms sums with more terms lose those in the middle
 * @param mostColumns matrices with more columns lose those before the last
 * @param inQuestion the entries of matrices that stand out
 */
record FormulaSetting(Numerals numerals, int mostTerms, int mostColumns, InQuestion inQuestion) {

    private static final int SHOWN_AT_THE_END = 1;
    /** Between two matrices, and inside a short pair of parentheses, a line ends only where nothing else helps. */
    static final int TORN = 8;
    /** A product that is a term of a sum stays together where the sum can be broken instead. */
    private static final int TORN_TERM = 3;
    /** Three dots at the height of a plus. */
    private static final String DOTS = "\u22ef";
    /** Up to this height in em an exponent stands where it does on a letter. */
    private static final double PLAIN_HEIGHT = 0.8;

    FormulaSetting(Numerals numerals, int mostTerms) {
        this(numerals, mostTerms, GridSetting.WIDEST, InQuestion.NONE);
    }

    AtomRow row(Formula formula, TexStyle style) {
        return new AtomRow(atoms(formula, style, 0), style);
    }

    Box box(Formula formula, TexStyle style) {
        return row(formula, style).box();
    }

    private FunctionSetting functions() {
        return new FunctionSetting(this);
    }

    List<Atom> atoms(Formula formula, TexStyle style, int level) {
        return switch (formula) {
            case Formula.Symbol symbol -> List.of(Atom.ordinary(Tokens.symbol(symbol, style)));
            case Formula.Number number -> List.of(Atom.ordinary(number(number, style)));
            case Formula.Lettered lettered -> List.of(Atom.ordinary(Tokens.symbol(lettered.symbol(), style)));
            case Formula.Literal(int value) -> List.of(Atom.ordinary(Tokens.literal(value, style)));
            case Formula.Sum(List<Formula.Term> terms) -> sum(terms, style, level);
            case Formula.Product(Sign sign, List<Formula> factors) -> product(sign, factors, style, level, true);
            case Formula.Fraction(Formula numerator, Formula denominator) ->
                List.of(Atom.ordinary(TexRules.fraction(
                        box(numerator, style.numerator()), box(denominator, style.denominator()), style)));
            case Formula.Power(Formula base, Formula exponent) -> power(base, exponent, style, level);
            case Formula.Root(Formula radicand) ->
                List.of(Atom.ordinary(TexRules.root(box(radicand, style.cramp()), style)));
            case Formula.Maximum(Formula first, Formula second) -> functions().maximum(first, second, style, level);
            case Formula.Negation(Formula inner) -> negation(inner, style, level);
            case Formula.Application application -> functions().application(application, style, level);
            case Formula.Derivative derivative -> List.of(Atom.ordinary(derivative(derivative, style)));
            case Formula.TakenFor taken -> List.of(Atom.ordinary(takenFor(taken, style)));
            case Formula.BigSum(String index, String from, String to, Formula body) ->
                bigSum(index, from, to, body, style, level);
            case Formula.Parentheses(Formula inner) -> parentheses(inner, style, level);
            case Formula.Grid(List<List<Formula>> rows) ->
                List.of(Atom.ordinary(new GridSetting(this).grid(rows, style)));
            case Formula.Words(String text) -> List.of(Atom.ordinary(Glyphs.text(MathFace.MAIN, text, style.em())));
        };
    }

    private Box number(Formula.Number number, TexStyle style) {
        Box box = Tokens.number(numerals.parts(number), style);
        return number.quantity()
                .map(quantity -> box.linked(new Link.ToQuantity(quantity)))
                .orElse(box);
    }

    private List<Atom> sum(List<Formula.Term> terms, TexStyle style, int level) {
        if (terms.size() <= mostTerms) {
            return terms(terms, true, style, level);
        }
        int shownFirst = mostTerms - 1 - SHOWN_AT_THE_END;
        int resume = terms.size() - SHOWN_AT_THE_END;
        Box dots = Glyphs.onAxis(MathFace.MAIN, DOTS, style.em(), TexRules.axis(style));
        List<Atom> atoms = new ArrayList<>(terms(terms.subList(0, shownFirst), true, style, level));
        atoms.add(sign("+", style, level));
        atoms.add(Atom.ordinary(dots.linked(new Link.Omitted(resume - shownFirst))));
        atoms.addAll(terms(terms.subList(resume, terms.size()), false, style, level));
        return atoms;
    }

    private List<Atom> terms(List<Formula.Term> terms, boolean start, TexStyle style, int level) {
        List<Atom> atoms = new ArrayList<>();
        boolean first = start;
        for (Formula.Term term : terms) {
            if (first && term.negative()) {
                atoms.add(Atom.ordinary(Glyphs.text(MathFace.MAIN, Numerals.MINUS, style.em())));
            } else if (!first) {
                atoms.add(sign(term.negative() ? Numerals.MINUS : "+", style, level));
            }
            atoms.addAll(guarded(term.formula(), Precedence.ofTerm(term, first), style, level + 1));
            first = false;
        }
        return atoms;
    }

    private static Atom sign(String character, TexStyle style, int level) {
        return new Atom(Kind.BINARY, Glyphs.text(MathFace.MAIN, character, style.em()), level);
    }

    /** @param leading whether nothing stands before it, so that it may start with a minus sign */
    private List<Atom> product(Sign sign, List<Formula> factors, TexStyle style, int level, boolean leading) {
        List<Atom> atoms = new ArrayList<>();
        int signLevel = level == 0 ? 0 : level + TORN_TERM;
        for (int at = 0; at < factors.size(); at++) {
            Formula factor = factors.get(at);
            int innerLevel = factor instanceof Formula.Product ? level : level + 1;
            Precedence place = leading && at == 0 ? Precedence.FIRST_FACTOR : Precedence.FACTOR;
            List<Atom> inner = guarded(factor, place, style, innerLevel);
            if (factor instanceof Formula.Product) {
                inner = inner.stream().map(FormulaSetting::held).toList();
            }
            if (at > 0) {
                atoms.add(
                        switch (sign) {
                            case NONE -> factorSpace(factor, gap(inner, style), signLevel, level);
                            case DOT -> sign(Glyphs.DOT, style, signLevel);
                            case HADAMARD -> sign("\u2299", style, signLevel);
                        });
            }
            atoms.addAll(inner);
        }
        return atoms;
    }

    /** A line may end between two factors, a little worse than at a sign: the next one then starts with a dot. */
    private static Atom factorSpace(Formula next, double gap, int signLevel, int level) {
        return next instanceof Formula.Grid
                ? new Atom(Kind.SPACE, Box.space(gap), level + TORN)
                : new Atom(Kind.FACTOR_SPACE, Box.space(gap), signLevel + 1);
    }

    /** Factors that belong together, h(1 − h), stay together where the others can be parted. */
    private static Atom held(Atom atom) {
        return atom.kind() == Kind.FACTOR_SPACE ? new Atom(atom.kind(), atom.box(), atom.breakLevel() + 1) : atom;
    }

    private static double gap(List<Atom> next, TexStyle style) {
        boolean opens = next.getFirst().kind() == Kind.OPEN;
        return style.isScript() || opens ? 0 : Atom.THIN * style.em();
    }

    /** The atoms of a part, in parentheses where it would read as something else without them. */
    private List<Atom> guarded(Formula part, Precedence place, TexStyle style, int level) {
        if (place.needsParentheses(part, numerals)) {
            return parentheses(part, style, level);
        }
        return part instanceof Formula.Product(Sign sign, List<Formula> factors)
                ? product(sign, factors, style, level, place.isFirst())
                : atoms(part, style, level);
    }

    private List<Atom> power(Formula base, Formula exponent, TexStyle style, int level) {
        Box sup = box(exponent, style.superscript());
        if (base instanceof Formula.Symbol symbol && symbol.sup().isEmpty()) {
            return List.of(Atom.ordinary(Tokens.raised(symbol, sup, style)));
        }
        List<Atom> inner = guarded(base, Precedence.BASE, style, level);
        List<Atom> atoms = new ArrayList<>(inner);
        Atom last = atoms.removeLast();
        boolean letter = last.box().height() <= PLAIN_HEIGHT * style.em();
        Box raised = TexRules.scripts(last.box(), letter, Optional.empty(), Optional.of(sup), style);
        atoms.add(new Atom(last.kind(), raised, last.breakLevel()));
        return atoms;
    }

    private List<Atom> negation(Formula inner, TexStyle style, int level) {
        List<Atom> atoms = new ArrayList<>();
        atoms.add(Atom.ordinary(Glyphs.text(MathFace.MAIN, Numerals.MINUS, style.em())));
        atoms.addAll(guarded(inner, Precedence.NEGATED, style, level));
        return atoms;
    }

    /** A derivative that stands for a number is pointed at as a whole, else its two symbols are too. */
    private Box derivative(Formula.Derivative derivative, TexStyle style) {
        Box fraction = TexRules.fraction(
                partial(derivative.of(), style.numerator()), partial(derivative.by(), style.denominator()), style);
        return derivative
                .quantity()
                .map(quantity -> fraction.unlinked().linked(new Link.ToQuantity(quantity)))
                .orElseGet(() -> fraction.linked(new Link.ToDerivative(derivative.of(), derivative.by())));
    }

    /** g with what it is taken for the derivative by as its index; pointed at as a whole. */
    private Box takenFor(Formula.TakenFor taken, TexStyle style) {
        Box by = box(taken.by(), style.subscript());
        Box box = TexRules.scripts(Glyphs.letter("g", style.em()), true, Optional.of(by), Optional.empty(), style);
        return taken.quantity()
                .map(quantity -> box.unlinked().linked(new Link.ToQuantity(quantity)))
                .orElse(box);
    }

    /** A whole formula without fractions at its outside: a derivative gets a solidus. */
    Box onOneLine(Formula formula, TexStyle style) {
        return formula instanceof Formula.Derivative derivative
                ? Box.row(List.of(
                        partial(derivative.of(), style),
                        Glyphs.text(MathFace.MAIN, "/", style.em()),
                        partial(derivative.by(), style)))
                : row(formula, style).box();
    }

    private Box partial(Formula of, TexStyle style) {
        Box sign = Glyphs.text(MathFace.MAIN, Glyphs.PARTIAL, style.em());
        return Box.row(List.of(sign, new AtomRow(guarded(of, Precedence.NEGATED, style, 0), style).box()));
    }

    private List<Atom> bigSum(String index, String from, String to, Formula body, TexStyle style, int level) {
        TexStyle script = style.subscript();
        String lower = from.isEmpty() ? index : index + "=" + from;
        Box sign = TexRules.sum(Glyphs.letters(lower, script.em()), Glyphs.letters(to, script.em()), style);
        List<Atom> atoms = new ArrayList<>();
        atoms.add(Atom.of(Kind.OPERATOR, sign));
        atoms.addAll(guarded(body, Precedence.FACTOR, style, level + 1));
        return atoms;
    }

    List<Atom> parentheses(Formula inner, TexStyle style, int level) {
        return enclosed(atoms(inner, style, isShort(inner) ? level + TORN : level + 1), style);
    }

    static List<Atom> enclosed(List<Atom> inner, TexStyle style) {
        Box box = new AtomRow(inner, style).box();
        List<Atom> atoms = new ArrayList<>();
        atoms.add(Atom.of(Kind.OPEN, Delimiters.of("(", box.height(), box.depth(), style)));
        atoms.addAll(inner);
        atoms.add(Atom.of(Kind.CLOSE, Delimiters.of(")", box.height(), box.depth(), style)));
        return atoms;
    }

    /** 1 − h and its like: tearing it apart would be harder to read than a short line. */
    private static boolean isShort(Formula inner) {
        return inner instanceof Formula.Sum(var terms)
                && terms.size() == 2
                && terms.stream().map(Formula.Term::formula).allMatch(FormulaSetting::isSmall);
    }

    private static boolean isSmall(Formula term) {
        return term instanceof Formula.Symbol
                || term instanceof Formula.Number
                || term instanceof Formula.Literal
                || term instanceof Formula.Power(var base, var _) && isSmall(Precedence.bare(base));
    }
}
