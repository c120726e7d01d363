package backstep.bench;

import backstep.controller.AnimationController;
import backstep.controller.Editing;
import backstep.controller.Ticker;
import backstep.controller.Workspace;
import backstep.model.iteration.Quantity;
import backstep.model.lesson.BuiltInLessons;
import backstep.view.base.Frames;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.base.ViewSettings;
import backstep.view.network.NetworkView;
import backstep.view.values.EditTexts;
import backstep.view.values.ValuesPanel;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/**
 * The work on the JavaFX thread for one move of a slider: the edit, the new iteration, the values panel and the stage
 * with their numbers, styles and layout; not what another thread then draws. A counted loop, as JMH has no JavaFX
 * thread; in processor time, so that other programs do not count.
 *
 * <p>Run its {@code main} on the class path of the tests with JavaFX on the module path.
 */
public final class EditFrameBenchmark {

    private static final int WARMUP = 400;
    private static final int EDITS = 600;

    private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

    private EditFrameBenchmark() {}

    /** Prints the median and the 99th percentile of each lesson in milliseconds. */
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            for (String id : List.of("w-and-u", "any-depth")) {
                measure(id, new Quantity.Input(0), "x_1");
                measure(id, new Quantity.Weight(0, 0, 0), "w_11");
            }
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private static void measure(String id, Quantity.Given dragged, String name) {
        Workspace workspace = new Workspace(id, BuiltInLessons.load().find(id).orElseThrow());
        AnimationController animation = new AnimationController(workspace, new NoTime());
        ViewSettings settings = new ViewSettings();
        Texts texts = Texts.load();
        Frames frames = new Frames(workspace, animation, settings);
        Editing editing = new Editing(workspace, EditTexts.wording(texts));
        ValuesPanel panel = new ValuesPanel(
                frames.frame(),
                workspace,
                editing,
                settings,
                new SimpleObjectProperty<>(Optional.empty()),
                texts,
                new NoTime(),
                () -> false);
        NetworkView stage = new NetworkView(texts);
        frames.frame().subscribe(stage::setFrame);
        BorderPane root = new BorderPane(stage);
        root.setLeft(panel);
        Scene scene = new Scene(root, 1000, 900);
        Theme.LIGHT.apply(scene);
        Stage window = new Stage();
        window.setScene(scene);
        window.show();
        animation.last();
        double[] millis = new double[EDITS];
        for (int edit = -WARMUP; edit < EDITS; edit++) {
            long start = TIME.getCurrentThreadCpuTime();
            editing.drag(dragged, Math.rint(100 * Math.sin(edit * 0.1)) / 100);
            root.applyCss();
            root.layout();
            if (edit >= 0) {
                millis[edit] = (TIME.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s, dragging %s: median %.2f ms, 99 %% under %.2f ms, longest %.2f ms%n",
                id,
                name,
                millis[EDITS / 2],
                millis[EDITS * 99 / 100],
                millis[EDITS - 1]);
        window.close();
        panel.close();
    }

    /** Time that stands still: no motion is measured, and tints stay. */
    private static final class NoTime implements Ticker {
        @Override
        public void start(DoubleConsumer step) {}

        @Override
        public void stop() {}
    }
}
