package backstep.view;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Runs pieces of tests on the JavaFX thread and hands their failures back. */
public final class FxThread {

    private FxThread() {}

    public static <T> T call(Callable<T> work) {
        start();
        FutureTask<T> task = new FutureTask<>(work);
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

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    private static void start() {
        try {
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                Window.getWindows().addListener((ListChangeListener<Window>) FxThread::cornered);
            });
        } catch (IllegalStateException alreadyRunning) {
            // Another test was first.
        }
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
