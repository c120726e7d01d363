package backstep.drawing.plot;

import backstep.drawing.Drawing;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.drawing.StageType.Lettering;
import backstep.model.iteration.Step;
import backstep.model.landscape.ReachHistory;
import backstep.model.landscape.ReachHistory.Station;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** How far errors reached at the iterations of a run: delta and gradients of each layer, and E, over decades. */
final class ReachHistoryPlot {

    private static final double TOP = 2.6;
    private static final double BOTTOM = 3.2;
    private static final double LEFT = 3.2;
    /** For the names of the lines. */
    private static final double RIGHT = 5;

    private static final double LINE = 1.2;
    private static final List<Double> DASHES = List.of(5.0, 4.0);
    private static final List<Double> DOTS = List.of(2.0, 4.0);
    /** How faint the line of the first layer is; that of the output is not. */
    private static final double FAINTEST = 0.45;

    private final PlotSheet sheet;
    private final ReachHistory history;
    private final int layers;
    private final PlotArea area;

    ReachHistoryPlot(PlotSheet sheet, ReachHistory history) {
        this.sheet = sheet;
        this.history = history;
        layers = history.stations().getFirst().layers().size();
        double em = sheet.em();
        Rect place = sheet.free().inset(LEFT * em, TOP * em, RIGHT * em, BOTTOM * em);
        int last = history.stations().getLast().iteration();
        Interval iterations = new Interval(1, Math.max(2, last));
        area = PlotArea.of(
                place,
                iterations,
                Decades.holding(history.stations().stream().flatMapToDouble(ReachHistoryPlot::sizes)));
    }

    private static DoubleStream sizes(Station station) {
        return DoubleStream.concat(
                DoubleStream.of(station.error()),
                station.layers().stream().flatMapToDouble(size -> DoubleStream.of(size.delta(), size.gradient())));
    }

    /** A line and what it is called. */
    private record EndName(Lettering name, Role role, double end) {}

    Plot plot() {
        List<Part> parts = new ArrayList<>(sheet.title());
        parts.add(PlotSheet.part("decades", area.place(), new Decades(sheet, area).grid()));
        parts.add(PlotSheet.part("iterations", area.place(), iterations()));
        parts.add(PlotSheet.part("key", area.place(), key()));
        List<EndName> names = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            int of = layer;
            double opacity = layers == 1 ? 1 : FAINTEST + (1 - FAINTEST) * layer / (layers - 1);
            List<Shape> lines = new ArrayList<>();
            lines.addAll(line(
                    station -> station.layers().get(of).gradient(), new Stroke(Role.BACKWARD, 2, DASHES, opacity)));
            lines.addAll(line(
                    station -> station.layers().get(of).delta(), new Stroke(Role.BACKWARD, 3, List.of(), opacity)));
            parts.add(PlotSheet.part("layer-" + layer, area.place(), lines));
            double end = history.stations().getLast().layers().get(layer).delta();
            names.add(new EndName(ReachPlot.name(sheet, layer, layers), Role.BACKWARD_TEXT, end));
        }
        parts.add(PlotSheet.part("error", area.place(), line(Station::error, new Stroke(Role.ERROR, 2.5, DOTS, 1))));
        Lettering error = sheet.symbol(sheet.frame().symbols().symbol(new Step.TotalError()));
        names.add(
                new EndName(error, Role.ERROR_TEXT, history.stations().getLast().error()));
        parts.add(PlotSheet.part("names", area.place(), names(names)));
        parts.add(PlotSheet.part("shown", area.place(), shown()));
        return new Plot(new Drawing(parts), area);
    }

    private List<Shape> line(ToDoubleFunction<Station> size, Stroke stroke) {
        double[] x = history.stations().stream().mapToDouble(Station::iteration).toArray();
        double[] y = history.stations().stream()
                .mapToDouble(size)
                .map(value -> value > 0 ? Math.log10(value) : Double.NaN)
                .toArray();
        return PlotLines.through(x, y, area, stroke);
    }

    private List<Shape> iterations() {
        int whole = (int) area.horizontal().span();
        return PlotAxes.across(sheet, area, whole);
    }

    private List<Shape> key() {
        double em = sheet.em();
        double baseline = area.place().y() - 1.4 * em;
        double x = area.place().x();
        List<Shape> shapes = new ArrayList<>();
        for (boolean gradient : new boolean[] {false, true}) {
            Stroke stroke = new Stroke(Role.BACKWARD, gradient ? 2 : 3, gradient ? DASHES : List.of(), 1);
            double middle = baseline - 0.3 * em;
            shapes.add(new Shape.Line(new Point(x, middle), new Point(x + 1.6 * em, middle), stroke));
            Lettering words = sheet.words(gradient ? "views.reach.gradient" : "views.reach.delta");
            shapes.add(words.at(x + 2 * em, baseline, Role.TEXT));
            x += words.width() + 3.5 * em;
        }
        return shapes;
    }

    /** Each beside the end of its line, or as near to it as the others leave room. */
    private List<Shape> names(List<EndName> names) {
        double em = sheet.em();
        double free = area.place().y() + 0.28 * em;
        List<Shape> shapes = new ArrayList<>();
        List<EndName> fromAbove = names.stream()
                .sorted(Comparator.comparingDouble(EndName::end).reversed())
                .toList();
        for (int index = 0; index < fromAbove.size(); index++) {
            EndName each = fromAbove.get(index);
            double wanted = area.at(1, Math.log10(each.end())).y() + 0.28 * em;
            double lowest = area.place().bottom() - (fromAbove.size() - 1 - index) * LINE * em;
            double y = Math.max(free, Double.isFinite(wanted) ? Math.min(wanted, lowest) : lowest);
            shapes.add(each.name().at(area.place().right() + 0.5 * em, y, each.role()));
            free = y + LINE * em;
        }
        return shapes;
    }

    /** The iteration on the screen. */
    private List<Shape> shown() {
        double x = area.at(sheet.frame().iteration().number(), 0).x();
        Stroke stroke = new Stroke(Role.TEXT, 1.5, List.of(3.0, 3.0), 1);
        return List.of(new Shape.Line(
                new Point(x, area.place().y()), new Point(x, area.place().bottom()), stroke));
    }
}
