package backstep.drawing.plot;

import backstep.drawing.Drawing;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Scale;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.drawing.StageType.Lettering;
import backstep.model.formula.Formula;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.TwoClasses;
import backstep.model.landscape.Isoline;
import backstep.model.landscape.UnitMap;
import backstep.model.network.Matrix;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A unit over two inputs: colours, the line where it decides, the samples, and the input that is tried. */
final class MapPlot {

    /** In em: the bar that says what the colours mean, with its numbers. */
    private static final double LEGEND = 4.6;

    private static final double BAR = 0.9;
    private static final int BAR_TILES = 64;
    /** A single column would be drawn with soft edges. */
    private static final int BAR_COLUMNS = 8;

    /** A plot keeps to scale unless one side would be shorter than this part of the other. */
    private static final double LEAST_SHARE = 0.45;

    private final PlotSheet sheet;
    private final UnitMap map;
    private final OptionalDouble threshold;
    private final ToneScale scale;
    private final PlotAxes axes;
    private final PlotArea area;

    MapPlot(PlotSheet sheet, UnitMap map) {
        this.sheet = sheet;
        this.map = map;
        Iteration iteration = sheet.frame().iteration();
        Optional<TwoClasses> classes = TwoClasses.of(sheet.frame().lesson().samples());
        threshold = UnitMap.threshold(iteration, map.unit(), classes);
        scale = ToneScale.of(iteration, classes, map);
        Rect free = sheet.free();
        Rect left = new Rect(free.x(), free.y(), free.width() - LEGEND * sheet.em(), free.height());
        PlotAxes filling = PlotAxes.within(
                sheet,
                left,
                Interval.around(map.relief().x()),
                Interval.around(map.relief().y().orElseThrow()));
        axes = toScale(filling);
        area = axes.area();
    }

    static PlotAxes toScale(PlotAxes filling) {
        PlotAxes equal = filling.toScale();
        Rect place = equal.area().place();
        double shorter = Math.min(place.width(), place.height());
        return shorter > LEAST_SHARE * Math.max(place.width(), place.height()) ? equal : filling;
    }

    Plot plot(Optional<Vector> tried) {
        Rect place = area.place();
        List<Part> parts = new ArrayList<>(sheet.title());
        parts.add(PlotSheet.part("tiles", place, List.of(shading(place, scale.tones(map.relief())))));
        parts.add(PlotSheet.part("decision", place, decision()));
        parts.add(axes.part(name(0), name(1)));
        parts.add(PlotSheet.part("scale", legendPlace(), legend()));
        parts.addAll(
                new SampleMarks(sheet, map.unit(), scale.middle(), true).parts(area, sample -> at(sample.inputs())));
        tried.ifPresent(input -> parts.add(tried(at(input))));
        return new Plot(new Drawing(parts), area);
    }

    private Point at(Vector inputs) {
        return area.at(
                inputs.get(map.inputs().getFirst()), inputs.get(map.inputs().getLast()));
    }

    private Lettering name(int axis) {
        return sheet.symbol(
                sheet.frame().symbols().symbol(new Quantity.Input(map.inputs().get(axis))));
    }

    private static Shape shading(Rect place, Matrix tones) {
        return new Shape.Shading(place, tones, Role.BACKWARD, Role.SURFACE, Role.FORWARD);
    }

    private List<Shape> decision() {
        List<Shape> shapes = new ArrayList<>();
        threshold.ifPresent(level -> Isoline.of(map.relief(), level)
                .forEach(line -> shapes.addAll(
                        PlotLines.through(line.x().toArray(), line.y().toArray(), area, Stroke.of(Role.INK, 2)))));
        return shapes;
    }

    /** The ring of an input that is tried. */
    private Part tried(Point at) {
        double radius = 0.55 * sheet.em();
        return PlotSheet.point(
                "tried",
                at,
                1.5 * radius,
                List.of(
                        new Shape.Circle(at, radius, Optional.empty(), Optional.of(Stroke.of(Role.SURFACE, 6))),
                        new Shape.Circle(at, radius, Optional.empty(), Optional.of(Stroke.of(Role.TEXT, 3)))));
    }

    private Rect legendPlace() {
        Rect place = area.place();
        double em = sheet.em();
        return new Rect(place.right() + 1.3 * em, place.y(), BAR * em, place.height());
    }

    private List<Shape> legend() {
        Rect bar = legendPlace();
        double em = sheet.em();
        Interval extent = new Interval(scale.low(), scale.high());
        double step = extent.span() / BAR_TILES;
        List<Shape> shapes = new ArrayList<>();
        shapes.add(shading(
                bar,
                Matrix.generate(BAR_TILES, BAR_COLUMNS, (row, _) -> scale.tone(scale.high() - (row + 0.5) * step))));
        int marks = Math.max(2, (int) (bar.height() / (2.6 * em)));
        for (Scale.Tick tick : Scale.within(extent.low(), extent.high(), Math.min(marks, 5))) {
            double y = bar.bottom() - extent.share(tick.value()) * bar.height();
            shapes.add(PlotAxes.line(new Point(bar.right(), y), new Point(bar.right() + 0.3 * em, y)));
            shapes.add(sheet.mark(tick).at(bar.right() + 0.6 * em, y + 0.28 * em, Role.TEXT_MUTED));
        }
        threshold.ifPresent(level -> {
            double y = bar.bottom() - extent.share(level) * bar.height();
            shapes.add(new Shape.Line(
                    new Point(bar.x() - 0.2 * em, y), new Point(bar.right() + 0.2 * em, y), Stroke.of(Role.INK, 2)));
        });
        Formula name = sheet.frame().symbols().unitName(map.unit());
        shapes.add(sheet.symbol(name).at(bar.x(), bar.y() - 0.7 * em, Role.TEXT));
        return shapes;
    }
}
