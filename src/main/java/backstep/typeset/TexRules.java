package backstep.typeset;

import backstep.model.formula.Formula.Accent;
import backstep.typeset.Box.Ink;
import backstep.typeset.Box.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How boxes are put together: TeX's rules for scripts, fractions, roots, accents and sums with limits (The TeXbook,
 * appendix G), with the dimensions of the Computer Modern fonts that the KaTeX fonts descend from.
 */
final class TexRules {

    /** All in em of the current style. */
    private static final double X_HEIGHT = 0.431;

    private static final double AXIS = 0.25;
    private static final double RULE = 0.04;
    private static final double SCRIPT_SPACE = 0.05;
    private static final double NULL_DELIMITER = 0.12;
    private static final double ROOT_WIDTH = 0.84;
    private static final String SUM = "\u2211";

    private TexRules() {}

    /** The height of the fraction bar and of the middle of signs above the baseline. */
    static double axis(TexStyle style) {
        return AXIS * style.em();
    }

    /**
     * A nucleus with a subscript and a superscript.
     *
     * @param character whether the nucleus is a letter, so that the scripts do not follow its height
     */
    static Box scripts(Box nucleus, boolean character, Optional<Box> sub, Optional<Box> sup, TexStyle style) {
        double em = style.em();
        double scriptEm = style.superscript().em();
        double up = character ? 0 : nucleus.height() - 0.386 * scriptEm;
        double down = character ? 0 : nucleus.depth() + 0.05 * scriptEm;
        Box above = sup.map(Box::withItalic).orElse(Box.EMPTY);
        Box below = sub.map(Box::withItalic).orElse(Box.EMPTY);
        if (sup.isPresent()) {
            double raise = style.cramped() ? 0.289 : style.isDisplay() ? 0.413 : 0.363;
            up = Math.max(Math.max(up, raise * em), above.depth() + X_HEIGHT * em / 4);
        }
        if (sub.isPresent() && sup.isEmpty()) {
            down = Math.max(Math.max(down, 0.15 * em), below.height() - 0.8 * X_HEIGHT * em);
        } else if (sub.isPresent()) {
            down = Math.max(down, 0.247 * em);
            double missing = 4 * RULE * em - (up - above.depth() - (below.height() - down));
            if (missing > 0) {
                down += missing;
                double lift = Math.max(0, 0.8 * X_HEIGHT * em - (up - above.depth()));
                up += lift;
                down -= lift;
            }
        }
        List<Item> items = new ArrayList<>();
        items.add(Box.at(0, 0, nucleus));
        double width = nucleus.width();
        if (sub.isPresent()) {
            items.add(Box.at(nucleus.width(), down, below));
            width = nucleus.width() + below.width() + SCRIPT_SPACE * em;
        }
        if (sup.isPresent()) {
            items.add(Box.at(nucleus.width() + nucleus.italic(), -up, above));
            width = Math.max(width, nucleus.width() + nucleus.italic() + above.width() + SCRIPT_SPACE * em);
        }
        double height = Math.max(nucleus.height(), sup.isPresent() ? up + above.height() : 0);
        double depth = Math.max(nucleus.depth(), sub.isPresent() ? down + below.depth() : 0);
        boolean plain = sub.isEmpty() && sup.isEmpty();
        return new Box(plain ? width + nucleus.italic() : width, height, depth, 0, items);
    }

    /** A numerator over a denominator with a bar on the axis. */
    static Box fraction(Box numerator, Box denominator, TexStyle style) {
        double em = style.em();
        double gap = (style.isDisplay() ? 3 : 1) * RULE * em;
        double bar = RULE * em;
        double axis = axis(style);
        double up = (style.isDisplay() ? 0.677 : 0.394) * em;
        double down = (style.isDisplay() ? 0.686 : 0.345) * em;
        up = Math.max(up, numerator.depth() + axis + bar / 2 + gap);
        down = Math.max(down, denominator.height() - axis + bar / 2 + gap);
        double inner = Math.max(numerator.width(), denominator.width());
        double side = NULL_DELIMITER * em;
        return new Box(
                inner + 2 * side,
                up + numerator.height(),
                down + denominator.depth(),
                0,
                List.of(
                        Box.at(side, -up, numerator.centred(inner)),
                        new Item(side, -axis - bar / 2, new Ink.Bar(inner, bar)),
                        Box.at(side, down, denominator.centred(inner))));
    }

    /** A square root; the surd is drawn, so that it has any height. */
    static Box root(Box radicand, TexStyle style) {
        double em = style.em();
        double bar = RULE * em;
        double clearance = bar + (style.isDisplay() ? X_HEIGHT * em : bar) / 4;
        double height = Math.max(radicand.height(), X_HEIGHT * em) + clearance + bar;
        double depth = Math.max(radicand.depth(), 0.1 * em);
        double total = Math.max(height + depth, em);
        double bottom = total - height;
        double tick = Math.min(total, 1.2 * em);
        double right = ROOT_WIDTH * em;
        List<Double> surd = List.of(
                0.07 * em,
                bottom - 0.44 * tick,
                0.235 * em,
                bottom - 0.555 * tick,
                0.44 * em,
                bottom - 0.135 * tick,
                right - bar,
                -height,
                right,
                -height,
                right,
                -height + bar,
                0.445 * em,
                bottom,
                0.405 * em,
                bottom,
                0.175 * em,
                bottom - 0.475 * tick,
                0.095 * em,
                bottom - 0.415 * tick);
        double side = 0.05 * em;
        return new Box(
                right + radicand.width() + side,
                height + bar,
                bottom,
                0,
                List.of(
                        new Item(0, 0, new Ink.Outline(surd)),
                        new Item(right - bar / 2, -height, new Ink.Bar(radicand.width() + side + bar / 2, bar)),
                        Box.at(right, 0, radicand)));
    }

    /** A letter with a tilde or hat on it. */
    static Box accented(Accent accent, Box letter, double skew, TexStyle style) {
        String mark = switch (accent) {
            case TILDE, BOLD_TILDE -> "\u02dc";
            case HAT, BOLD_HAT -> "\u02c6";
            case NONE, BOLD -> "";
        };
        if (mark.isEmpty()) {
            return letter;
        }
        Box sign = Glyphs.text(MathFace.MAIN, mark, style.em());
        double rise = Math.max(0, letter.height() - X_HEIGHT * style.em());
        double x = (letter.width() - sign.width()) / 2 + skew * style.em();
        return new Box(
                letter.width(),
                Math.max(letter.height(), rise + sign.height()),
                letter.depth(),
                letter.italic(),
                List.of(Box.at(0, 0, letter), Box.at(x, -rise, sign)));
    }

    /** Σ with its bounds: above and below it when displayed, beside it within a line. */
    static Box sum(Box from, Box to, TexStyle style) {
        double em = style.em();
        MathFace face = style.isDisplay() ? MathFace.SIZE_2 : MathFace.SIZE_1;
        Box sign = Glyphs.onAxis(face, SUM, em, axis(style));
        Optional<Box> upper = to.width() > 0 ? Optional.of(to) : Optional.empty();
        if (!style.isDisplay()) {
            return scripts(sign, false, Optional.of(from), upper, style);
        }
        double width = Math.max(sign.width(), Math.max(from.width(), to.width()));
        double down = sign.depth() + from.height() + Math.max(0.166 * em, 0.6 * em - from.height());
        double up = sign.height() + to.depth() + Math.max(0.111 * em, 0.2 * em - to.depth());
        List<Item> items = new ArrayList<>();
        items.add(Box.at(0, 0, sign.centred(width)));
        items.add(Box.at(0, down, from.centred(width)));
        upper.ifPresent(box -> items.add(Box.at(0, -up, box.centred(width))));
        double height = upper.isPresent() ? up + to.height() : sign.height();
        return new Box(width, height, down + from.depth(), 0, items);
    }
}
