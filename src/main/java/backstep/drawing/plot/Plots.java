package backstep.drawing.plot;

import backstep.drawing.Room;
import backstep.model.iteration.DifferenceQuotient;
import backstep.model.iteration.Iteration;
import backstep.model.landscape.Contour;
import backstep.model.landscape.ErrorReach;
import backstep.model.landscape.Landscape;
import backstep.model.landscape.ReachHistory;
import backstep.model.landscape.UnitMap;
import backstep.model.landscape.WhatIf;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The plot of each kind of landscape. */
public final class Plots {

    private Plots() {}

    /** @param tried an input that is on no list of samples, to be marked on a map */
    public static Plot of(PlotSheet sheet, Landscape landscape, Optional<Vector> tried) {
        return switch (landscape) {
            case UnitMap map when map.relief().y().isPresent() -> new MapPlot(sheet, map).plot(tried);
            case UnitMap map -> new CurvePlot(sheet, map).plot(tried);
            case WhatIf whatIf -> new WhatIfPlot(sheet, whatIf, Optional.empty()).plot();
            case Contour contour -> new ContourPlot(sheet, contour).plot();
        };
    }

    /** The error over a parameter with the secant of a gradient check. */
    public static Plot of(PlotSheet sheet, WhatIf whatIf, DifferenceQuotient secant) {
        return new WhatIfPlot(sheet, whatIf, Optional.of(secant)).plot();
    }

    /** The function of a unit with nothing around it. */
    public static Plot small(Iteration iteration, List<Sample> samples, UnitMap map, Room room) {
        return new SmallMap(iteration, samples, map, room).plot();
    }

    /** The maps of kept runs, as large as fits into the room of a sheet. */
    public static Plot of(PlotSheet sheet, List<RunMap> kept) {
        return new RunMaps(sheet, kept).plot();
    }

    /**
     * How high these are in a width.
     *
     * @param most how large a map may be, in pixels
     */
    public static double height(PlotSheet sheet, List<RunMap> kept, double width, double most) {
        return new RunMaps(sheet, kept).height(width, most);
    }

    /** A plot with the maps of kept runs at its right. */
    public static Plot beside(PlotSheet sheet, Function<Room, Plot> plot, List<RunMap> kept) {
        return new RunMaps(sheet, kept).beside(plot);
    }

    /** How far the errors of a run reached. */
    public static Plot of(PlotSheet sheet, ReachHistory history) {
        return new ReachHistoryPlot(sheet, history).plot();
    }

    /** How far an error reaches. */
    public static Plot of(PlotSheet sheet, ErrorReach reach) {
        return new ReachPlot(sheet, reach).plot();
    }
}
