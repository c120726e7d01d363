package backstep.model.lesson;

import backstep.model.iteration.Step;
import backstep.model.network.Identified;

/** How much of a worked example is left to whoever works on it: on paper as on the screen. */
public enum Fading implements Identified {
    /** All numbers are given. */
    NOTHING,
    /** All but δs, whose formulas are given. */
    DELTAS,
    /** No number is given, and no formula. */
    EVERYTHING;

    /** Whether the number of a step has to be found. */
    public boolean hides(Step step) {
        return switch (this) {
            case NOTHING -> false;
            case DELTAS -> step instanceof Step.Delta;
            case EVERYTHING -> true;
        };
    }

    /** Whether its formula has to be found as well. */
    public boolean hidesFormulas() {
        return this == EVERYTHING;
    }
}
