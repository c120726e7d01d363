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
            boolean mark = letter >= SLANTED && letter <= END;
            if (!mark) {
                text.append(letter);
                continue;
            }
            if (!text.isEmpty()) {
                runs.add(run(text.toString(), size, struck, marks));
                text.setLength(0);
            }
            if (letter == END) {
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
        // Letters of a name and of its indices; digits are upright.
        boolean slanted = !marks.isEmpty() && text.chars().noneMatch(Character::isDigit) || marks.contains(SLANTED);
        return new SlideRun(text, SlideRun.MATH, size, slanted, false, struck, shift);
    }
}
