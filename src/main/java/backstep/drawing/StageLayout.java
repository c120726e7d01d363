package backstep.drawing;

import backstep.drawing.Diagram.Edge;
import backstep.drawing.Diagram.Node;
import backstep.model.iteration.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where everything on the stage stands, for one diagram and one size: a pure function of both, in stage pixels.
 *
 * @param font the size of all labels
 * @param leastType the size that no number is set smaller than
 * @param textScale of the room: larger text stands in the circles too
 * @param skeleton where the circles are, and what stands beside them
 * @param labels one per edge, except in sparse gaps
 * @param sparseGaps gaps between columns where only the edges that matter now carry labels
 */
record StageLayout(
        double font,
        double leastType,
        double textScale,
        Skeleton skeleton,
        Map<Edge, Label> labels,
        Set<Integer> sparseGaps,
        Spacing spacing) {

    /** How the parts of a label stand. */
    enum Form {
        /** Symbol and number in a line, gradient or new value under them. */
        WIDE,
        /** Symbol, number and gradient under one another. */
        TALL,
        /** All in one line. */
        LONG
    }

    /** What the circles of a column leave room for between them. */
    enum Spacing {
        /** A bias tag above each unit and a δ badge under it. */
        ROOMY,
        /** One of them: only the units that matter now carry them, and tags are a single line. */
        TIGHT,
        /** Neither. */
        PACKED;

        Form tagForm() {
            return this == ROOMY ? Form.WIDE : Form.LONG;
        }
    }

    record Label(Rect box, Form form) {}

    /** Lays out a diagram in the room that there is. */
    static StageLayout compute(Diagram diagram, StageType type, Room room) {
        Map<LayoutStyle, Optional<StageLayout>> tried = new HashMap<>();
        Function<LayoutStyle, Optional<StageLayout>> attempts =
                style -> tried.computeIfAbsent(style, each -> attempt(diagram, type, room, each));
        List<LayoutStyle> styles = LayoutStyle.usual(room);
        Function<LayoutStyle, Skeleton> skeletons = style -> Skeleton.of(diagram, type, room, style);
        StageLayout usual = first(styles, attempts, _ -> true).orElseThrow().balanced(styles, skeletons, attempts);
        List<LayoutStyle> enlarged = LayoutStyle.enlarged(room);
        StageLayout kept = first(enlarged, attempts, usual::isNoLargerThan)
                .map(larger -> larger.balanced(enlarged, skeletons, attempts))
                .orElse(usual);
        List<LayoutStyle> muchLarger = enlarged.stream()
                .filter(style -> style.font() >= Limits.MUCH_LARGER_TEXT * kept.font)
                .toList();
        StageLayout found = first(muchLarger, attempts, larger -> larger.isWorth(kept, type))
                .orElse(kept);
        if (found.sparseGaps().isEmpty() || found.spacing() == Spacing.PACKED) {
            return found;
        }
        return found.packed(diagram, type, room).orElseGet(() -> found.withLargerCircles(diagram, type, room));
    }

    /** Without room for tags and badges that do not matter now, where that makes the circles of a dense network much larger. */
    private Optional<StageLayout> packed(Diagram diagram, StageType type, Room room) {
        boolean isDense = sparseGaps.size() == diagram.gaps().size()
                && diagram.columns().stream().anyMatch(column -> column.size() >= Limits.DENSE_COLUMN);
        return Optional.of(new LayoutStyle(font, leastType, true, Spacing.PACKED, Limits.DENSE_SHRINK))
                .filter(_ -> isDense)
                .flatMap(style -> attempt(diagram, type, room, style))
                .filter(layout -> layout.radius() > Limits.MUCH_LARGER * radius()
                        && new PassingLabels(diagram, layout, type, room).haveRoomInEveryStep());
    }

    /** The same with the largest circles that leave a place for the labels of every step: beside them, if not between them. */
    private StageLayout withLargerCircles(Diagram diagram, StageType type, Room room) {
        for (double share : Limits.RADII_PER_COLUMN_SPARSE) {
            LayoutStyle wider = new LayoutStyle(font, leastType, true, spacing, 1, share);
            Optional<StageLayout> larger = attempt(diagram, type, room, wider)
                    .filter(layout -> layout.radius() > radius()
                            && layout.sparseGaps().equals(sparseGaps)
                            && new PassingLabels(diagram, layout, type, room).haveRoomInEveryStep());
            if (larger.isPresent()) {
                return larger.get();
            }
        }
        return this;
    }

    private static Optional<StageLayout> first(
            List<LayoutStyle> styles,
            Function<LayoutStyle, Optional<StageLayout>> attempts,
            Predicate<StageLayout> accepted) {
        return styles.stream()
                .map(attempts)
                .flatMap(Optional::stream)
                .filter(accepted)
                .findFirst();
    }

    /** One of hardly smaller type, of all that has labels for all edges, where that makes circles much larger. */
    private StageLayout balanced(
            List<LayoutStyle> styles,
            Function<LayoutStyle, Skeleton> skeletons,
            Function<LayoutStyle, Optional<StageLayout>> attempts) {
        if (!sparseGaps.isEmpty()) {
            return this;
        }
        // No place is looked for where circles would be no larger.
        List<LayoutStyle> larger = styles.stream()
                .filter(style -> !style.sparse() && style.font() >= Limits.HARDLY_SMALLER_TEXT * font)
                .filter(style -> skeletons.apply(style).radius() >= Limits.LARGER_CIRCLES * radius())
                .toList();
        return first(larger, attempts, _ -> true).orElse(this);
    }

    /**
     * Larger text on the labels is no gain where the circles lose what it takes; nor where edges lose their labels, unless
     * the circles are much larger for it.
     */
    private boolean isNoLargerThan(StageLayout other) {
        boolean losesNoLabel = sparseGaps.containsAll(other.sparseGaps);
        return font <= other.font && radius() <= other.radius() * (losesNoLabel ? 1 : 1 / Limits.WORTH_LABELS);
    }

    /** Much larger text is, where the numbers in the circles stay larger still, and no label is lost. */
    private boolean isWorth(StageLayout other, StageType type) {
        return Limits.CHORD * radius() / type.widestInCircle() >= Limits.IN_CIRCLE * font
                && other.sparseGaps.containsAll(sparseGaps);
    }

    private static Optional<StageLayout> attempt(Diagram diagram, StageType type, Room room, LayoutStyle style) {
        Skeleton frame = Skeleton.of(diagram, type, room, style);
        if (!style.accepts(frame, type, room)) {
            return Optional.empty();
        }
        Map<Edge, Label> labels = new HashMap<>();
        Set<Integer> sparseGaps = new TreeSet<>();
        for (int gap : diagram.gapsByEdges()) {
            List<Edge> edges = diagram.gaps().get(gap);
            if (edges.size() > Limits.MOST_LABELS) {
                sparseGaps.add(gap);
                continue;
            }
            Optional<Map<Edge, Label>> placed = place(
                    diagram,
                    frame,
                    type,
                    style.font(),
                    edges,
                    box -> frame.isTaken(box) || isOver(labels, box),
                    Limits.MOST_COVERED);
            if (placed.isEmpty() && !style.sparse()) {
                return Optional.empty();
            }
            placed.ifPresentOrElse(labels::putAll, () -> sparseGaps.add(gap));
        }
        return Optional.of(new StageLayout(
                style.font(), Limits.leastType(room), room.textScale(), frame, labels, sparseGaps, style.spacing()));
    }

    private static boolean isOver(Map<Edge, Label> labels, Rect box) {
        return labels.values().stream().map(Label::box).anyMatch(box.grown(2)::overlaps);
    }

    /** Labels for some edges of one gap, all in one form: wide if there is room, otherwise tall. */
    static Optional<Map<Edge, Label>> place(
            Diagram diagram,
            Skeleton frame,
            StageType type,
            double font,
            List<Edge> edges,
            Predicate<Rect> blocked,
            double mostCovered) {
        for (Form form : List.of(Form.WIDE, Form.TALL)) {
            List<LabelPlacer.Track> tracks = edges.stream()
                    .map(edge -> track(frame, edge, labelSize(type, font, edge.parameter(), form)))
                    .toList();
            List<LabelPlacer.Track> lines = diagram.gaps().get(edges.getFirst().gap()).stream()
                    .map(edge -> track(frame, edge, Point.ZERO))
                    .toList();
            Optional<List<Rect>> boxes = new LabelPlacer(tracks, lines, blocked, mostCovered).place();
            if (boxes.isPresent()) {
                Map<Edge, Label> labels = new HashMap<>();
                for (int index = 0; index < edges.size(); index++) {
                    labels.put(edges.get(index), new Label(boxes.get().get(index), form));
                }
                return Optional.of(labels);
            }
        }
        return Optional.empty();
    }

    double radius() {
        return skeleton.radius();
    }

    double radius(Node node) {
        return skeleton.radius(node);
    }

    Point center(Node node) {
        return skeleton.centers().get(node);
    }

    /** The point on a circle's rim that looks towards another circle. */
    Point rim(Node node, Node towards) {
        Point center = center(node);
        Point direction = center(towards).subtract(center).normalize();
        return center.add(direction.multiply(radius(node)));
    }

    static LabelPlacer.Track track(Skeleton frame, Edge edge, Point size) {
        Point from = frame.centers().get(edge.from());
        Point to = frame.centers().get(edge.to());
        Point rim = to.subtract(from).normalize().multiply(frame.radius());
        return new LabelPlacer.Track(from.add(rim), to.subtract(rim), size);
    }

    /** The room for a symbol, the widest number, and the widest gradient or new value. */
    static Point labelSize(StageType type, double font, Parameter parameter, Form form) {
        double symbol = type.width(parameter);
        double number = type.widestNumber();
        double second = Limits.SECOND_LINE * (Labels.MARK + type.widestResult());
        double em = switch (form) {
            case WIDE -> Math.max(symbol + Labels.SPACE + number, second);
            case TALL -> Math.max(symbol, Math.max(number, second));
            case LONG -> symbol + 2 * Labels.SPACE + number + second;
        };
        int lines = switch (form) {
            case WIDE -> 2;
            case TALL -> 3;
            case LONG -> 1;
        };
        return new Point(
                font * em + 2 * Skeleton.LABEL_PADDING, lines * font * Skeleton.LINE + 2 * Skeleton.LABEL_PADDING_Y);
    }
}
