package backstep.drawing.plot;

import backstep.drawing.Drawing;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Room;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.TwoClasses;
import backstep.model.landscape.Isoline;
import backstep.model.landscape.UnitMap;
import backstep.model.network.Sample;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;

/** The function of a unit without axes: colours and the line where it decides, or the curve; and the samples, if wanted. */
final class SmallMap {

    /** Pixels from which there is room for targets on the discs of samples. */
    private static final double NUMBERED = 180;

    private final Rect all;
    private final String prefix;
    private final UnitMap map;
    private final OptionalDouble threshold;
    private final ToneScale scale;

    /** One that fills a room. */
    SmallMap(Iteration iteration, List<Sample> samples, UnitMap map, Room room) {
        this(iteration, samples, map, new Rect(0, 0, room.width(), room.height()), "");
    }

    /** @param prefix of the names of parts: where there are several maps, those of one */
    SmallMap(Iteration iteration, List<Sample> samples, UnitMap map, Rect place, String prefix) {
        this.map = map;
        this.prefix = prefix;
        all = place;
        threshold = UnitMap.threshold(iteration, map.unit(), TwoClasses.of(samples));
        scale = ToneScale.of(iteration, TwoClasses.of(samples), map);
    }

    /** Nothing but the function. */
    Plot plot() {
        return isCurve() ? curve(map.relief().spread()) : tiles();
    }

    /** With the samples of the sheet's frame; on the curve of a hidden unit there is no place for them. */
    Plot marked(PlotSheet sheet) {
        boolean numbered = !isCurve() && all.width() >= NUMBERED;
        double middle = isCurve() ? threshold.orElse(Double.NEGATIVE_INFINITY) : scale.middle();
        SampleMarks marks = new SampleMarks(sheet, map.unit(), middle, numbered, prefix);
        int x = map.inputs().getFirst();
        int y = map.inputs().getLast();
        if (!isCurve()) {
            Plot plot = tiles();
            PlotArea area = plot.area();
            return with(
                    plot,
                    marks.parts(
                            area,
                            sample -> area.at(
                                    sample.inputs().get(x), sample.inputs().get(y))));
        }
        DoubleSummaryStatistics spread = map.relief().spread();
        if (!sheet.frame().iteration().before().isOutput(map.unit().layer())) {
            return curve(spread);
        }
        sheet.frame().lesson().samples().forEach(sample -> spread.accept(marks.target(sample)));
        Plot plot = curve(spread);
        return with(
                plot,
                marks.parts(
                        plot.area(), sample -> plot.area().at(sample.inputs().get(x), marks.target(sample))));
    }

    private boolean isCurve() {
        return map.relief().y().isEmpty();
    }

    private static Plot with(Plot plot, List<Part> more) {
        List<Part> parts = new ArrayList<>(plot.drawing().parts());
        parts.addAll(more);
        return new Plot(new Drawing(parts), plot.area());
    }

    private Plot tiles() {
        PlotArea area = PlotArea.of(
                all,
                Interval.around(map.relief().x()),
                Interval.around(map.relief().y().orElseThrow()));
        List<Part> parts = new ArrayList<>();
        parts.add(PlotSheet.part(
                prefix + "tiles",
                all,
                List.of(new Shape.Shading(all, scale.tones(map.relief()), Role.BACKWARD, Role.SURFACE, Role.FORWARD))));
        List<Shape> lines = new ArrayList<>();
        threshold.ifPresent(level -> Isoline.of(map.relief(), level)
                .forEach(line -> lines.addAll(
                        PlotLines.through(line.x().toArray(), line.y().toArray(), area, Stroke.of(Role.INK, 1.5)))));
        parts.add(PlotSheet.part(prefix + "decision", all, lines));
        return new Plot(new Drawing(parts), area);
    }

    private Plot curve(DoubleSummaryStatistics spread) {
        PlotArea area = PlotArea.of(all, Interval.of(map.relief().x()), Interval.holding(spread));
        List<Shape> curve = PlotLines.curve(map.relief(), area, Stroke.of(Role.FORWARD, 2));
        return new Plot(new Drawing(List.of(PlotSheet.part(prefix + "curve", all, curve))), area);
    }
}
