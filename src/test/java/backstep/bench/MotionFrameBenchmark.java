package backstep.bench;

import backstep.controller.AnimationController;
import backstep.view.FxThread;
import backstep.view.WindowRobot;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * The work on the JavaFX thread for one frame of a motion, from pulse to pulse: time passes, stage and board change, and
 * all is styled, laid out and handed to the thread that draws. Every step of the first iteration, at a sixtieth of a
 * second a frame. In processor time, so that other programs do not count.
 *
 * <p>Run its {@code main} as {@link EditFrameBenchmark}.
 */
public final class MotionFrameBenchmark {

    private static final int MOST_FRAMES = 3000;
    private static final int WARMUP = 600;

    private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

    private MotionFrameBenchmark() {}

    /** Prints the median, the 99th percentile and the longest frame of each lesson in milliseconds. */
    public static void main(String[] arguments) {
        for (String id : List.of("w-and-u", "a-z-delta", "any-depth")) {
            WindowRobot window = WindowRobot.open(id, 1920, 1080);
            window.show();
            CompletableFuture<List<Double>> measured = new CompletableFuture<>();
            Platform.runLater(() -> new Watch(window, measured).start());
            List<Double> millis = measured.join().stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d frames, median %.2f ms, 99 %% under %.2f ms, longest %.2f ms%n",
                    id,
                    millis.size(),
                    millis.get(millis.size() / 2),
                    millis.get(millis.size() * 99 / 100),
                    millis.getLast());
            FxThread.run(window::close);
        }
        Platform.exit();
    }

    /** Steps on whenever a motion has ended. */
    private static final class Watch extends AnimationTimer {

        private final WindowRobot window;
        private final AnimationController animation;
        private final CompletableFuture<List<Double>> measured;
        private final List<Double> millis = new ArrayList<>();
        private int frames;
        private long before = -1;

        Watch(WindowRobot window, CompletableFuture<List<Double>> measured) {
            this.window = window;
            this.animation = window.animation();
            this.measured = measured;
        }

        @Override
        public void handle(long now) {
            long spent = TIME.getCurrentThreadCpuTime();
            if (before >= 0 && frames > WARMUP) {
                millis.add((spent - before) / 1e6);
            }
            before = spent;
            boolean ended =
                    window.step() == window.workspace().shown().get().steps().size() && frames > WARMUP;
            if (ended || frames++ > MOST_FRAMES) {
                stop();
                measured.complete(millis);
                return;
            }
            if (!window.workspace().shown().get().cursor().isMoving()) {
                animation.forward();
            }
            window.tick();
        }
    }
}
