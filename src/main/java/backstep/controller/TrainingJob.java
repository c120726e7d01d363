package backstep.controller;

import backstep.model.iteration.Trainer;
import backstep.model.iteration.TrainingRun;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Iterations of one run up to a given one, for a background thread to do; can be told to stop. */
final class TrainingJob {

    private final TrainingRun run;
    private final int from;
    private final int end;
    private final ReentrantLock trainers;
    private volatile boolean cancelled;

    /**
     * Iterations before {@code end}, as seen from iteration {@code from}.
     *
     * @param trainers held while training, since only one trainer at a time may work on a run
     */
    TrainingJob(TrainingRun run, int from, int end, ReentrantLock trainers) {
        this.run = run;
        this.from = from;
        this.end = end;
        this.trainers = trainers;
    }

    TrainingRun run() {
        return run;
    }

    /** The iteration that was on the screen when it started. */
    int from() {
        return from;
    }

    int total() {
        return end - from;
    }

    /** How many of the iterations asked for are done when {@code next} comes next. */
    int doneAt(int next) {
        return Math.clamp((long) next - from, 0, total());
    }

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Works until done, cancelled or diverged, on the thread that calls it. */
    Trainer.Result work(Trainer.Progress progress) {
        BooleanSupplier stop = this::isCancelled;
        trainers.lock();
        try {
            return Trainer.train(run, end, progress, stop);
        } finally {
            trainers.unlock();
        }
    }
}
