package backstep.drawing;

import backstep.drawing.Diagram.Edge;
import backstep.drawing.GapLabels.Effort;
import backstep.drawing.LabelPlacer.Track;
import backstep.drawing.StageLayout.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds places for labels where not every edge has one: for the few edges that matter now, on the edge if there is room
 * and otherwise as near to it as can be, all of a gap in one form.
 */
final class PassingLabels {

    private final Diagram diagram;
    private final StageLayout layout;
    private final StageType type;
    private final Room room;

    PassingLabels(Diagram diagram, StageLayout layout, StageType type, Room room) {
        this.diagram = diagram;
        this.layout = layout;
        this.type = type;
        this.room = room;
    }

    /**
     * Labels for edges of sparse gaps, as far as there is room for them.
     *
     * @param edges the most important first
     * @param taken by what stands beside the circles now
     * @param must whether an edge has a label even where that stands far from it
     */
    Map<Edge, Label> place(List<Edge> edges, List<Rect> taken, Predicate<Edge> must) {
        Map<Edge, Label> placed = new HashMap<>();
        List<Rect> obstacles = new ArrayList<>(taken);
        for (int gap : layout.sparseGaps()) {
            List<Edge> own = edges.stream().filter(edge -> edge.gap() == gap).toList();
            if (!own.isEmpty()) {
                Map<Edge, Label> labels =
                        gap(own, obstacles, must, Effort.SEARCH).labels();
                placed.putAll(labels);
                labels.values().forEach(label -> obstacles.add(label.box()));
            }
        }
        return placed;
    }

    /** Whether the labels of all edges that one step is about, into a unit or out of one, find places clear of all circles. */
    boolean haveRoomInEveryStep() {
        return layout.sparseGaps().stream()
                .map(diagram.gaps()::get)
                .flatMap(edges -> Stream.of(
                        edges.stream().collect(Collectors.groupingBy(Edge::to)),
                        edges.stream().collect(Collectors.groupingBy(Edge::from))))
                .flatMap(groups -> groups.values().stream())
                .distinct()
                .allMatch(this::haveRoom);
    }

    private boolean haveRoom(List<Edge> together) {
        Skeleton skeleton = layout.skeleton();
        List<Rect> taken = new ArrayList<>(skeleton.errors());
        taken.add(skeleton.total());
        together.stream()
                .flatMap(edge -> Stream.of(edge.from(), edge.to()))
                .distinct()
                .forEach(node -> Stream.of(
                                skeleton.biasTags().get(node), skeleton.badges().get(node))
                        .filter(Objects::nonNull)
                        .forEach(taken::add));
        return gap(together, taken, _ -> true, Effort.GLANCE).isRoomForAll();
    }

    /** The way of an edge between the rims of its circles. */
    private Track line(Edge edge) {
        return StageLayout.track(layout.skeleton(), edge, Point.ZERO);
    }

    private GapLabels gap(List<Edge> edges, List<Rect> taken, Predicate<Edge> must, Effort effort) {
        return new GapLabels(diagram, layout, type, room, edges, taken, must, effort);
    }

    /** The line that leads from a label to its edge; none where it stands on it. */
    Optional<Shape.Line> leader(Edge edge, Rect box, Shape.Stroke stroke) {
        Track line = line(edge);
        if (line.runsThrough(box.grown(GapLabels.NEAR / 2))) {
            return Optional.empty();
        }
        Point foot = line.foot(box.center());
        Point end = new Point(Math.clamp(foot.x(), box.x(), box.right()), Math.clamp(foot.y(), box.y(), box.bottom()));
        return Optional.of(new Shape.Line(end, foot, stroke));
    }
}
