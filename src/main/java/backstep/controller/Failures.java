package backstep.controller;

import backstep.files.FileBytes;
import backstep.files.OneLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.FileHandler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What no one expected: kept in a log that does not grow without end, and told in one line. The log is opened with the
 * first failure, so that a start does not wait for it.
 */
public final class Failures {

    private static final int MOST_BYTES = 1 << 18;
    private static final int LOGS = 2;
    private static final int LAST_LINES = 200;
    private static final String NAME = "backstep";

    private final Path folder;
    private final Executor fx;
    private final List<Consumer<String>> listeners = new ArrayList<>();
    /** Held on to, because a logger that nobody references is forgotten together with its handlers. */
    private Optional<Logger> logger = Optional.empty();

    /**
     * @param folder of the log; need not exist
     * @param fx how to get to the JavaFX thread
     */
    public Failures(Path folder, Executor fx) {
        this.folder = folder;
        this.fx = fx;
    }

    /** Catches what any thread fails with and does not handle itself. */
    public void install() {
        Thread.setDefaultUncaughtExceptionHandler((_, problem) -> report(problem));
    }

    /** Tells of each failure in one line, on the JavaFX thread. */
    public void onFailure(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Logs a failure and tells of it; on any thread. */
    public void report(Throwable problem) {
        openLog();
        System.getLogger(NAME)
                .log(System.Logger.Level.ERROR, Thread.currentThread().getName(), problem);
        String line = OneLine.of(problem.toString());
        fx.execute(() -> List.copyOf(listeners).forEach(listener -> listener.accept(line)));
    }

    /** The end of the log; empty where nothing ever failed. */
    public String lastLines() {
        try {
            byte[] log = FileBytes.read(folder.resolve(NAME + "-0.log"), 2 * MOST_BYTES, "a log");
            List<String> lines = new String(log, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException _) {
            return "";
        }
    }

    private synchronized void openLog() {
        if (logger.isPresent()) {
            return;
        }
        Logger opened = Logger.getLogger(NAME);
        logger = Optional.of(opened);
        try {
            Files.createDirectories(folder);
            String pattern = folder.resolve(NAME + "-").toString().replace("%", "%%") + "%g.log";
            FileHandler handler = new FileHandler(pattern, MOST_BYTES, LOGS, true);
            handler.setEncoding(StandardCharsets.UTF_8.name());
            handler.setFormatter(new SimpleFormatter());
            opened.addHandler(handler);
        } catch (IOException e) {
            // The console still hears of it.
            opened.warning("no log in " + OneLine.of(folder + ": ") + OneLine.reason(e));
        }
    }
}
