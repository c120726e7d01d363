package backstep.bench;

import backstep.controller.Workspace;
import backstep.fixtures.Lessons;
import backstep.model.lesson.Initialization;
import backstep.model.lesson.LayerShape;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.NetworkShape;
import backstep.model.network.Activation;
import backstep.view.FxThread;
import backstep.view.WindowRobot;
import backstep.view.base.Ids;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.application.Platform;

/**
 * The work on the JavaFX thread for a click in the editor of a network of seven hidden layers of twelve units: one unit
 * more or less, from the click to the laid out window; beside it, for comparison in the same run, that of changing one
 * weight. A counted loop, as JMH has no JavaFX thread; in processor time, so that other programs do not count.
 */
public final class ShapeEditBenchmark {

    private static final int WARMUP = 20;
    private static final int CLICKS = 40;
    private static final int LAYER = 3;

    private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

    private ShapeEditBenchmark() {}

    /** Prints both medians in milliseconds and their ratio. */
    public static void main(String[] arguments) {
        WindowRobot window = WindowRobot.open("large", sevenTimesTwelve(), 1440, 900);
        window.openTab("network");
        String units = Ids.network("units", LAYER);
        double shape = median(click -> window.click(click % 2 == 0 ? Ids.less(units) : Ids.more(units)));
        Workspace workspace = window.workspace();
        double weight = median(click -> window.run(() -> workspace.edit(
                "weight",
                Optional.empty(),
                lesson -> lesson.withNetwork(lesson.network().withWeight(1, 0, 0, click / 100.0)))));
        System.out.printf(
                Locale.ROOT,
                "a unit more or less: median %.1f ms, a weight: %.1f ms, ratio %.1f%n",
                shape,
                weight,
                shape / weight);
        Platform.exit();
    }

    private static double median(IntConsumer click) {
        double[] millis = new double[CLICKS];
        for (int at = -WARMUP; at < CLICKS; at++) {
            int number = at + WARMUP;
            long[] spent = new long[1];
            FxThread.run(() -> {
                long start = TIME.getCurrentThreadCpuTime();
                click.accept(number);
                spent[0] = TIME.getCurrentThreadCpuTime() - start;
            });
            if (at >= 0) {
                millis[at] = spent[0] / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[CLICKS / 2];
    }

    private static Lesson sevenTimesTwelve() {
        List<LayerShape> layers = new ArrayList<>(
                Collections.nCopies(7, new LayerShape(12, Activation.LOGISTIC, LayerShape.Biases.TRAINED)));
        NetworkShape of = NetworkShape.of(Lessons.builtIn("w-and-u"));
        layers.add(of.output());
        return new NetworkShape(12, layers, of.loss(), of.order())
                .applyTo(Lessons.builtIn("w-and-u"), new Initialization(Initialization.Kind.XAVIER, 1));
    }
}
