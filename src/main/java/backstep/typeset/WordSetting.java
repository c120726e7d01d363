package backstep.typeset;

import backstep.model.formula.Numerals;
import backstep.model.words.Prose;
import backstep.model.words.Prose.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences with formulas in them, broken into lines between words, without a toolkit.
 *
 * @param face of the words
 * @param size of the words, in pixels per em
 * @param numerals how numbers are written
 */
public record WordSetting(MathFace face, double size, Numerals numerals) {

    /** Formulas are set so much larger than words that their letters are as high as those around them. */
    public static final double FORMULA_SIZE = 1.12;

    private static final double ASCENT = 0.93;
    private static final double DEPTH = 0.24;
    private static final String SPACE = " ";

    /** Words on one line, as high as any other line of them. */
    public static Box line(MathFace face, String words, double size) {
        Box box = Glyphs.text(face, words, size);
        return new Box(box.width(), ASCENT * size, DEPTH * size, 0, box.items());
    }

    /** A sentence on lines no wider than {@code room}; a word that is wider than that has its own. */
    public List<Box> lines(Prose sentence, double room) {
        double space = Glyphs.text(face, SPACE, size).width();
        List<Box> lines = new ArrayList<>();
        List<Box> line = new ArrayList<>();
        double width = 0;
        for (Box chunk : chunks(sentence)) {
            if (!line.isEmpty() && width + space + chunk.width() > room) {
                lines.add(joined(line));
                line = new ArrayList<>();
                width = 0;
            }
            if (!line.isEmpty()) {
                line.add(Box.space(space));
                width += space;
            }
            line.add(chunk);
            width += chunk.width();
        }
        lines.add(joined(line));
        return lines;
    }

    /** What stands between two spaces: words and formulas that nothing may come between. */
    private List<Box> chunks(Prose sentence) {
        Typesetter typesetter = new Typesetter(FORMULA_SIZE * size, numerals);
        List<Box> chunks = new ArrayList<>();
        List<Box> chunk = new ArrayList<>();
        for (Piece piece : sentence.pieces()) {
            switch (piece) {
                case Piece.Symbol(var formula) -> chunk.add(typesetter.inline(formula));
                case Piece.Plain(String text) -> {
                    String[] words = text.split(SPACE, -1);
                    for (int at = 0; at < words.length; at++) {
                        if (at > 0) {
                            chunks.add(Box.row(chunk));
                            chunk = new ArrayList<>();
                        }
                        chunk.add(Glyphs.text(face, words[at], size));
                    }
                }
            }
        }
        chunks.add(Box.row(chunk));
        chunks.removeIf(each -> each.width() == 0);
        return chunks;
    }

    private Box joined(List<Box> chunks) {
        Box row = Box.row(chunks);
        return new Box(
                row.width(),
                Math.max(row.height(), ASCENT * size),
                Math.max(row.depth(), DEPTH * size),
                0,
                row.items());
    }
}
