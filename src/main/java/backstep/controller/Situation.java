package backstep.controller;

import backstep.model.iteration.Iteration;
import backstep.model.iteration.TrainingRun;
import backstep.model.lesson.Lesson;
import java.util.List;

/**
 * Everything that can be undone: the lesson as it stands, the run that it learns by, and the iteration on the screen.
 *
 * @param lesson its network is the one the run's latest branch started from
 * @param number the iteration, from 1
 * @param trained the iteration that the run was trained to; 0 where it was only stepped through
 * @param kept other runs to compare it with
 */
record Situation(Lesson lesson, TrainingRun run, int number, int trained, List<KeptRun> kept) {

    Situation {
        kept = List.copyOf(kept);
    }

    static Situation opened(Lesson lesson) {
        return new Situation(lesson, lesson.run(), 1, 0, List.of());
    }

    Iteration iteration() {
        return run.iteration(number);
    }

    Situation at(int newNumber) {
        return new Situation(lesson, run, newNumber, trained, kept);
    }

    Situation trainedTo(int newNumber) {
        return new Situation(lesson, run, newNumber, newNumber, kept);
    }

    /** The same iteration with a changed lesson; iterations before it stay what they were. */
    Situation edited(Lesson changed) {
        TrainingRun branch = run.branch(number, changed.network(), changed.rule(), changed.samples());
        return new Situation(changed, branch, number, 0, kept);
    }

    /** The same run written another way. */
    Situation written(Lesson rewritten) {
        return new Situation(rewritten, run, number, trained, kept);
    }

    /** The same beside other runs. */
    Situation keeping(List<KeptRun> others) {
        return new Situation(lesson, run, number, trained, others);
    }

    /** The same with its run beside the others; not if there are as many as there can be. */
    Situation keepingItsRun() {
        return keeping(KeptRun.with(kept, lesson, run));
    }

    boolean canKeep() {
        return kept.size() < KeptRun.MOST;
    }

    /** What brings this one back: where only words were changed since, at the iteration on the screen. */
    Situation backFrom(Situation now) {
        return run == now.run ? now.written(lesson).keeping(kept) : this;
    }

    /** Whether its run is one of those that are kept, whatever takes its place on the screen. */
    boolean isKept() {
        return kept.stream().anyMatch(each -> each.run() == run);
    }

    /** Whether nothing would be lost with this where there is a saved one: no edit, no training. Another notation is no edit. */
    boolean addsNothingTo(Situation saved) {
        boolean sameTraining = trained == 0 || trained == saved.trained && run == saved.run;
        return sameTraining && saved.lesson.withNotation(lesson.notation()).equals(lesson);
    }
}
