package backstep.model.words;

import backstep.model.formula.Formula;
import backstep.model.formula.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sentence with formulas in it. */
public record Prose(List<Piece> pieces) {

    /** A part of a sentence. */
    public sealed interface Piece {

        /** Characters, with the spaces on both sides. */
        record Plain(String text) implements Piece {}

        /** A symbol that is set as a formula. */
        record Symbol(Formula formula) implements Piece {}
    }

    public Prose {
        pieces = List.copyOf(pieces);
    }

    /** A sentence without formulas. */
    public static Prose plain(String text) {
        return new Prose(List.of(new Piece.Plain(text)));
    }

    /**
     * Keeps the formulas of sentences: while a sentence is put together, a character for private use stands for each of
     * them.
     */
    public static final class Writer {

        private static final char FIRST = '\ue000';
        private static final char LAST = '\uf8ff';

        private final Map<Formula, Character> places = new LinkedHashMap<>();
        private final List<Formula> formulas = new ArrayList<>();

        /** What stands for a formula in a sentence. */
        public String write(Formula symbol) {
            if (places.size() > LAST - FIRST) {
                return PlainText.DEFAULT.of(symbol);
            }
            return String.valueOf(places.computeIfAbsent(symbol, this::keep));
        }

        private char keep(Formula symbol) {
            formulas.add(symbol);
            return (char) (FIRST + formulas.size() - 1);
        }

        /** A sentence that was put together with the characters of this writer. */
        public Prose read(String sentence) {
            List<Piece> pieces = new ArrayList<>();
            int start = 0;
            for (int at = 0; at < sentence.length(); at++) {
                char letter = sentence.charAt(at);
                if (letter >= FIRST && letter <= LAST) {
                    plain(sentence, start, at, pieces);
                    pieces.add(new Piece.Symbol(formulas.get(letter - FIRST)));
                    start = at + 1;
                }
            }
            plain(sentence, start, sentence.length(), pieces);
            return new Prose(pieces);
        }

        private static void plain(String sentence, int from, int to, List<Piece> pieces) {
            if (from < to) {
                pieces.add(new Piece.Plain(sentence.substring(from, to)));
            }
        }
    }
}
