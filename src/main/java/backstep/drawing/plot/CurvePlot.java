package backstep.drawing.plot;

import backstep.drawing.Drawing;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.TwoClasses;
import backstep.model.landscape.UnitMap;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A unit over one input: the curve, the targets of the samples, and the tangent where the sample on the screen is. */
final class CurvePlot {

    private static final double TANGENT = 0.35;

    private final PlotSheet sheet;
    private final UnitMap map;
    private final Iteration iteration;
    private final boolean isOutput;
    private final SampleMarks marks;
    private final PlotAxes axes;
    private final PlotArea area;

    CurvePlot(PlotSheet sheet, UnitMap map) {
        this.sheet = sheet;
        this.map = map;
        iteration = sheet.frame().iteration();
        isOutput = iteration.before().isOutput(map.unit().layer());
        List<Sample> samples = sheet.frame().lesson().samples();
        DoubleSummaryStatistics spread = map.relief().spread();
        if (isOutput) {
            samples.forEach(
                    sample -> spread.accept(sample.targets().get(map.unit().index())));
        }
        marks = new SampleMarks(sheet, map.unit(), threshold(samples).orElse(Double.NEGATIVE_INFINITY), false);
        axes = PlotAxes.within(sheet, sheet.free(), Interval.of(map.relief().x()), around(spread));
        area = axes.area();
    }

    private OptionalDouble threshold(List<Sample> samples) {
        return UnitMap.threshold(iteration, map.unit(), TwoClasses.of(samples));
    }

    /** The discs of samples need room at both ends. */
    private static Interval around(DoubleSummaryStatistics spread) {
        Interval extent = Interval.holding(spread);
        double margin = 0.08 * extent.span();
        return new Interval(extent.low() - margin, extent.high() + margin);
    }

    Plot plot(Optional<Vector> tried) {
        Rect place = area.place();
        List<Part> parts = new ArrayList<>(sheet.title());
        parts.add(axes.part(
                sheet.symbol(sheet.frame().symbols().symbol(new Quantity.Input(input()))),
                sheet.symbol(sheet.frame().symbols().unitName(map.unit()))));
        threshold(sheet.frame().lesson().samples())
                .ifPresent(level -> parts.add(PlotSheet.part("decision", place, List.of(decision(level)))));
        parts.add(PlotSheet.part("curve", place, PlotLines.curve(map.relief(), area, Stroke.of(Role.FORWARD, 3))));
        if (sheet.frame().isKnown(new Step.Activation(map.unit()))) {
            parts.addAll(tangent());
        }
        if (isOutput) {
            parts.addAll(marks.parts(area, sample -> area.at(sample.inputs().get(input()), marks.target(sample))));
        }
        tried.ifPresent(inputs -> parts.add(tried(inputs.get(input()))));
        return new Plot(new Drawing(parts), area);
    }

    private int input() {
        return map.inputs().getFirst();
    }

    private Shape decision(double level) {
        Stroke dashed = new Stroke(Role.INK, 1.5, List.of(6.0, 4.0), 1);
        return new Shape.Line(
                area.at(area.horizontal().low(), level),
                area.at(area.horizontal().high(), level),
                dashed);
    }

    /** The tangent and the point that it touches, where the sample on the screen is. */
    private List<Part> tangent() {
        double x = iteration.sample().inputs().get(input());
        double y = iteration.valueOf(map.unit());
        double slope = UnitMap.slope(iteration, map.unit(), input());
        if (!area.contains(x, y) || !Double.isFinite(slope)) {
            return List.of();
        }
        Point at = area.at(x, y);
        Point direction = area.at(
                        x + area.horizontal().span(),
                        y + slope * area.horizontal().span())
                .subtract(at);
        Shape line =
                PlotLines.straight(area, at, direction, TANGENT * area.place().width(), Stroke.of(Role.TEXT_MUTED, 2));
        Shape disc = new Shape.Circle(at, 0.35 * sheet.em(), Optional.of(Role.TEXT), Optional.empty());
        return List.of(
                PlotSheet.part("tangent", area.place(), List.of(line)),
                PlotSheet.point("value", at, 0.35 * sheet.em(), List.of(disc)));
    }

    private Part tried(double x) {
        Stroke line = Stroke.of(Role.TEXT, 2);
        return PlotSheet.part(
                "tried",
                area.place(),
                List.of(new Shape.Line(
                        area.at(x, area.vertical().low()),
                        area.at(x, area.vertical().high()),
                        line)));
    }
}
