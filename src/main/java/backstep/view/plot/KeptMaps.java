package backstep.view.plot;

import backstep.drawing.Room;
import backstep.drawing.plot.Plots;
import backstep.drawing.plot.RunMap;
import backstep.view.base.Controls;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;

/** The maps of kept runs under that of the run on the screen, as high as they need. */
final class KeptMaps extends PlotPane {

    /** How large one may be, in heights of the text. */
    private static final double MOST = 9;

    private double textSize = AnswerView.USUAL_TEXT;
    private Optional<AnswerPlot> shown = Optional.empty();

    KeptMaps() {
        setMouseTransparent(true);
    }

    /** Pixels of the text around it. */
    void setTextSize(double pixels) {
        textSize = pixels;
        setTextScale(scale());
    }

    private double scale() {
        return textSize / AnswerView.USUAL_TEXT;
    }

    void show(AnswerPlot plot) {
        List<RunMap> kept = plot.kept();
        shown = Optional.of(plot);
        Controls.show(this, !kept.isEmpty());
        setAccessibleText(kept.stream().map(RunMap::name).collect(Collectors.joining("; ")));
        show(room -> Plots.of(plot.sheet(room, Optional.empty()), kept));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return shown.map(plot -> Plots.height(
                        plot.sheet(new Room(width, 1, scale()), Optional.empty()), plot.kept(), width, MOST * textSize))
                .orElse(0.0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
