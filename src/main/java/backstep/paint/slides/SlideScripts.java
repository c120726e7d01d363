package backstep.paint.slides;

import backstep.model.formula.Numerals;
import backstep.model.formula.ScriptStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Names slanted, scripts raised and lowered: first as characters for private use around them, then as runs. */
final class SlideScripts implements ScriptStyle {

    static final ScriptStyle MARKS = new SlideScripts();

    private static final char SLANTED = '\ue000';
    private static final char LOW = '\ue001';
    private static final char HIGH = '\ue002';
    private static final char END = '\ue003';

    private static final int SHORTEST_WORD = 3;

    /** Parentheses of so many characters, marks included, stand on one line. */
    private static final int LONGEST_TOGETHER = 26;

    private static final char DOT = '\u00b7';
    private static final char NO_BREAK = '\u00a0';
    private static final String SIGNS = "+" + Numerals.MINUS;
    private static final Pattern POWER_OF_TEN =
            Pattern.compile("\u00b710[\u207b\u00b9\u00b2\u00b3\u2070-\u2079\ue002]");

    private static final double LETTER = 0.58;
    private static final double SMALL_LETTER = 0.36;

    private SlideScripts() {}

    @Override
    public String name(String letters) {
        return SLANTED + letters + END;
    }

    @Override
    public String sub(String text) {
        return text.isEmpty() ? "" : LOW + text + END;
    }

    @Override
    public String sup(String text) {
        return text.isEmpty() ? "" : HIGH + text + END;
    }

    @Override
    public String exponent(String bare, String enclosed) {
        return HIGH + bare + END;
    }

    /**
     * The same with room around its signs, which lines may end before but not after, nor in short parentheses: so formulas
     * are broken as in pictures.
     */
    static String spaced(String marked) {
        StringBuilder text = new StringBuilder();
        int together = 0;
        for (int at = 0; at < marked.length(); at++) {
            char letter = marked.charAt(at);
            if (letter == '(' && at >= together) {
                int end = closing(marked, at);
                together = end - at > LONGEST_TOGETHER ? at : end;
            }
            char gap = at < together ? NO_BREAK : ' ';
            if (letter == DOT
                    && !POWER_OF_TEN.matcher(marked).region(at, marked.length()).lookingAt()) {
                text.append(gap).append(DOT).append(NO_BREAK);
            } else if (letter == ' ') {
                boolean afterSign = at > 0 && SIGNS.indexOf(marked.charAt(at - 1)) >= 0;
                text.append(afterSign ? NO_BREAK : gap);
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    /** Where the parentheses that open at a place close. */
    private static int closing(String marked, int open) {
        int depth = 0;
        for (int at = open; at < marked.length(); at++) {
            depth += marked.charAt(at) == '(' ? 1 : marked.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return marked.length();
    }

    /**
     * What was written with marks, as runs.
     *
     * @param size in hundredths of a point
     */
    static List<SlideRun> runs(String marked, long size, boolean struck) {
        List<SlideRun> runs = new ArrayList<>();
        Deque<Character> marks = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        for (char letter : marked.toCharArray()) {
            boolean isMark = letter >= SLANTED && letter <= END;
            // Digits are upright wherever they stand.
            boolean turns =
                    !text.isEmpty() && Character.isDigit(letter) != Character.isDigit(text.charAt(text.length() - 1));
            if (!text.isEmpty() && (isMark || turns)) {
                runs.add(run(text.toString(), size, struck, marks));
                text.setLength(0);
            }
            if (!isMark) {
                text.append(letter);
            } else if (letter == END) {
                marks.pop();
            } else {
                marks.push(letter);
            }
        }
        if (!text.isEmpty()) {
            runs.add(run(text.toString(), size, struck, marks));
        }
        return runs;
    }

    /** Scripts of scripts stand where those do: there is no lower. */
    private static SlideRun run(String text, long size, boolean struck, Deque<Character> marks) {
        int shift = 0;
        for (char mark : marks) {
            shift = mark == LOW ? SlideRun.LOWERED : mark == HIGH ? SlideRun.RAISED : shift;
        }
        boolean slanted = !marks.isEmpty() && Character.isLetter(text.charAt(0)) && !isWord(text);
        return new SlideRun(text, SlideRun.MATH, size, slanted, false, struck, shift);
    }

    /** Words are upright, letters and running indices slanted, as in pictures. */
    private static boolean isWord(String text) {
        return text.chars().filter(Character::isLetter).count() >= SHORTEST_WORD;
    }

    /** About how wide they are, in sizes of their type. */
    static double width(List<SlideRun> runs) {
        return runs.stream()
                .mapToDouble(run -> run.text().length() * (run.shift() == 0 ? LETTER : SMALL_LETTER))
                .sum();
    }
}
