package backstep.controller;

import backstep.model.iteration.TrainingRun;
import backstep.model.lesson.Lesson;
import java.util.Optional;

/**
 * What has been saved of a situation, or need not be.
 *
 * @param lesson as it was edited by then; empty when it is in no file
 * @param run the run whose training was saved
 * @param trained the iteration that it had been trained to
 */
record SavedState(Optional<Lesson> lesson, Optional<TrainingRun> run, int trained) {

    static final SavedState NOTHING = new SavedState(Optional.empty(), Optional.empty(), 0);

    /** A lesson as a file or the program has it. */
    static SavedState of(Lesson lesson) {
        return new SavedState(Optional.of(lesson), Optional.empty(), 0);
    }

    static SavedState of(Situation situation) {
        return new SavedState(Optional.of(situation.lesson()), Optional.of(situation.run()), situation.trained());
    }

    /** Whether nothing of a situation would be lost: neither edits nor what was trained. Another notation is no edit. */
    boolean has(Situation now) {
        Lesson edited = now.lesson();
        boolean trainingToo = now.trained() == 0
                || trained == now.trained()
                        && run.filter(saved -> saved == now.run()).isPresent();
        return trainingToo
                && lesson.map(saved -> saved.withNotation(edited.notation())).equals(Optional.of(edited));
    }
}
