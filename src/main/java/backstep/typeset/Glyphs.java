package backstep.typeset;

import backstep.typeset.Box.Ink;
import backstep.typeset.Box.Item;
import backstep.typeset.GlyphTable.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Boxes of plain characters. */
final class Glyphs {

    /** U+22C5, the multiplication dot. */
    static final String DOT = "\u22c5";

    static final String PRIME = "\u2032";
    static final String PARTIAL = "\u2202";

    private static final int SHORTEST_WORD = 3;

    private Glyphs() {}

    /** Characters of one face; those that it lacks come from {@link MathFace#MAIN}, or else from {@link MathFace#SANS}. */
    static Box text(MathFace face, String text, double em) {
        return runs(
                text,
                em,
                character -> face.has(character)
                        ? face
                        : MathFace.MAIN.has(character) || !MathFace.SANS.has(character)
                                ? MathFace.MAIN
                                : MathFace.SANS);
    }

    /** A letter that stands for a number: slanted, but capital Greek letters upright as TeX sets them. */
    static Box letter(String letter, double em) {
        boolean capitalGreek = letter.charAt(0) >= '\u0391' && letter.charAt(0) <= '\u03a9';
        return text(capitalGreek ? MathFace.MAIN : MathFace.MATH, letter, em);
    }

    /** A name or an index: letters in math italic, digits and words of three letters or more upright. */
    static Box letters(String text, double em) {
        List<Box> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end - at >= SHORTEST_WORD) {
                parts.add(text(MathFace.MAIN, text.substring(at, end), em));
            } else if (end > at) {
                parts.add(letter(text.substring(at, end), em));
            } else {
                end = at + 1;
                while (end < text.length() && !Character.isLetter(text.charAt(end))) {
                    end++;
                }
                parts.add(text(MathFace.MAIN, text.substring(at, end), em));
            }
            at = end;
        }
        return parts.size() == 1 ? parts.getFirst() : Box.row(parts);
    }

    /** One character of one face, raised or lowered so that it is centred {@code axis} above the baseline. */
    static Box onAxis(MathFace face, String character, double em, double axis) {
        Box box = text(face, character, em);
        return box.lowered((box.height() - box.depth()) / 2 - axis);
    }

    private static Box runs(String text, double em, IntFunction<MathFace> faces) {
        List<Item> items = new ArrayList<>();
        double x = 0;
        double height = 0;
        double depth = 0;
        double italic = 0;
        int start = 0;
        double startX = 0;
        for (int at = 0; at < text.length(); at++) {
            MathFace face = faces.apply(text.charAt(at));
            Glyph glyph = face.glyph(text.charAt(at));
            x += glyph.advance() * em;
            height = Math.max(height, glyph.height() * em);
            depth = Math.max(depth, glyph.depth() * em);
            italic = glyph.italic() * em;
            if (at + 1 == text.length() || faces.apply(text.charAt(at + 1)) != face) {
                items.add(new Item(startX, 0, new Ink.Run(face, em, text.substring(start, at + 1), x - startX)));
                start = at + 1;
                startX = x;
            }
        }
        return new Box(x, height, depth, italic, items);
    }
}
