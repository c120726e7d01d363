package backstep.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Does something at the start of every frame of a window and measures the frame up to where it is laid out. */
final class FrameLoop extends AnimationTimer {

    private static final int WARMUP = 400;
    private static final int FRAMES = 600;

    private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

    private final Scene scene;
    private final IntConsumer change;
    private final CompletableFuture<double[]> measured = new CompletableFuture<>();
    private final Runnable laidOut = this::laidOut;
    private final double[] millis = new double[FRAMES];
    private int frame = -WARMUP;
    private long start;

    private FrameLoop(Scene scene, IntConsumer change) {
        this.scene = scene;
        this.change = change;
    }

    /**
     * Prints the median, the 99th percentile and the longest frame in milliseconds of processor time.
     *
     * @param change what is done at the start of a frame, told its number
     */
    static void measure(String what, Scene scene, IntConsumer change) {
        FrameLoop loop = new FrameLoop(scene, change);
        Platform.runLater(() -> {
            scene.addPostLayoutPulseListener(loop.laidOut);
            loop.start();
        });
        double[] millis = loop.measured.join();
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.2f ms, 99 %% under %.2f ms, longest %.2f ms%n",
                what,
                millis[FRAMES / 2],
                millis[FRAMES * 99 / 100],
                millis[FRAMES - 1]);
    }

    @Override
    public void handle(long now) {
        start = TIME.getCurrentThreadCpuTime();
        change.accept(frame);
    }

    private void laidOut() {
        if (start == 0) {
            return;
        }
        if (frame >= 0) {
            millis[frame] = (TIME.getCurrentThreadCpuTime() - start) / 1e6;
        }
        if (++frame == FRAMES) {
            stop();
            scene.removePostLayoutPulseListener(laidOut);
            measured.complete(millis);
        }
    }
}
