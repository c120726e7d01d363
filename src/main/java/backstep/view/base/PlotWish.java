package backstep.view.base;

import backstep.drawing.Room;
import backstep.drawing.plot.Plot;
import java.util.function.Function;

/**
 * How a plot is to be exported.
 *
 * @param title what it is, in a line
 */
public record PlotWish(String title, Function<Room, Plot> plot, Theme theme) {}
