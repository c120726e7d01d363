package backstep.typeset;

import backstep.typeset.Box.Ink;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of ink of a box with its place: what tests measure. Lengths in pixels, y points down from the baseline.
 *
 * @param right where the ink ends
 * @param end where the next character may start: a slanted letter leans over its subscript
 */
record Inked(String text, double em, double x, double baseline, double right, double end, double top, double bottom) {

    /** All runs of characters and bars of a box, in reading order. */
    static List<Inked> of(Box box) {
        List<Inked> all = new ArrayList<>();
        collect(box, 0, 0, all);
        return all;
    }

    /** The run of exactly these characters; fails the test when there is not exactly one. */
    static Inked only(Box box, String text) {
        List<Inked> found =
                of(box).stream().filter(ink -> ink.text.equals(text)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " times " + text + " in " + of(box));
        }
        return found.getFirst();
    }

    /** Whether the ink of two runs covers common ground, by more than a hair. */
    boolean overlaps(Inked other) {
        double hair = 0.03 * Math.min(em, other.em);
        return x + hair < Math.min(other.right, other.end)
                && other.x + hair < Math.min(right, end)
                && top + hair < other.bottom
                && other.top + hair < bottom;
    }

    private static void collect(Box box, double x, double y, List<Inked> all) {
        for (Box.Item item : box.items()) {
            double left = x + item.x();
            double base = y + item.y();
            switch (item.ink()) {
                case Ink.Run run -> all.add(run(run, left, base));
                case Ink.Bar(double width, double height) ->
                    all.add(new Inked("bar", 1, left, base, left + width, left + width, base, base + height));
                case Ink.Outline _ -> {}
                case Ink.Nested(Box inner) -> collect(inner, left, base, all);
                case Ink.Linked(Box.Link _, Box inner) -> collect(inner, left, base, all);
            }
        }
    }

    private static Inked run(Ink.Run run, double x, double baseline) {
        double pen = x;
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double height = Double.NEGATIVE_INFINITY;
        double depth = Double.NEGATIVE_INFINITY;
        for (int character : run.text().chars().toArray()) {
            GlyphTable.Glyph glyph = run.face().glyph(character);
            left = Math.min(left, pen + glyph.left() * run.size());
            right = Math.max(right, pen + glyph.right() * run.size());
            height = Math.max(height, glyph.height() * run.size());
            depth = Math.max(depth, glyph.depth() * run.size());
            pen += glyph.advance() * run.size();
        }
        return new Inked(run.text(), run.size(), left, baseline, right, pen, baseline - height, baseline + depth);
    }
}
