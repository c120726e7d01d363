package backstep.view.chalkboard;

import backstep.controller.Frame;
import java.util.Objects;

/** What another frame changes of what a board says. */
enum BoardChange {
    /** At most how far something has come that has not arrived. */
    NOTHING,
    /** Something has arrived: what was said has become visible. */
    ARRIVAL,
    ALL;

    static BoardChange between(Frame before, Frame now) {
        if (!isAboutTheSame(before, now)) {
            return ALL;
        }
        return before.arrivals().equals(now.arrivals()) ? NOTHING : ARRIVAL;
    }

    private static boolean isAboutTheSame(Frame one, Frame other) {
        return one.iteration() == other.iteration()
                && one.cursor().step() == other.cursor().step()
                && one.isDone() == other.isDone()
                && one.quiz().equals(other.quiz())
                && one.notation() == other.notation()
                && one.lesson().guide().equals(other.lesson().guide())
                && Objects.equals(one.numerals(), other.numerals());
    }
}
