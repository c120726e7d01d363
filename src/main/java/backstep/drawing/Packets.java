package backstep.drawing;

import backstep.controller.Frame;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.StageType.Lettering;
import backstep.model.formula.Formula;
import backstep.model.iteration.Iteration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The values that travel while a step is taken: small plates with their number, on the edge that carries them or beside
 * it; where a plate would cover something, a dot on the edge, and where that would, nothing.
 */
final class Packets {

    /** Beyond this nobody can follow them. */
    private static final int MOST = 60;

    private static final double PADDING = 6;
    private static final double PADDING_Y = 1;
    /** How far beside its edge a plate may travel, in its own heights: the nearest first. */
    private static final double[] LANES = {0, -0.6, 0.6, -1.15, 1.15};
    /** At how many places of a lane it is tried whether it is clear. */
    private static final int TRIED = 12;
    /** In the last part of its way a plate comes back to the edge. */
    private static final double LANDING = 0.2;

    private static final double RIM = 1.5;
    /** The radius of the corners, at most. */
    private static final double ROUND = 14;

    private final Frame frame;
    private final Ground ground;
    private final double font;
    private final StageType type;
    private final Map<String, Part> drawn = new HashMap<>();
    private final List<Part> packets = new ArrayList<>();

    /** @param parts what is drawn already */
    Packets(Frame frame, List<Part> parts, Room room, double font, StageType type) {
        this.frame = frame;
        this.font = font;
        this.type = type;
        ground = new Ground(parts, room);
        parts.forEach(part -> drawn.put(part.name(), part));
    }

    /**
     * The packets where they are at this moment; none when nothing moves.
     *
     * @param again the sample in the new network while it goes forward once more
     */
    List<Part> parts(Optional<Iteration> again) {
        Flights flights = new Flights(frame, drawn);
        again.ifPresent(iteration -> flights.again(iteration, frame.again().orElseThrow()).stream()
                .limit(MOST)
                .forEach(this::add));
        frame.underWay()
                .mapToObj(frame.steps()::get)
                .limit(MOST)
                .flatMap(step -> flights.of(step, frame.passage(step).orElseThrow()).stream())
                .limit(MOST)
                .forEach(this::add);
        return packets;
    }

    private void add(Flight flight) {
        Optional<Part> packet =
                flight.rests() ? resting(flight) : travelling(flight, Inscription.of(List.of(set(flight.content()))));
        packet.or(() -> dot(flight)).ifPresent(packets::add);
    }

    private Lettering set(Formula content) {
        return type.formula(content, frame.numerals(), font);
    }

    /** What a plate says, line by line, and how large that makes it. */
    private record Inscription(List<Lettering> lines, Point size) {

        static Inscription of(List<Lettering> lines) {
            double width = lines.stream().mapToDouble(Lettering::width).max().orElse(0);
            double height =
                    lines.stream().mapToDouble(line -> line.box().total()).sum();
            return new Inscription(lines, new Point(width + 2 * PADDING, height + 2 * PADDING_Y));
        }
    }

    /** Where it rests in its room or close to that, never smaller than it is: what is joined rather stands in two lines. */
    private Optional<Part> resting(Flight flight) {
        Inscription joined = Inscription.of(List.of(set(flight.content())));
        return resting(flight, joined)
                .or(() -> flight.inLines()
                        .map(lines ->
                                Inscription.of(lines.stream().map(this::set).toList()))
                        .flatMap(lines -> resting(flight, lines)));
    }

    private Optional<Part> resting(Flight flight, Inscription inscription) {
        Point middle = flight.room().map(Rect::center).orElse(flight.to());
        Point room = flight.room().map(Rect::size).orElse(Point.ZERO);
        double beside = Math.max(0, (inscription.size().x() - room.x()) / 2);
        double above = (room.y() + inscription.size().y()) / 2 + 1;
        boolean inside = inscription.lines().size() == 1 || inscription.size().y() <= room.y();
        for (double y : inside ? new double[] {0, -above, above} : new double[] {-above, above}) {
            Point at = y == 0 ? flight.to() : middle;
            for (double x : new double[] {0, -beside, beside}) {
                Rect box = Rect.around(at.x() + x, at.y() + y, inscription.size());
                if (isClear(box, y == 0 ? flight.over() : Optional.empty())) {
                    return Optional.of(plate(flight, inscription, box));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A straight line along an edge.
     *
     * @param beside how far from it, in heights of a plate
     * @param clear at how many places nothing would be covered
     * @param first the share of the way where that is so for the first time
     * @param last the share of the way where it is so for the last time
     */
    private record Lane(double beside, int clear, double first, double last) {}

    /** In the lane that is clear for most of the way, between the first and the last place that are. */
    private Optional<Part> travelling(Flight flight, Inscription inscription) {
        Point size = inscription.size();
        Lane best = flight.leaving() ? best(flight, size, Optional.empty()) : best(flight, size, flight.over());
        best = best.clear > 0 ? best : best(flight, size, flight.over());
        double share = best.first + (best.last - best.first) * flight.share();
        return Optional.of(box(flight, size, share, best.beside))
                .filter(place -> isClear(place, flight.over()))
                .map(place -> plate(flight, inscription, place));
    }

    private Lane best(Flight flight, Point size, Optional<String> over) {
        Lane best = lane(flight, size, LANES[0], over);
        for (int at = 1; at < LANES.length && best.clear <= TRIED; at++) {
            Lane other = lane(flight, size, LANES[at], over);
            best = other.clear > best.clear ? other : best;
        }
        return best;
    }

    private Lane lane(Flight flight, Point size, double beside, Optional<String> over) {
        int[] clear = IntStream.rangeClosed(0, TRIED)
                .filter(at -> ground.isClear(box(flight, size, (double) at / TRIED, beside), over))
                .toArray();
        return clear.length == 0
                ? new Lane(beside, 0, 0, 1)
                : new Lane(beside, clear.length, (double) clear[0] / TRIED, (double) clear[clear.length - 1] / TRIED);
    }

    private static Rect box(Flight flight, Point size, double share, double lane) {
        Point way = flight.to().subtract(flight.from()).normalize();
        double beside = lane * size.y() * Math.min(1, (1 - share) / LANDING);
        Point at = flight.at(share).add(new Point(-way.y(), way.x()).multiply(beside));
        return Rect.around(at.x(), at.y(), size.x(), size.y());
    }

    private boolean isClear(Rect box, Optional<String> over) {
        return ground.isClear(box, over)
                && packets.stream().noneMatch(packet -> packet.place().overlaps(box));
    }

    private static Part plate(Flight flight, Inscription inscription, Rect place) {
        List<Shape> shapes = new ArrayList<>();
        Role fill = flight.pale() ? Role.soft(flight.phase()) : Role.plate(flight.phase());
        Role outline = flight.pale() ? Role.of(flight.phase()) : Role.STAGE;
        Role ink = flight.pale() ? Role.text(flight.phase()) : Role.ON_PHASE;
        shapes.add(new Shape.Panel(place, Math.min(ROUND, place.height() / 2), fill, outline, RIM));
        double top = place.y() + PADDING_Y;
        for (Lettering line : inscription.lines()) {
            double baseline = top + line.box().height();
            shapes.add(line.travelling(place.centerX(), baseline, ink));
            top += line.box().total();
        }
        return packet(flight, place, shapes);
    }

    private Optional<Part> dot(Flight flight) {
        Point at = flight.at(flight.share());
        double radius = Math.max(4.5, font * 0.4);
        Rect place = Rect.around(at.x(), at.y(), 2 * radius, 2 * radius);
        Role role = Role.of(flight.phase());
        Shape.Circle circle = new Shape.Circle(
                at,
                radius,
                Optional.of(flight.pale() ? Role.soft(flight.phase()) : role),
                Optional.of(Shape.Stroke.of(flight.pale() ? role : Role.STAGE, RIM)));
        return Optional.of(packet(flight, place, List.of(circle))).filter(_ -> isClear(place, flight.over()));
    }

    private static Part packet(Flight flight, Rect place, List<Shape> shapes) {
        return new Part(Kind.PACKET, flight.name(), Optional.empty(), place, shapes);
    }
}
