package backstep.controller;

import backstep.model.iteration.LossHistory;
import backstep.model.iteration.Trainer;
import backstep.model.iteration.TrainingRun;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Runs many iterations in the background and then goes to the one reached, and sees to it that the losses up to the
 * iteration on the screen are known.
 *
 * <p>An edit, undo or another lesson stops a training first. Properties change on the JavaFX thread only, and commands
 * belong there.
 */
public final class Training {

    /** The most iterations that can be asked for at once. */
    public static final int MOST = 10_000_000;

    /** Weights times iterations that are trained at once, without a thread: about two milliseconds. */
    private static final long AT_ONCE = 100_000;

    /** Nanoseconds between two reports: no screen shows more. */
    private static final long INTERVAL = 30_000_000;

    /**
     * The losses of the run on the screen: a new value whenever there are more of them.
     *
     * @param history which goes on growing while a training runs
     * @param revision counts, so that no two are equal
     */
    public record LossCourse(LossHistory history, long revision) {}

    private final Workspace workspace;
    private final Background background;
    private final LongSupplier clock;
    private final ReentrantLock trainers = new ReentrantLock();
    private final ReadOnlyObjectWrapper<TrainingStatus> status = new ReadOnlyObjectWrapper<>(TrainingStatus.IDLE);
    private final ReadOnlyObjectWrapper<LossCourse> losses = new ReadOnlyObjectWrapper<>();
    private Optional<TrainingJob> job = Optional.empty();
    private Optional<TrainingJob> catchUp = Optional.empty();
    private Optional<Situation> followed = Optional.empty();
    private long started;
    private long revision;

    /**
     * Nothing runs yet.
     *
     * @param background on a thread for each training, e.g. of {@link #daemon()}
     * @param clock nanoseconds, as {@link System#nanoTime}
     */
    public Training(Workspace workspace, Background background, LongSupplier clock) {
        this.workspace = workspace;
        this.background = background;
        this.clock = clock;
        publishLosses();
        workspace.beforeChange(this::abandon);
        workspace.shown().subscribe(this::follow);
        follow();
    }

    /** A thread for each training, which does not keep the program from ending. */
    public static Executor daemon() {
        return Thread.ofPlatform().daemon().name("training").priority(Thread.MIN_PRIORITY)::start;
    }

    // ---- properties

    /** All there is to say about the training that runs or ran last. */
    public ReadOnlyObjectProperty<TrainingStatus> status() {
        return status.getReadOnlyProperty();
    }

    /** The losses up to the iteration on the screen, and of later ones that were trained. */
    public ReadOnlyObjectProperty<LossCourse> losses() {
        return losses.getReadOnlyProperty();
    }

    // ---- commands

    /**
     * Runs so many iterations from the one on the screen on; the one that comes next is then on the screen. Those that
     * the run has gone through before are not trained again. A training under way is stopped.
     *
     * @param iterations 1 to {@value #MOST}
     */
    public void run(int iterations) {
        if (iterations < 1 || iterations > MOST) {
            throw new IllegalArgumentException(iterations + " iterations, expected 1 to " + MOST);
        }
        abandon();
        int from = workspace.number();
        int end = (int) Math.min(Integer.MAX_VALUE - 1, (long) from + iterations);
        TrainingJob started = new TrainingJob(workspace.run(), from, end, trainers);
        job = Optional.of(started);
        this.started = clock.getAsLong();
        status.set(TrainingStatus.started(started.total()));
        background.run(
                () -> started.work(new Reports(started)),
                result -> end(started, result),
                reason -> fail(started, reason));
    }

    /** Stops the training; the iteration reached is then on the screen. */
    public void cancel() {
        job.ifPresent(TrainingJob::cancel);
    }

    // ---- on the background thread

    /** Hands how far it is to the JavaFX thread, but never twice before that thread took it. */
    private final class Reports implements Trainer.Progress {

        private record Report(int next, double loss) {}

        private final TrainingJob current;
        private final AtomicReference<Optional<Report>> waiting = new AtomicReference<>(Optional.empty());
        private long latest = clock.getAsLong();

        Reports(TrainingJob current) {
            this.current = current;
        }

        @Override
        public void reached(int next, double loss) {
            long now = clock.getAsLong();
            if (now - latest < INTERVAL) {
                return;
            }
            latest = now;
            if (waiting.getAndSet(Optional.of(new Report(next, loss))).isEmpty()) {
                background.onFx(this::deliver);
            }
        }

        private void deliver() {
            waiting.getAndSet(Optional.empty()).ifPresent(report -> report(current, report.next(), report.loss()));
        }
    }

    // ---- back on the JavaFX thread

    private boolean isUnderWay(TrainingJob asked) {
        return job.isPresent() && job.get() == asked;
    }

    private double seconds() {
        return (clock.getAsLong() - started) / 1e9;
    }

    private void report(TrainingJob current, int next, double loss) {
        if (isUnderWay(current)) {
            status.set(status.get().reached(current.doneAt(next), seconds(), loss));
            publishLosses();
        }
    }

    private void end(TrainingJob current, Trainer.Result result) {
        if (!isUnderWay(current)) {
            return;
        }
        int done = current.doneAt(result.next());
        if (result.notFinite().isPresent()) {
            // Of the iteration before, every number is finite: the one to look at, and to change something at.
            finish(
                    Math.max(current.from(), result.next() - 1),
                    new TrainingStatus.Outcome.Diverged(result.notFinite().get()),
                    done);
        } else if (result.cancelled()) {
            finish(current.from() + done, new TrainingStatus.Outcome.Cancelled(done), done);
        } else {
            finish(result.next(), new TrainingStatus.Outcome.Completed(current.total()), done);
        }
    }

    private void fail(TrainingJob current, String reason) {
        if (isUnderWay(current)) {
            finish(current.from(), new TrainingStatus.Outcome.Failed(reason), 0);
        }
    }

    private void finish(int number, TrainingStatus.Outcome outcome, int done) {
        job = Optional.empty();
        if (done > 0) {
            workspace.showTrained(number);
        } else {
            workspace.goTo(number);
        }
        follow();
        publishLosses();
        status.set(status.get().ended(outcome, done, seconds()));
    }

    /** Stops without going anywhere: what is on the screen is about to change. */
    private void abandon() {
        catchUp.ifPresent(TrainingJob::cancel);
        catchUp = Optional.empty();
        followed = Optional.empty();
        if (job.isPresent()) {
            TrainingJob stopped = job.get();
            stopped.cancel();
            job = Optional.empty();
            int done = stopped.doneAt(stopped.run().losses().next());
            status.set(status.get().ended(new TrainingStatus.Outcome.Cancelled(done), done, seconds()));
        }
    }

    /** The losses up to the iteration on the screen: at once where they are few, else in the background. */
    private void follow() {
        Optional<Situation> now = Optional.of(workspace.situation());
        if (now.equals(followed)) {
            return;
        }
        followed = now;
        TrainingRun run = workspace.run();
        if (job.isPresent() && job.get().run() == run) {
            return;
        }
        catchUp.ifPresent(TrainingJob::cancel);
        catchUp = Optional.empty();
        int number = workspace.number();
        long missing = number + 1L - run.losses().next();
        long work = missing * workspace.shown().get().iteration().before().parameters();
        if (missing <= 0) {
            publishLosses();
        } else {
            TrainingJob current = new TrainingJob(run, number, number + 1, trainers);
            if (work <= AT_ONCE && !trainers.isLocked()) {
                current.work((_, _) -> {});
                publishLosses();
            } else {
                catchUp = Optional.of(current);
                background.run(() -> current.work((_, _) -> {}), _ -> caughtUp(current), _ -> {});
            }
        }
    }

    private void caughtUp(TrainingJob current) {
        if (!current.isCancelled()) {
            publishLosses();
        }
    }

    private void publishLosses() {
        losses.set(new LossCourse(workspace.run().losses(), revision++));
    }
}
