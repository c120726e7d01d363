package backstep.typeset;

import backstep.model.derivation.Derivation.Relation;
import backstep.model.derivation.InQuestion;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import java.util.List;

/**
 * Turns formulas into boxes.
 *
 * @param size pixels per em
 * @param numerals how numbers are written
 * @param mostTerms sums with more terms than this leave out those in the middle
 * @param inQuestion the entries of matrices that stand out
 */
public record Typesetter(double size, Numerals numerals, int mostTerms, InQuestion inQuestion) {

    private static final double SMALLEST = 0.6;
    private static final int FEWEST_COLUMNS = 2;

    /** A typesetter that leaves out nothing. */
    public Typesetter(double size, Numerals numerals) {
        this(size, numerals, Integer.MAX_VALUE);
    }

    /** A typesetter that leaves out the middle of long sums. */
    public Typesetter(double size, Numerals numerals, int mostTerms) {
        this(size, numerals, mostTerms, InQuestion.NONE);
    }

    /** A formula as part of a line of text: low fractions, bounds of sums beside the sign. */
    public Box inline(Formula formula) {
        return row(formula, TexStyle.text(size)).box();
    }

    /** A formula on a line of its own. */
    public Box display(Formula formula) {
        return row(formula, TexStyle.display(size)).box();
    }

    /**
     * A formula on lines of its own, broken before + − · where it is wider than it may be; set smaller (down to 0.6) if
     * it does not fit even so, and matrices with fewer columns if that does not help either.
     *
     * @param first the width of the first line in pixels
     * @param next the width of the lines after it
     */
    public List<Box> lines(Formula formula, double first, double next) {
        int columns = GridSetting.WIDEST;
        AtomRow row = row(formula, TexStyle.display(size));
        while (next < SMALLEST * row.unbreakableWidth() && columns > FEWEST_COLUMNS) {
            row = row(formula, TexStyle.display(size), --columns);
        }
        double fit = Box.shrink(row.unbreakableWidth(), next);
        if (fit < 1) {
            row = row(formula, TexStyle.display(size * Math.max(SMALLEST, fit)), columns);
        }
        return row.lines(first, next);
    }

    /** The sign between the two sides of an equation, without the space around it. */
    public Box relation(Relation relation) {
        return relation == Relation.DIFFERS ? differs() : Glyphs.text(MathFace.MAIN, relation.text(), size);
    }

    /** ≠, which the font lacks: a stroke through the sign that it has, as TeX does it. */
    private Box differs() {
        Box equals = Glyphs.text(MathFace.MAIN, Relation.EQUALS.text(), size);
        Box stroke = Glyphs.text(MathFace.MAIN, "/", size);
        return new Box(
                equals.width(),
                Math.max(equals.height(), stroke.height()),
                Math.max(equals.depth(), stroke.depth()),
                0,
                List.of(Box.at(0, 0, equals), Box.at((equals.width() - stroke.width()) / 2, 0, stroke)));
    }

    /** The space on either side of a relation, in pixels. */
    public double relationSpace() {
        return Atom.THICK * size;
    }

    /** The same at another size. */
    public Typesetter withSize(double pixels) {
        return new Typesetter(pixels, numerals, mostTerms, inQuestion);
    }

    /** The same that makes entries of matrices stand out. */
    public Typesetter lighting(InQuestion entries) {
        return new Typesetter(size, numerals, mostTerms, entries);
    }

    AtomRow row(Formula formula, TexStyle style) {
        return row(formula, style, GridSetting.WIDEST);
    }

    private AtomRow row(Formula formula, TexStyle style, int columns) {
        return new FormulaSetting(numerals, mostTerms, columns, inQuestion).row(formula, style);
    }
}
