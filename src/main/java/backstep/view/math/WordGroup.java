package backstep.view.math;

import backstep.model.words.Prose;
import backstep.model.words.Prose.Piece;
import backstep.typeset.Box;
import backstep.typeset.Typesetter;
import java.util.ArrayList;
import java.util.List;

/** What stands between two spaces: words and formulas that nothing may come between. */
record WordGroup(List<Part> parts) {

    /** Keeps a formula and the word before it on one line. */
    private static final String SPACE = "\u00a0";
    /** What no word goes across. */
    private static final char FORMULA = '\n';

    /** What is not broken. */
    sealed interface Part permits Word, Symbol {}

    /** @param from where it begins in what is {@linkplain #spoken spoken} */
    record Word(String characters, int from) implements Part {

        int to() {
            return from + characters.length();
        }
    }

    record Symbol(Box box) implements Part {}

    WordGroup {
        parts = List.copyOf(parts);
    }

    /** The groups of a sentence. */
    static List<WordGroup> of(Prose words, Typesetter typesetter) {
        List<List<Part>> groups = new ArrayList<>(List.of(new ArrayList<>()));
        for (Piece piece : words.pieces()) {
            switch (piece) {
                case Piece.Symbol(var formula) -> groups.getLast().add(new Symbol(typesetter.inline(formula)));
                case Piece.Plain(String text) -> {
                    String[] split = text.split(" ", -1);
                    for (int at = 0; at < split.length; at++) {
                        if (at > 0) {
                            groups.add(new ArrayList<>());
                        }
                        if (!split[at].isEmpty()) {
                            groups.getLast().add(new Word(split[at], 0));
                        }
                    }
                }
            }
        }
        groups.removeIf(List::isEmpty);
        holdLast(groups);
        return placed(groups);
    }

    /** A formula at the end does not stand alone on the last line. */
    private static void holdLast(List<List<Part>> groups) {
        if (groups.size() > 1 && groups.getLast().getFirst() instanceof Symbol) {
            List<Part> last = groups.removeLast();
            groups.getLast().add(new Word(SPACE, 0));
            groups.getLast().addAll(last);
        }
    }

    private static List<WordGroup> placed(List<List<Part>> groups) {
        List<WordGroup> placed = new ArrayList<>();
        int from = 0;
        for (List<Part> group : groups) {
            List<Part> parts = new ArrayList<>();
            for (Part part : group) {
                switch (part) {
                    case Word word -> {
                        parts.add(new Word(word.characters, from));
                        from += word.characters.length();
                    }
                    case Symbol symbol -> {
                        parts.add(symbol);
                        from++;
                    }
                }
            }
            from++;
            placed.add(new WordGroup(parts));
        }
        return placed;
    }

    /** All words, with a character between them that is in no word. */
    static String spoken(List<WordGroup> groups) {
        StringBuilder spoken = new StringBuilder();
        for (WordGroup group : groups) {
            for (Part part : group.parts) {
                switch (part) {
                    case Word word -> spoken.append(word.characters);
                    case Symbol _ -> spoken.append(FORMULA);
                }
            }
            spoken.append(' ');
        }
        return spoken.toString();
    }
}
