package backstep.bench;

import backstep.controller.Editing;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Weight;
import backstep.view.WindowRobot;
import backstep.view.base.Texts;
import backstep.view.fields.EditTexts;
import java.util.List;
import javafx.application.Platform;

/**
 * The work on the JavaFX thread for one frame of dragging a slider, in a window that is open: the edit, the new
 * iteration, and the numbers, styles and layout of everything in the window; not what another thread then draws. A
 * counted loop, as JMH has no JavaFX thread; in processor time, so that other programs do not count.
 *
 * <p>Run its {@code main} on the class path of the tests with JavaFX on the module path. With {@code
 * -Djavafx.animation.fullspeed=true} frames do not wait for their sixtieth of a second.
 */
public final class EditFrameBenchmark {

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
        Editing editing = new Editing(window.workspace(), EditTexts.wording(Texts.load()));
        FrameLoop.measure(
                id + ", dragging " + name,
                window.scene(),
                frame -> editing.drag(dragged, Math.rint(100 * Math.sin(frame * 0.1)) / 100));
    }
}
