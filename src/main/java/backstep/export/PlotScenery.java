package backstep.export;

import backstep.drawing.Room;
import backstep.drawing.plot.Plot;
import backstep.view.base.Theme;
import backstep.view.plot.PlotPane;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

/** Plots of one size, each of them a step. */
final class PlotScenery implements Scenery {

    private final List<Function<Room, Plot>> plots;
    private final PlotPane pane = new PlotPane();
    private final Pane root = new Pane(pane);

    PlotScenery(List<Function<Room, Plot>> plots, Theme theme, double width, double height) {
        this.plots = List.copyOf(plots);
        pane.setManaged(false);
        Scene scene = new Scene(root, width, height);
        theme.apply(scene);
        pane.resize(width, height);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void show(int step) {
        pane.show(plots.get(step - 1));
        // Once for the colours, once for the type of what has been drawn in them.
        for (int pass = 0; pass < 2; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    /** There is no way from one to the next. */
    @Override
    public void show(int step, double progress) {
        show(step);
    }

    @Override
    public double seconds(int step) {
        return 0;
    }
}
