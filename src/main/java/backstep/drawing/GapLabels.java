package backstep.drawing;

import backstep.drawing.Diagram.Edge;
import backstep.drawing.Diagram.Node;
import backstep.drawing.LabelPlacer.Track;
import backstep.drawing.StageLayout.Form;
import backstep.drawing.StageLayout.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The search for places of some labels between two columns: on their edges, or as near to them as can be. */
final class GapLabels {

    /** From this far, about a line of type, a label is still seen to belong to its edge without a line that leads there. */
    static final double NEAR = 20;
    /** What a pixel of another edge that matters under a label counts, compared with a pixel away from its own. */
    private static final double HIDDEN = 0.3;
    /** The same of a pixel away from the middle of its own edge. */
    private static final double ALONG = 0.05;
    /** What it counts that the line to the edge would run behind a circle. */
    private static final double BEHIND = 80;
    /** Of more edges than this not all can have a label, and no time is lost over it. */
    private static final int FEW = 8;

    private static final double AIR = 2;

    /** How a label may stand, what is read most easily first. */
    private static final List<Form> FORMS = List.of(Form.WIDE, Form.TALL, Form.LONG);

    /** A place, and how far its middle is from the edge. */
    private record Spot(Rect box, double away) {}

    /** The labels of one gap in one form. */
    private record Arrangement(Form form, Map<Edge, Spot> spots, long missing) {

        double away() {
            return spots.values().stream().mapToDouble(Spot::away).sum();
        }
    }

    /** As few as possible go without, and the others stand near. */
    private static final Comparator<Arrangement> BETTER = Comparator.comparingLong(Arrangement::missing)
            .thenComparing(one -> -one.spots().size())
            .thenComparingDouble(Arrangement::away);

    /**
     * How long places are looked for.
     *
     * @param step places are tried so far from each other, in pixels
     * @param rounds how often the edge that went without a label is served first
     * @param far further than this no label goes
     */
    record Effort(double step, int rounds, double far) {
        static final Effort SEARCH = new Effort(5, 8, 240);
        /** Whether there is room at all: what is found so is found with more effort. */
        static final Effort GLANCE = new Effort(10, 2, 100);
    }

    private final Diagram diagram;
    private final StageLayout layout;
    private final StageType type;
    private final Room room;
    private final List<Edge> edges;
    private final List<Rect> taken;
    private final Predicate<Edge> must;
    private final Effort effort;

    /**
     * @param edges those that want labels, the most important first
     * @param taken by other things
     * @param must whether an edge has a label even where that stands far from it
     */
    GapLabels(
            Diagram diagram,
            StageLayout layout,
            StageType type,
            Room room,
            List<Edge> edges,
            List<Rect> taken,
            Predicate<Edge> must,
            Effort effort) {
        this.diagram = diagram;
        this.layout = layout;
        this.type = type;
        this.room = room;
        this.edges = edges.subList(0, Math.min(edges.size(), Limits.MOST_LABELS));
        this.taken = taken;
        this.must = must;
        this.effort = effort;
    }

    Map<Edge, Label> labels() {
        return onTheirEdges().orElseGet(this::besideThem);
    }

    /** Whether all have a place clear of all circles. */
    boolean isRoomForAll() {
        Set<Node> circles = layout.skeleton().centers().keySet();
        return FORMS.stream().anyMatch(form -> arrange(form, circles).missing() == 0);
    }

    private Optional<Map<Edge, Label>> onTheirEdges() {
        Set<Node> circles = layout.skeleton().centers().keySet();
        return StageLayout.place(
                diagram, layout.skeleton(), type, layout.font(), edges, box -> !isFree(box, circles), Double.MAX_VALUE);
    }

    /** Clear of all circles if that can be, and otherwise of those that matter too. */
    private Map<Edge, Label> besideThem() {
        Arrangement best = best(layout.skeleton().centers().keySet());
        if (best.missing() > 0 && edges.size() <= FEW) {
            Set<Node> ends = new HashSet<>();
            edges.forEach(edge -> ends.addAll(List.of(edge.from(), edge.to())));
            best = best(ends);
        }
        Map<Edge, Label> labels = new HashMap<>();
        Form form = best.form();
        best.spots().forEach((edge, spot) -> labels.put(edge, new Label(spot.box(), form)));
        return labels;
    }

    private Arrangement best(Set<Node> circles) {
        List<Arrangement> tried = new ArrayList<>();
        for (Form form : FORMS) {
            tried.add(arrange(form, circles));
            if (isGood(tried.getLast())) {
                break;
            }
        }
        return tried.stream().min(BETTER).orElseThrow();
    }

    private boolean isGood(Arrangement found) {
        return found.missing() == 0
                && found.spots().entrySet().stream()
                        .allMatch(each ->
                                line(each.getKey()).runsThrough(each.getValue().box()));
    }

    private Arrangement arrange(Form form, Set<Node> circles) {
        List<Rect> free = free(form, circles);
        List<Edge> order = new ArrayList<>(edges);
        Arrangement best = inOrder(order, form, free);
        int rounds = edges.size() <= FEW ? effort.rounds() : 1;
        for (int round = 1; round < rounds && best.missing() > 0; round++) {
            Map<Edge, Spot> spots = best.spots();
            Edge without = edges.stream()
                    .filter(edge -> must.test(edge) && !spots.containsKey(edge))
                    .findFirst()
                    .orElseThrow();
            order.remove(without);
            order.addFirst(without);
            Arrangement other = inOrder(order, form, free);
            best = BETTER.compare(other, best) < 0 ? other : best;
        }
        return best;
    }

    private Arrangement inOrder(List<Edge> order, Form form, List<Rect> free) {
        Map<Edge, Spot> spots = new LinkedHashMap<>();
        List<Rect> left = free;
        for (Edge edge : order) {
            Optional<Spot> nearest = nearest(edge, left);
            if (nearest.isPresent()) {
                Rect box = nearest.get().box().grown(AIR);
                spots.put(edge, nearest.get());
                left = left.stream().filter(place -> !place.overlaps(box)).toList();
            }
        }
        long missing = edges.stream()
                .filter(edge -> must.test(edge) && !spots.containsKey(edge))
                .count();
        return new Arrangement(form, spots, missing);
    }

    /** All places around the gap where the largest of its labels covers nothing that it must not. */
    private List<Rect> free(Form form, Set<Node> circles) {
        Point size = edges.stream()
                .map(edge -> StageLayout.labelSize(type, layout.font(), edge.parameter(), form))
                .reduce(Point.ZERO, Point::largest);
        double left = layout.center(edges.getFirst().from()).x() - size.x();
        double right = layout.center(edges.getFirst().to()).x() + size.x();
        double bottom = layout.skeleton().captions().getFirst().y();
        List<Rect> free = new ArrayList<>();
        for (double y = room.top() + size.y() / 2; y < bottom; y += effort.step()) {
            for (double x = left; x <= right; x += effort.step()) {
                Rect box = Rect.around(x, y, size);
                if (isFree(box, circles)) {
                    free.add(box);
                }
            }
        }
        return free;
    }

    private Optional<Spot> nearest(Edge edge, List<Rect> free) {
        Track line = line(edge);
        double furthest = !must.test(edge) ? NEAR : edges.size() <= FEW ? effort.far() : 2 * NEAR;
        Optional<Spot> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (Rect box : free) {
            double away = line.away(box.center());
            if (away >= least || away > furthest && !line.runsThrough(box.grown(furthest))) {
                continue;
            }
            double cost = away
                    + HIDDEN * hidden(line, box)
                    + ALONG * line.fromMiddle(box.center())
                    + (line.runsThrough(box) || isSeen(box.center(), line.foot(box.center())) ? 0 : BEHIND);
            if (cost < least) {
                best = Optional.of(new Spot(box, away));
                least = cost;
            }
        }
        return best;
    }

    /** Whether a straight line runs behind no circle. */
    private boolean isSeen(Point from, Point to) {
        Track line = new Track(from, to, Point.ZERO);
        for (Node circle : layout.skeleton().centers().keySet()) {
            Point center = layout.center(circle);
            if (line.away(center) < layout.radius(circle)) {
                return false;
            }
        }
        return true;
    }

    private double hidden(Track own, Rect box) {
        double hidden = 0;
        for (Edge edge : edges) {
            Track line = line(edge);
            boolean other = !line.from().equals(own.from()) || !line.to().equals(own.to());
            hidden += other ? box.lengthInside(line.from(), line.to()) : 0;
        }
        return hidden;
    }

    private boolean isFree(Rect box, Set<Node> circles) {
        Rect grown = box.grown(AIR);
        double bottom = layout.skeleton().captions().getFirst().y();
        if (grown.x() < 0 || grown.right() > room.width() || box.y() < room.top() || grown.bottom() > bottom) {
            return false;
        }
        for (Rect other : taken) {
            if (grown.overlaps(other)) {
                return false;
            }
        }
        for (Node circle : circles) {
            if (grown.overlapsCircle(layout.center(circle), layout.radius(circle) + AIR)) {
                return false;
            }
        }
        return true;
    }

    /** The way of an edge between the rims of its circles. */
    private Track line(Edge edge) {
        return StageLayout.track(layout.skeleton(), edge, Point.ZERO);
    }
}
