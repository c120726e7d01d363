package backstep.bench;

import backstep.view.WindowRobot;
import backstep.view.base.Ids;
import javafx.application.Platform;

/**
 * The work on the JavaFX thread for one picture of the film of a run, in a window that is open with the map beside the stage:
 * the iteration, its map and all numbers of the window. Thirty of them a second have 33 ms each. The map is worked out on
 * the same thread here, which a window leaves to another one. Run as {@link EditFrameBenchmark} is.
 */
public final class FilmFrameBenchmark {

    private static final int ITERATIONS = 1000;

    private FilmFrameBenchmark() {}

    /** Prints the median, the 99th percentile and the longest frame in milliseconds. */
    public static void main(String[] arguments) {
        WindowRobot window = WindowRobot.open("xor", 1440, 900);
        window.show();
        window.openTab("views");
        window.click(Ids.RUN);
        FrameLoop.measure(
                "xor, film of a run",
                window.scene(),
                frame -> window.workspace().goTo(1 + Math.floorMod(7 * frame, ITERATIONS)));
        window.close();
        Platform.exit();
    }
}
