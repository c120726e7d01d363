package backstep.drawing.plot;

import backstep.drawing.Drawing;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Room;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The map on the screen as kept runs have it at the same iteration: all of one size, each with its name and its colour. */
final class RunMaps {

    /** Of the width of a room, where they stand beside a plot. */
    private static final double SHARE = 0.36;

    /** Pixels at the usual size of text: what is between maps, the line for a name, and how wide a name is. */
    private static final double GAP = 10;

    private static final double NAME = 20;
    private static final double NAME_WIDTH = 126;
    /** So many times as large must maps be that have but the letters of their runs. */
    private static final double WORTH_A_NAME = 1.5;
    /** Pixels of the line around a map. */
    private static final double LINE = 3;

    private final PlotSheet sheet;
    private final List<RunMap> kept;

    RunMaps(PlotSheet sheet, List<RunMap> kept) {
        this.sheet = sheet;
        this.kept = List.copyOf(kept);
    }

    /** How all of them stand: the whole of one takes {@code across} and {@code down}, its map is a square. */
    private record Grid(int columns, double across, double down, double side) {}

    /** The grid with the largest maps; of several the one with the most columns. */
    private Grid grid(double width, double height, double most) {
        Grid best = new Grid(1, width, rest(), 0);
        double bestWorth = 0;
        for (int columns = 1; columns <= kept.size(); columns++) {
            int rows = Math.ceilDiv(kept.size(), columns);
            double across = (width + gap()) / columns - gap();
            double down = (height + gap()) / rows - gap();
            double side = Math.floor(Math.min(most, Math.min(across - 2 * LINE, down - rest())));
            double worth = columns == 1 || across >= nameWidth() ? side : side / WORTH_A_NAME;
            if (side > 0 && worth >= bestWorth) {
                best = new Grid(columns, across, side + rest(), side);
                bestWorth = worth;
            }
        }
        return best;
    }

    private double gap() {
        return GAP * sheet.room().textScale();
    }

    private double nameWidth() {
        return NAME_WIDTH * sheet.room().textScale();
    }

    /** What a map has above and below it. */
    private double rest() {
        return 2 * LINE + NAME * sheet.room().textScale();
    }

    double height(double width, double most) {
        Grid grid = grid(width, Double.MAX_VALUE, most);
        return Math.ceilDiv(kept.size(), grid.columns) * (grid.down + gap()) - gap();
    }

    /** They alone. */
    Plot plot() {
        Rect all = new Rect(0, 0, sheet.room().width(), sheet.room().height());
        return new Plot(new Drawing(parts(all)), PlotArea.of(all, new Interval(0, 1), new Interval(0, 1)));
    }

    /** At the right of a plot. */
    Plot beside(Function<Room, Plot> main) {
        Room room = sheet.room();
        double em = sheet.em();
        Plot plot = main.apply(new Room((1 - SHARE) * room.width() - em, room.height(), room.textScale()));
        double top = plot.area().place().y();
        List<Part> parts = new ArrayList<>(plot.drawing().parts());
        parts.addAll(parts(
                new Rect((1 - SHARE) * room.width(), top - LINE, SHARE * room.width() - em, room.height() - top - em)));
        return new Plot(new Drawing(parts), plot.area());
    }

    private List<Part> parts(Rect place) {
        Grid grid = grid(place.width(), place.height(), Double.MAX_VALUE);
        List<Part> parts = new ArrayList<>();
        for (int index = 0; index < kept.size(); index++) {
            double x = place.x() + index % grid.columns * (grid.across + gap());
            double y = place.y() + Math.floorDiv(index, grid.columns) * (grid.down + gap());
            double named = Math.min(nameWidth(), grid.across);
            double indent = Math.max(LINE, (named - grid.side) / 2);
            parts.addAll(parts(kept.get(index), new Rect(x + indent, y + LINE, grid.side, grid.side), grid.across));
        }
        return parts;
    }

    /** One of them with its name below it. */
    private List<Part> parts(RunMap each, Rect place, double room) {
        String prefix = "kept-" + each.letter() + '-';
        PlotSheet own = sheet.with(each.frame());
        List<Part> parts = new ArrayList<>();
        parts.add(PlotSheet.part(prefix + "line", place.grown(LINE), outline(place.grown(LINE / 2), each.letter())));
        parts.addAll(
                new SmallMap(each.frame().iteration(), each.frame().lesson().samples(), each.map(), place, prefix)
                        .marked(own)
                        .drawing()
                        .parts());
        double width = Math.min(room, Math.max(place.width(), nameWidth()));
        Rect line = new Rect(
                place.centerX() - width / 2,
                place.bottom() + LINE,
                width,
                NAME * sheet.room().textScale());
        Shape name = new Shape.Caption(line, true, each.name(), String.valueOf(each.letter()), Role.TEXT);
        parts.add(PlotSheet.part(prefix + "name", line, List.of(name)));
        return parts;
    }

    private static List<Shape> outline(Rect place, char letter) {
        Stroke stroke = look(letter);
        Point topLeft = new Point(place.x(), place.y());
        Point bottomRight = new Point(place.right(), place.bottom());
        Point topRight = new Point(place.right(), place.y());
        Point bottomLeft = new Point(place.x(), place.bottom());
        return List.of(
                new Shape.Line(topLeft, topRight, stroke),
                new Shape.Line(topRight, bottomRight, stroke),
                new Shape.Line(bottomRight, bottomLeft, stroke),
                new Shape.Line(bottomLeft, topLeft, stroke));
    }

    /** That of the run's curve among the losses. */
    private static Stroke look(char letter) {
        return switch (letter) {
            case 'A' -> new Stroke(Role.FORWARD, LINE, List.of(12.0, 5.0), 1);
            case 'B' -> new Stroke(Role.BACKWARD, LINE, List.of(3.0, 5.0), 1);
            case 'C' -> new Stroke(Role.UPDATE, LINE, List.of(12.0, 4.0, 3.0, 4.0), 1);
            default -> new Stroke(Role.TEXT, LINE, List.of(6.0, 6.0), 1);
        };
    }
}
