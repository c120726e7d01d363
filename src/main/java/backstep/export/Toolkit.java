package backstep.export;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** JavaFX without a window or a display. */
public final class Toolkit implements AutoCloseable {

    private final boolean ours;

    private Toolkit(boolean ours) {
        this.ours = ours;
    }

    /**
     * Starts JavaFX's own headless platform with the software pipeline, which needs neither a display server nor a
     * graphics card; or joins what is running already. System properties that choose otherwise are respected.
     *
     * @throws IOException if the system lacks what it takes to draw text, saying in one line what to install
     */
    public static Toolkit headless() throws IOException {
        Optional<String> missing = System.getProperty("os.name", "").startsWith("Linux")
                ? NativeLibraries.ofSystem().missing()
                : Optional.empty();
        if (missing.isPresent()) {
            throw new IOException(missing.get());
        }
        setDefault("glass.platform", "Headless");
        setDefault("prism.order", "sw");
        setDefault("java.awt.headless", "true");
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException _) {
            return new Toolkit(false);
        }
        Platform.setImplicitExit(false);
        started.join();
        return new Toolkit(true);
    }

    /** The toolkit of a window that is open. */
    static Toolkit ofWindow() {
        return new Toolkit(false);
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /**
     * Does something on the toolkit's thread and waits for it.
     *
     * @throws InterruptedException if this thread is interrupted while it waits
     */
    <T> T call(Callable<T> work) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Stops the toolkit if this started it; it cannot be started again in the same process. */
    @Override
    public void close() {
        if (ours) {
            Platform.exit();
        }
    }
}
