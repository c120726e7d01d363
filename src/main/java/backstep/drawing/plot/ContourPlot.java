package backstep.drawing.plot;

import backstep.controller.Frame;
import backstep.drawing.Drawing;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.drawing.StageType.Lettering;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.landscape.Contour;
import backstep.model.landscape.Isoline;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * E over two parameters: lines of equal error, the gradient at right angles to the one that goes through the point, the
 * path so far and the step that comes next.
 */
final class ContourPlot {

    private static final int LEVELS = 11;
    /** In em. */
    private static final double ARROW = 5;

    private static final double LEAST_LABELLED = 6;
    /** Lines under the plot that say what is drawn in it; their distance, and how wide they are beside it, in em. */
    private static final int NOTES = 2;

    private static final double LINE = 1.3;
    private static final double BESIDE = 18;

    private final PlotSheet sheet;
    private final Frame frame;
    private final Contour contour;
    private final PlotAxes axes;
    private final PlotArea area;
    private final boolean toScale;
    private final boolean notesBeside;
    private final Point at;

    ContourPlot(PlotSheet sheet, Contour contour) {
        this.sheet = sheet;
        this.contour = contour;
        frame = sheet.frame();
        Interval across = Interval.around(contour.relief().x());
        Interval up = Interval.around(contour.relief().y().orElseThrow());
        Rect free = sheet.free();
        Rect above = new Rect(free.x(), free.y(), free.width(), free.height() - NOTES * LINE * sheet.em());
        Rect left = new Rect(free.x(), free.y(), free.width() - BESIDE * sheet.em(), free.height());
        PlotAxes under = PlotAxes.within(sheet, above, across, up);
        PlotAxes beside = MapPlot.toScale(PlotAxes.within(sheet, left, across, up));
        notesBeside = size(beside) > size(MapPlot.toScale(under));
        axes = notesBeside ? beside : MapPlot.toScale(under);
        toScale = axes != under;
        area = axes.area();
        at = area.at(contour.at().get(0), contour.at().get(1));
    }

    private static double size(PlotAxes axes) {
        return axes.area().place().width() * axes.area().place().height();
    }

    Plot plot() {
        Rect place = area.place();
        List<Part> parts = new ArrayList<>(sheet.title());
        parts.add(PlotSheet.part("levels", place, levels()));
        parts.add(axes.part(name(0), name(1)));
        parts.add(PlotSheet.part("labels", place, labels()));
        parts.add(PlotSheet.part("path", place, path()));
        boolean known = contour.parameters().stream().allMatch(each -> frame.isKnown(new Step.Gradient(each)));
        boolean inside = area.contains(contour.at().get(0), contour.at().get(1));
        if (inside && known) {
            parts.add(PlotSheet.part("gradient", place, gradient()));
            parts.add(PlotSheet.part("step", place, step()));
        }
        parts.add(PlotSheet.part("notes", place, notes(inside && known)));
        if (inside) {
            parts.add(PlotSheet.here(at, 0.45 * sheet.em()));
        }
        return new Plot(new Drawing(parts), area);
    }

    private Lettering name(int axis) {
        Quantity parameter = contour.parameters().get(axis);
        return sheet.symbol(frame.symbols().symbol(parameter));
    }

    private List<Shape> levels() {
        List<Shape> shapes = new ArrayList<>();
        for (double level : levelValues()) {
            shapes.addAll(lines(level, new Stroke(Role.ERROR, 1.4, List.of(), 0.75)));
        }
        if (Double.isFinite(contour.error())) {
            shapes.addAll(lines(contour.error(), Stroke.of(Role.ERROR, 2.8)));
        }
        return shapes;
    }

    private List<Shape> lines(double level, Stroke stroke) {
        return Isoline.of(contour.relief(), level).stream()
                .flatMap(line -> PlotLines.through(line.x().toArray(), line.y().toArray(), area, stroke).stream())
                .toList();
    }

    /** Between neighbouring levels lies about as much of the picture as between any others. */
    private double[] levelValues() {
        List<Double> values = new ArrayList<>();
        contour.relief().values().forEach(value -> {
            if (Double.isFinite(value)) {
                values.add(value);
            }
        });
        values.sort(Comparator.naturalOrder());
        return values.isEmpty()
                ? new double[0]
                : IntStream.range(1, LEVELS)
                        .mapToDouble(level -> values.get(level * (values.size() - 1) / LEVELS))
                        .distinct()
                        .toArray();
    }

    /** On every other line that is long enough its E, where no other label is. */
    private List<Shape> labels() {
        List<Shape> shapes = new ArrayList<>();
        List<Rect> taken = new ArrayList<>(List.of(Rect.around(at.x(), at.y(), 8 * sheet.em(), 8 * sheet.em())));
        double[] levels = levelValues();
        for (int index = 0; index < levels.length; index += 2) {
            double level = levels[index];
            Lettering number = sheet.number(level, 0.8);
            Isoline.of(contour.relief(), level).stream()
                    .flatMap(line -> places(line).stream())
                    .map(place ->
                            Rect.around(place.x(), place.y(), number.width() + 0.5 * sheet.em(), 1.1 * sheet.em()))
                    .filter(box -> isFree(box, taken))
                    .findFirst()
                    .ifPresent(box -> {
                        taken.add(box);
                        shapes.add(new Shape.Panel(box, 3, Role.STAGE, Role.STAGE, 1));
                        shapes.add(number.center(
                                box.centerX(), box.centerY() + 0.23 * sheet.em(), box.width(), Role.ERROR_TEXT));
                    });
        }
        return shapes;
    }

    /** Where on a line its label may stand: in its middle first, then at a third and two thirds of it. */
    private List<Point> places(Isoline line) {
        int corners = line.x().size();
        double way = 0;
        for (int corner = 1; corner < corners; corner++) {
            Point step = at(line, corner).subtract(at(line, corner - 1));
            way += Math.hypot(step.x(), step.y());
        }
        return way < LEAST_LABELLED * sheet.em()
                ? List.of()
                : Arrays.stream(new int[] {corners / 2, corners / 3, 2 * corners / 3, corners / 6, 5 * corners / 6})
                        .mapToObj(corner -> at(line, corner))
                        .toList();
    }

    private Point at(Isoline line, int corner) {
        return area.at(line.x().get(corner), line.y().get(corner));
    }

    private boolean isFree(Rect box, List<Rect> taken) {
        Rect place = area.place();
        return box.x() > place.x()
                && box.right() < place.right()
                && box.y() > place.y()
                && box.bottom() < place.bottom()
                && taken.stream().noneMatch(box::overlaps);
    }

    private List<Shape> path() {
        double[] x = contour.path().stream().mapToDouble(each -> each.get(0)).toArray();
        double[] y = contour.path().stream().mapToDouble(each -> each.get(1)).toArray();
        List<Shape> shapes = new ArrayList<>(PlotLines.through(x, y, area, Stroke.of(Role.TEXT, 1.6)));
        if (x.length > 0 && area.contains(x[0], y[0])) {
            shapes.add(new Shape.Circle(
                    area.at(x[0], y[0]),
                    0.3 * sheet.em(),
                    Optional.of(Role.SURFACE),
                    Optional.of(Stroke.of(Role.TEXT, 1.6))));
        }
        return shapes;
    }

    /** Uphill; where the axes have different scales, the right angle is there only in numbers, and it is said so. */
    private List<Shape> gradient() {
        Point direction = direction(contour.gradient()).normalize();
        if (direction.x() == 0 && direction.y() == 0) {
            return List.of();
        }
        List<Shape> shapes = new ArrayList<>(
                PlotLines.arrow(at, at.add(direction.multiply(ARROW * sheet.em())), Stroke.of(Role.BACKWARD, 3)));
        return shapes;
    }

    private List<Shape> step() {
        Point way = direction(contour.change());
        double pixels = Math.hypot(way.x(), way.y());
        if (pixels == 0) {
            return List.of();
        }
        Stroke stroke = new Stroke(Role.UPDATE, 3, List.of(5.0, 3.0), 1);
        List<Shape> shapes =
                new ArrayList<>(PlotLines.arrow(at, at.add(way.multiply(sheet.enlargement(pixels))), stroke));
        return shapes;
    }

    /** A line that says what is drawn. */
    private record Note(Lettering words, Role role) {}

    /** What the arrows and the path are: one below the other beside the plot, or the last two on one line under it. */
    private List<Shape> notes(boolean arrows) {
        List<Shape> shapes = new ArrayList<>();
        double em = sheet.em();
        double left = notesBeside ? area.place().right() + 2 * em : area.place().x();
        double top = notesBeside ? area.place().y() + em : area.place().bottom() + (PlotAxes.BOTTOM + 0.7) * em;
        double x = left;
        double y = top;
        for (Note note : noteTexts(arrows)) {
            double fitting = Math.max(
                    sheet.free().x(),
                    Math.min(x, sheet.free().right() - note.words().width()));
            shapes.add(note.words().at(fitting, y, note.role()));
            boolean sameLine = !notesBeside && note.role() == Role.UPDATE_TEXT;
            x = sameLine ? x + note.words().width() + em : left;
            y = sameLine ? y : y + LINE * em;
        }
        return shapes;
    }

    private List<Note> noteTexts(boolean arrows) {
        List<Note> notes = new ArrayList<>();
        if (arrows && hasLength(contour.gradient())) {
            notes.add(new Note(
                    sheet.words(toScale ? "views.contour.gradient" : "views.contour.skewed"), Role.BACKWARD_TEXT));
        }
        if (arrows && hasLength(contour.change())) {
            Point way = direction(contour.change());
            int enlarged = sheet.enlargement(Math.hypot(way.x(), way.y()));
            Lettering step = enlarged > 1
                    ? sheet.words("views.contour.step-enlarged", Numerals.grouped(enlarged))
                    : sheet.words("views.contour.step");
            notes.add(new Note(step, Role.UPDATE_TEXT));
        }
        if (contour.path().size() > 1) {
            notes.add(new Note(sheet.words("views.contour.path"), Role.TEXT));
        }
        return notes;
    }

    private boolean hasLength(Vector way) {
        Point pixels = direction(way);
        return pixels.x() != 0 || pixels.y() != 0;
    }

    /** A way in numbers of the axes, in pixels. */
    private Point direction(Vector way) {
        return area.at(contour.at().get(0) + way.get(0), contour.at().get(1) + way.get(1))
                .subtract(at);
    }
}
