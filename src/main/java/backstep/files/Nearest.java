package backstep.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Which of the known words somebody probably meant. */
public final class Nearest {

    /** A word longer than this is no misspelling of a known one, and the distance takes its length squared. */
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The candidate that takes the fewest single-letter changes, the first of equals; case counts for little. */
    public static String to(String word, Collection<String> candidates) {
        String typed = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(lower(typed), lower(candidate))))
                .orElseThrow(() -> new IllegalArgumentException("no candidates"));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance: insertions, deletions and replacements; row by row of the usual table. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
