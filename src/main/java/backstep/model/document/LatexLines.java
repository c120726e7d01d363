package backstep.model.document;

import backstep.model.derivation.Derivation;
import backstep.model.derivation.Elision;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.*;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.Latex;
import backstep.model.formula.Precedence;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a long formula into lines at its signs, so that nothing runs off the page: first between terms, where a term
 * alone is too long also between factors. A break inside parentheses leaves them as they are, unless they must grow.
 *
 * @param width how wide a line may become, in units of about half an em
 */
record LatexLines(Latex latex, double width) {

    /** A matrix has no more columns than this, or rows. */
    private static final int MOST_ENTRIES = 8;

    /** The part of the width that a matrix may take: a name stands to the left of it. */
    private static final double MATRIX_SHARE = 0.85;

    /** Characters of a number with a power of ten. */
    private static final int WIDEST_POWER = 8;

    /** A part that is never broken, with what it takes of a line. */
    private record Chunk(String text, double width) {}

    /** The lines of a derivation between {@code aligned} or {@code align*}, separated by what ends a line in LaTeX. */
    String of(Derivation derivation) {
        List<String> lines = new ArrayList<>();
        String left = latex.of(derivation.left());
        LatexLines beside = new LatexLines(latex, width - widthOf(derivation.left()));
        for (Derivation.Line line : derivation.asPrinted(latex.numerals()).lines()) {
            String start = left + " &" + line.relation().latex() + " ";
            for (String part : beside.of(Elision.of(line.right(), mostEntries()))) {
                lines.add(start + part.strip());
                // an empty group, so that the sign at the start of the line is set as one between two terms
                start = "&\\qquad {} ";
            }
            left = "";
        }
        return String.join(" \\\\\n", lines);
    }

    /** How many columns, and rows, of a matrix have room. */
    private int mostEntries() {
        int digits = Math.max(WIDEST_POWER, latex.numerals().decimals() + 3);
        return Math.clamp((long) (MATRIX_SHARE * width / (digits + 2)), 2, MOST_ENTRIES);
    }

    /** The formula in one or more lines; all but the first start with a sign. */
    List<String> of(Formula formula) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (Chunk chunk : chunks(formula)) {
            if (used > 0 && used + chunk.width() > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(chunk.text());
            used += chunk.width();
        }
        lines.add(line.toString());
        return lines;
    }

    private List<Chunk> chunks(Formula formula) {
        if (widthOf(formula) > width) {
            if (formula instanceof Sum(List<Term> terms)) {
                return ofSum(terms);
            }
            if (formula instanceof Product product) {
                return ofProduct(product);
            }
            if (formula instanceof Parentheses(Formula inner) && !Latex.isTall(inner)) {
                return wrapped("(", chunks(inner), ")");
            }
            if (formula instanceof Negation(Formula inner)) {
                return wrapped("-", chunks(Precedence.NEGATED.enclosed(inner)), "");
            }
        }
        return List.of(new Chunk(latex.of(formula), widthOf(formula)));
    }

    private List<Chunk> ofSum(List<Term> terms) {
        List<Chunk> chunks = new ArrayList<>();
        for (Term term : terms) {
            String sign = chunks.isEmpty() ? "" : " + ";
            if (term.negative()) {
                sign = chunks.isEmpty() ? "-" : " - ";
            }
            Formula part = Precedence.ofTerm(term, chunks.isEmpty()).enclosed(term.formula());
            chunks.addAll(wrapped(sign, chunks(part), ""));
        }
        return chunks;
    }

    private List<Chunk> ofProduct(Product product) {
        List<Chunk> chunks = new ArrayList<>();
        for (Formula factor : Precedence.factors(product.factors())) {
            String sign = chunks.isEmpty() ? "" : Latex.sign(product.sign());
            chunks.addAll(wrapped(sign, chunks(factor), ""));
        }
        return chunks;
    }

    private static List<Chunk> wrapped(String before, List<Chunk> chunks, String after) {
        List<Chunk> result = new ArrayList<>(chunks);
        Chunk first = result.getFirst();
        result.set(0, new Chunk(before + first.text(), first.width() + (before.isEmpty() ? 0 : 2)));
        Chunk last = result.getLast();
        result.set(result.size() - 1, new Chunk(last.text() + after, last.width() + after.length()));
        return result;
    }

    /** Roughly how wide a formula is set: digits and letters count 1, what is in a sub- or superscript ⅔. */
    double widthOf(Formula formula) {
        return switch (formula) {
            case Symbol symbol ->
                symbol.name().length()
                        + 0.67 * Math.max(symbol.sub().length(), symbol.sup().length())
                        + 0.3;
            case Number number -> latex.numerals().parts(number).text().length() - (number.value() < 0 ? 0 : 0.4);
            case Lettered _ -> 1;
            case Literal literal -> Integer.toString(literal.value()).length();
            case Sum(List<Term> terms) ->
                terms.stream()
                        .mapToDouble(term -> widthOf(term.formula()) + 2.2)
                        .sum();
            case Product(Sign sign, List<Formula> factors) ->
                factors.stream()
                        .mapToDouble(factor -> widthOf(factor) + (sign == Sign.NONE ? 1 : 2))
                        .sum();
            case Fraction(Formula top, Formula bottom) -> Math.max(widthOf(top), widthOf(bottom)) + 0.6;
            case Power(Formula base, Formula exponent) -> widthOf(base) + 0.67 * widthOf(exponent);
            case Root(Formula radicand) -> widthOf(radicand) + 2;
            case Maximum(Formula first, Formula second) -> widthOf(first) + widthOf(second) + 6;
            case Negation(Formula inner) -> widthOf(inner) + 1.5;
            case Application application -> widthOf(application.argument()) + nameWidth(application.function());
            case Derivative(Formula of, Formula by, var _, var _) -> Math.max(widthOf(of), widthOf(by)) + 1.8;
            case TakenFor(Symbol by, var _, var _) -> 1 + 0.67 * widthOf(by);
            case BigSum sum -> widthOf(sum.body()) + 5;
            case Parentheses(Formula inner) -> widthOf(inner) + 1.6;
            case Grid(List<List<Formula>> rows) ->
                rows.stream()
                                .mapToDouble(row -> row.stream()
                                        .mapToDouble(entry -> widthOf(entry) + 2)
                                        .sum())
                                .max()
                                .orElse(0)
                        + 3;
            case Words(String text) -> text.length();
        };
    }

    private static double nameWidth(Function function) {
        return switch (function) {
            case Function.OfUnit(var _, String name) -> name.length() + 2;
            case Function.Exp _ -> 1;
            case Function.Ln _ -> 3;
        };
    }
}
