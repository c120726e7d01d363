package backstep.controller;

import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.lesson.Fading;
import backstep.model.lesson.Guide;
import backstep.model.lesson.Stop;
import backstep.model.network.Identified;

/** Which numbers are asked for before they are shown. */
public enum AskedFor implements Identified {
    DELTAS,
    GRADIENTS,
    EVERYTHING,
    /** Those of the stops of the lesson that ask. */
    STOPS;

    /** Whether the number of a step is one of them. */
    boolean asks(int number, Steps steps, Guide guide) {
        Step step = steps.get(number);
        return switch (this) {
            case DELTAS -> Fading.DELTAS.hides(step);
            case GRADIENTS -> step instanceof Step.Gradient;
            case EVERYTHING -> Fading.EVERYTHING.hides(step);
            case STOPS -> guide.stopsAt(number, steps).stream().anyMatch(Stop::ask);
        };
    }

    /** Whether its formula is kept back as well. */
    public boolean hidesFormulas() {
        return this == EVERYTHING && Fading.EVERYTHING.hidesFormulas();
    }
}
