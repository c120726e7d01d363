package backstep.controller;

import backstep.files.OneLine;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The one way to do what takes long: elsewhere, and then back on the JavaFX thread with a result or a failure. */
public final class Background {

    private final Executor thread;
    private final Executor fx;
    private final Consumer<Throwable> unexpected;

    /**
     * @param thread does the work; where the order matters, one thread
     * @param fx how to get back to the JavaFX thread
     * @param unexpected told on the thread of the work of failures that no one foresaw: runtime exceptions and errors
     */
    public Background(Executor thread, Executor fx, Consumer<Throwable> unexpected) {
        this.thread = thread;
        this.fx = fx;
        this.unexpected = unexpected;
    }

    /**
     * Has something done and comes back, once, on the JavaFX thread.
     *
     * @param done told the result
     * @param failed told in one line why there is none
     */
    public <T> void run(Callable<? extends T> work, Consumer<? super T> done, Consumer<String> failed) {
        thread.execute(() -> {
            try {
                T result = work.call();
                fx.execute(() -> done.accept(result));
            } catch (RuntimeException | Error e) {
                String reason = reason(e);
                fx.execute(() -> failed.accept(reason));
                unexpected.accept(e);
            } catch (Exception e) {
                String reason = reason(e);
                fx.execute(() -> failed.accept(reason));
            }
        });
    }

    /** Work that only succeeds or fails. */
    @FunctionalInterface
    public interface Task {
        void run() throws Exception;
    }

    /**
     * The same for work without a result.
     *
     * @param end told the reason where it failed
     */
    public void run(Task work, Consumer<Optional<String>> end) {
        run(
                () -> {
                    work.run();
                    return true;
                },
                _ -> end.accept(Optional.empty()),
                reason -> end.accept(Optional.of(reason)));
    }

    /** Does something on the JavaFX thread, whatever the work has come to. */
    public void onFx(Runnable onScreen) {
        fx.execute(onScreen);
    }

    private static String reason(Throwable problem) {
        return problem instanceof IOException e
                ? OneLine.reason(e)
                : OneLine.of(problem.getMessage() == null ? problem.toString() : problem.getMessage());
    }
}
