package backstep.controller;

import backstep.model.formula.Notation;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Steps;
import backstep.model.lesson.Lesson;

/**
 * What is on the screen, all of it at once, so that nobody sees a new number beside an old one.
 *
 * @param lesson with the network that goes into the iteration
 * @param steps of the iteration; the same object as long as the list is the same
 */
public record Shown(Lesson lesson, Iteration iteration, Steps steps) {

    public Notation notation() {
        return lesson.notation();
    }
}
