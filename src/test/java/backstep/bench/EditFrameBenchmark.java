package backstep.bench;

import backstep.controller.Editing;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Weight;
import backstep.view.WindowRobot;
import backstep.view.base.Texts;
import backstep.view.fields.EditTexts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * The work on the JavaFX thread for one frame of dragging a slider, in a window that is open: the edit, the new
 * iteration, and the numbers, styles and layout of everything in the window; not what another thread then draws. A
 * counted loop, as JMH has no JavaFX thread; in processor time, so that other programs do not count.
 *
 * <p>Run its {@code main} on the class path of the tests with JavaFX on the module path. With {@code
 * -Djavafx.animation.fullspeed=true} frames do not wait for their sixtieth of a second.
 */
public final class EditFrameBenchmark {

    private static final int WARMUP = 400;
    private static final int EDITS = 600;

    private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

    private EditFrameBenchmark() {}

    /** Prints the median, the 99th percentile and the longest frame of each lesson in milliseconds. */
    public static void main(String[] arguments) {
        for (String id : List.of("w-and-u", "any-depth")) {
            WindowRobot window = WindowRobot.open(id, 1440, 900);
            window.show();
            Platform.runLater(() -> window.animation().last());
            measure(id, window, new Quantity.Input(0), "x_1");
            measure(id, window, new Weight(0, 0, 0), "w_11");
            window.close();
        }
        Platform.exit();
    }

    private static void measure(String id, WindowRobot window, Quantity.Given dragged, String name) {
        CompletableFuture<double[]> measured = new CompletableFuture<>();
        Platform.runLater(() -> new Drag(window, dragged, measured).start());
        double[] millis = measured.join();
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s, dragging %s: median %.2f ms, 99 %% under %.2f ms, longest %.2f ms%n",
                id,
                name,
                millis[EDITS / 2],
                millis[EDITS * 99 / 100],
                millis[EDITS - 1]);
    }

    /** One edit at the start of every frame; the frame ends when it is laid out. */
    private static final class Drag extends AnimationTimer {

        private final Editing editing;
        private final Quantity.Given dragged;
        private final CompletableFuture<double[]> measured;
        private final Scene scene;
        private final Runnable laidOut = this::laidOut;
        private final double[] millis = new double[EDITS];
        private int edit = -WARMUP;
        private long start;

        Drag(WindowRobot window, Quantity.Given dragged, CompletableFuture<double[]> measured) {
            this.editing = new Editing(window.workspace(), EditTexts.wording(Texts.load()));
            this.dragged = dragged;
            this.measured = measured;
            this.scene = window.scene();
            scene.addPostLayoutPulseListener(laidOut);
        }

        @Override
        public void handle(long now) {
            start = TIME.getCurrentThreadCpuTime();
            editing.drag(dragged, Math.rint(100 * Math.sin(edit * 0.1)) / 100);
        }

        private void laidOut() {
            if (start == 0) {
                return;
            }
            if (edit >= 0) {
                millis[edit] = (TIME.getCurrentThreadCpuTime() - start) / 1e6;
            }
            if (++edit == EDITS) {
                stop();
                scene.removePostLayoutPulseListener(laidOut);
                measured.complete(millis);
            }
        }
    }
}
