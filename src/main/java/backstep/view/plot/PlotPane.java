package backstep.view.plot;

import backstep.drawing.Room;
import backstep.drawing.plot.Plot;
import backstep.drawing.plot.PlotArea;
import backstep.view.network.DrawingPane;
import java.util.Optional;
import java.util.function.Function;

/** Shows a plot, drawn anew for the room that there is. */
public class PlotPane extends DrawingPane {

    private Optional<Function<Room, Plot>> drawn = Optional.empty();
    private Optional<PlotArea> area = Optional.empty();
    private double textScale = 1;
    private boolean stale;

    public PlotPane() {
        getStyleClass().add("plot");
    }

    /** @param maker draws a plot in a room */
    public void show(Function<Room, Plot> maker) {
        drawn = Optional.of(maker);
        repaintLater();
    }

    /** Size of all type, 1 = normal. */
    public void setTextScale(double scale) {
        textScale = scale;
        repaintLater();
    }

    /** Where the numbers of the plot lie; empty before the first. */
    public Optional<PlotArea> area() {
        return area;
    }

    @Override
    protected void repaintLater() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void setWidth(double value) {
        super.setWidth(value);
        repaintLater();
    }

    @Override
    protected void setHeight(double value) {
        super.setHeight(value);
        repaintLater();
    }

    @Override
    protected void layoutChildren() {
        if (stale && drawn.isPresent() && getWidth() > 0 && getHeight() > 0) {
            stale = false;
            Plot plot = drawn.get().apply(new Room(getWidth(), getHeight(), textScale));
            area = Optional.of(plot.area());
            paint(plot.drawing());
        }
    }
}
