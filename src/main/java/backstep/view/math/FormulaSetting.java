package backstep.view.math;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Sign;
import backstep.model.formula.Function;
import backstep.model.formula.Numerals;
import backstep.view.math.Atom.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fold from formula to rows of atoms.
 *
 * @param numerals how numbers are written
 * @param mostTerms sums with more terms lose those in the middle
 */
record FormulaSetting(Numerals numerals, int mostTerms) {

    private static final int SHOWN_AT_THE_END = 1;
    /** Between factors without a sign a line ends only where nothing else helps. */
    private static final int TORN = 8;
    /** A product that is a term of a sum stays together where the sum can be broken instead. */
    private static final int TORN_TERM = 3;
    /** Three dots at the height of a plus. */
    private static final String DOTS = "\u22ef";
    /** Up to this height in em an exponent stands where it does on a letter. */
    private static final double PLAIN_HEIGHT = 0.8;

    Row row(Formula formula, Style style) {
        return new Row(atoms(formula, style, 0), style);
    }

    private Box box(Formula formula, Style style) {
        return row(formula, style).box();
    }

    private List<Atom> atoms(Formula formula, Style style, int level) {
        return switch (formula) {
            case Formula.Symbol symbol -> List.of(Atom.ordinary(Symbols.box(symbol, style)));
            case Formula.Number number -> List.of(Atom.ordinary(number(number, style)));
            case Formula.Literal(int value) -> List.of(Atom.ordinary(NumberBoxes.literal(value, style)));
            case Formula.Sum(List<Formula.Term> terms) -> sum(terms, style, level);
            case Formula.Product(Sign sign, List<Formula> factors) -> product(sign, factors, style, level);
            case Formula.Fraction(Formula numerator, Formula denominator) ->
                List.of(Atom.ordinary(TexRules.fraction(
                        box(numerator, style.numerator()), box(denominator, style.denominator()), style)));
            case Formula.Power(Formula base, Formula exponent) -> power(base, exponent, style, level);
            case Formula.Root(Formula radicand) ->
                List.of(Atom.ordinary(TexRules.root(box(radicand, style.cramp()), style)));
            case Formula.Negation(Formula inner) -> negation(inner, style, level);
            case Formula.Application application -> application(application, style, level);
            case Formula.Derivative derivative -> List.of(Atom.ordinary(derivative(derivative, style)));
            case Formula.BigSum(String index, String from, String to, Formula body) ->
                bigSum(index, from, to, body, style, level);
            case Formula.Parentheses(Formula inner) -> parentheses(inner, style, level);
            case Formula.Grid(List<List<Formula>> rows) -> List.of(Atom.ordinary(grid(rows, style)));
            case Formula.Words(String text) -> List.of(Atom.ordinary(Glyphs.text(MathFace.MAIN, text, style.em())));
        };
    }

    private Box number(Formula.Number number, Style style) {
        Box box = NumberBoxes.number(numerals.parts(number.value()), style);
        return number.quantity()
                .map(quantity -> box.linked(new Target.OfQuantity(quantity)))
                .orElse(box);
    }

    private List<Atom> sum(List<Formula.Term> terms, Style style, int level) {
        if (terms.size() <= mostTerms) {
            return terms(terms, true, style, level);
        }
        int shownFirst = mostTerms - 1 - SHOWN_AT_THE_END;
        int resume = terms.size() - SHOWN_AT_THE_END;
        Box dots = Glyphs.onAxis(MathFace.MAIN, DOTS, style.em(), TexRules.axis(style));
        List<Atom> atoms = new ArrayList<>(terms(terms.subList(0, shownFirst), true, style, level));
        atoms.add(sign("+", style, level));
        atoms.add(Atom.ordinary(dots.linked(new Target.Omitted(resume - shownFirst))));
        atoms.addAll(terms(terms.subList(resume, terms.size()), false, style, level));
        return atoms;
    }

    private List<Atom> terms(List<Formula.Term> terms, boolean start, Style style, int level) {
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

    private static Atom sign(String character, Style style, int level) {
        return new Atom(Kind.BINARY, Glyphs.text(MathFace.MAIN, character, style.em()), level);
    }

    private List<Atom> product(Sign sign, List<Formula> factors, Style style, int level) {
        List<Atom> atoms = new ArrayList<>();
        int signLevel = level == 0 ? 0 : level + TORN_TERM;
        for (int at = 0; at < factors.size(); at++) {
            Formula factor = factors.get(at);
            int innerLevel = factor instanceof Formula.Product ? level : level + 1;
            List<Atom> inner = guarded(factor, Precedence.FACTOR, style, innerLevel);
            if (at > 0) {
                atoms.add(
                        switch (sign) {
                            case NONE -> new Atom(Kind.SPACE, Box.space(gap(inner, style)), level + TORN);
                            case DOT -> sign(Glyphs.DOT, style, signLevel);
                            case HADAMARD -> sign("\u2299", style, signLevel);
                        });
            }
            atoms.addAll(inner);
        }
        return atoms;
    }

    private static double gap(List<Atom> next, Style style) {
        boolean opens = next.getFirst().kind() == Kind.OPEN;
        return style.isScript() || opens ? 0 : Atom.THIN * style.em();
    }

    /** The atoms of a part, in parentheses where it would read as something else without them. */
    private List<Atom> guarded(Formula part, Precedence place, Style style, int level) {
        return place.needsParentheses(part) ? parentheses(part, style, level) : atoms(part, style, level);
    }

    private List<Atom> power(Formula base, Formula exponent, Style style, int level) {
        Box sup = box(exponent, style.superscript());
        if (base instanceof Formula.Symbol symbol && symbol.sup().isEmpty()) {
            return List.of(Atom.ordinary(Symbols.raised(symbol, sup, style)));
        }
        List<Atom> inner = guarded(base, Precedence.BASE, style, level);
        List<Atom> atoms = new ArrayList<>(inner);
        Atom last = atoms.removeLast();
        boolean letter = last.box().height() <= PLAIN_HEIGHT * style.em();
        Box raised = TexRules.scripts(last.box(), letter, Optional.empty(), Optional.of(sup), style);
        atoms.add(new Atom(last.kind(), raised, last.breakLevel()));
        return atoms;
    }

    private List<Atom> negation(Formula inner, Style style, int level) {
        List<Atom> atoms = new ArrayList<>();
        atoms.add(Atom.ordinary(Glyphs.text(MathFace.MAIN, Numerals.MINUS, style.em())));
        atoms.addAll(guarded(inner, Precedence.NEGATED, style, level));
        return atoms;
    }

    private List<Atom> application(Formula.Application application, Style style, int level) {
        Formula argument = application.argument();
        List<Atom> atoms = new ArrayList<>();
        switch (application.function()) {
            case Function.Exp() -> {
                Box e = Glyphs.text(MathFace.MATH, "e", style.em());
                Box exponent = box(Precedence.bare(argument), style.superscript());
                return List.of(
                        Atom.ordinary(TexRules.scripts(e, true, Optional.empty(), Optional.of(exponent), style)));
            }
            case Function.Ln() -> atoms.add(name("ln", application.derivative(), style));
            case Function.OfUnit(var _, String name) -> atoms.add(name(name, application.derivative(), style));
        }
        atoms.addAll(parentheses(Precedence.bare(argument), style, level + 1));
        return atoms;
    }

    private static Atom name(String name, boolean derivative, Style style) {
        Box letters =
                name.length() == 1 ? Glyphs.letters(name, style.em()) : Glyphs.text(MathFace.MAIN, name, style.em());
        Optional<Box> prime = derivative
                ? Optional.of(Glyphs.text(
                        MathFace.MAIN, Glyphs.PRIME, style.superscript().em()))
                : Optional.empty();
        Box box = TexRules.scripts(letters, true, Optional.empty(), prime, style);
        return Atom.of(name.length() == 1 ? Kind.ORDINARY : Kind.OPERATOR, box);
    }

    /** A derivative that stands for a number is pointed at as a whole, else its two symbols are. */
    private Box derivative(Formula.Derivative derivative, Style style) {
        Box fraction = TexRules.fraction(
                partial(derivative.of(), style.numerator()), partial(derivative.by(), style.denominator()), style);
        return derivative
                .quantity()
                .map(quantity -> fraction.unlinked().linked(new Target.OfQuantity(quantity)))
                .orElse(fraction);
    }

    private Box partial(Formula of, Style style) {
        Box sign = Glyphs.text(MathFace.MAIN, Glyphs.PARTIAL, style.em());
        return Box.row(List.of(sign, new Row(guarded(of, Precedence.NEGATED, style, 0), style).box()));
    }

    private List<Atom> bigSum(String index, String from, String to, Formula body, Style style, int level) {
        Style script = style.subscript();
        String lower = from.isEmpty() ? index : index + "=" + from;
        Box sign = TexRules.sum(Glyphs.letters(lower, script.em()), Glyphs.letters(to, script.em()), style);
        List<Atom> atoms = new ArrayList<>();
        atoms.add(Atom.of(Kind.OPERATOR, sign));
        atoms.addAll(guarded(body, Precedence.FACTOR, style, level + 1));
        return atoms;
    }

    private List<Atom> parentheses(Formula inner, Style style, int level) {
        Row row = new Row(atoms(inner, style, level + 1), style);
        Box box = row.box();
        List<Atom> atoms = new ArrayList<>();
        atoms.add(Atom.of(Kind.OPEN, Delimiters.of("(", box.height(), box.depth(), style)));
        atoms.addAll(row.atoms());
        atoms.add(Atom.of(Kind.CLOSE, Delimiters.of(")", box.height(), box.depth(), style)));
        return atoms;
    }

    private Box grid(List<List<Formula>> rows, Style style) {
        Style inner = new Style(style.base(), style.isDisplay() ? Style.Level.TEXT : style.level(), style.cramped());
        return Delimiters.grid(
                rows.stream()
                        .map(row -> row.stream().map(entry -> box(entry, inner)).toList())
                        .toList(),
                style);
    }
}
