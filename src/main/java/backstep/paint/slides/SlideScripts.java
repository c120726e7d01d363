package backstep.paint.slides;

import backstep.model.formula.ScriptStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Names slanted, scripts raised and lowered: first as characters for private use around them, then as runs. */
final class SlideScripts implements ScriptStyle {

    static final ScriptStyle MARKS = new SlideScripts();

    private static final char SLANTED = '\ue000';
    private static final char LOW = '\ue001';
    private static final char HIGH = '\ue002';
    private static final char END = '\ue003';

    private static final int SHORTEST_WORD = 3;

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
