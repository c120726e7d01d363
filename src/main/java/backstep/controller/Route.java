package backstep.controller;

import backstep.model.iteration.StepSize;
import backstep.model.iteration.Steps;
import java.util.OptionalInt;

/**
 * Where the commands lead from the step that the cursor is at: by units, layers and phases, and no further than to what
 * comes in between, an open question or a stop.
 */
record Route(Frame from) {

    private int at() {
        return from.cursor().step();
    }

    private Steps steps() {
        return from.steps();
    }

    boolean isAtEnd() {
        return at() >= steps().size();
    }

    /** On by a step. What comes before a question is taken first, and what it asks for not at all. */
    int on(StepSize size) {
        return beforeQuestion(last(size));
    }

    /** The same of a lesson that plays, which pauses where there is something to say. */
    int onToStop(StepSize size) {
        int last = last(size);
        return beforeQuestion(
                Math.min(last, from.lesson().guide().nextStop(at(), steps()).orElse(last)));
    }

    private int last(StepSize size) {
        return steps().lastOf(at() + 1, size);
    }

    private int beforeQuestion(int goal) {
        OptionalInt question = from.nextQuestion(at(), goal);
        return question.isPresent() ? Math.max(question.getAsInt() - 1, at() + 1) : goal;
    }

    /** Back by a step. */
    int back(StepSize size) {
        return steps().firstOf(at(), size) - 1;
    }

    /** After the last step, or to the next open question. */
    int end() {
        return towards(steps().size());
    }

    /** To the first step of the phase after this one, or after the last step; no further than to the next open question. */
    int nextPhase() {
        return towards(at() == 0 ? 1 : steps().lastOf(at(), StepSize.PHASE) + 1);
    }

    /** To the first step of this phase, or of the one before when already there. */
    int previousPhase() {
        if (at() <= 1) {
            return 0;
        }
        int first = steps().firstOf(at(), StepSize.PHASE);
        return first < at() ? first : steps().firstOf(at() - 1, StepSize.PHASE);
    }

    private int towards(int step) {
        return from.nextQuestion(from.known(), Math.min(step, steps().size())).orElse(step);
    }
}
