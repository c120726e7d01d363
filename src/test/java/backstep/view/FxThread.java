package backstep.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Runs pieces of tests on the JavaFX thread and hands their failures back, also those that JavaFX keeps from whoever caused
 * them: what a listener throws goes to the thread's handler, and the property that was set knows nothing of it.
 */
public final class FxThread {

    /** What failed since the last piece of a test ended; of the JavaFX thread alone. */
    private static final List<Throwable> UNCAUGHT = new ArrayList<>();

    private static boolean watching;

    private FxThread() {}

    /** Returns what comes of the work, or fails with what went wrong in it, or on the thread since the work before it. */
    public static <T> T call(Callable<T> work) {
        start();
        FutureTask<T> task = new FutureTask<>(() -> watched(work));
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T watched(Callable<T> work) throws Exception {
        T result;
        try {
            result = work.call();
        } catch (Exception | Error e) {
            UNCAUGHT.forEach(e::addSuppressed);
            UNCAUGHT.clear();
            throw e;
        }
        if (!UNCAUGHT.isEmpty()) {
            AssertionError failure =
                    new AssertionError("nobody caught this on the JavaFX thread", UNCAUGHT.removeFirst());
            UNCAUGHT.forEach(failure::addSuppressed);
            UNCAUGHT.clear();
            throw failure;
        }
        return result;
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Starts JavaFX, unless what is tested has started it before; either way its thread is watched from now on. */
    private static synchronized void start() {
        if (watching) {
            return;
        }
        watching = true;
        try {
            Platform.startup(FxThread::watch);
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(FxThread::watch);
        }
    }

    private static void watch() {
        Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> UNCAUGHT.add(problem));
        Platform.setImplicitExit(false);
        Window.getWindows().addListener((ListChangeListener<Window>) FxThread::cornered);
    }

    /**
     * Windows stand at the corner of the screen. JavaFX's headless screen has 1000 lines and fails when a picture reaches
     * beyond the last of them, as one of a full screen does that is drawn when its window is back at a lower place.
     */
    private static void cornered(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getAddedSubList()) {
                if (window instanceof Stage) {
                    window.setX(0);
                    window.setY(0);
                }
            }
        }
    }
}
