package backstep.drawing;

import backstep.drawing.Diagram.Edge;
import backstep.drawing.Diagram.Node;
import backstep.model.iteration.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        StageLayout usual =
                first(diagram, type, room, Attempt.usual(room), _ -> true).orElseThrow();
        // Larger text on the labels is no gain where the circles lose what it takes.
        StageLayout found = first(diagram, type, room, Attempt.enlarged(room), usual::isNoLargerThan)
                .orElse(usual);
        if (found.sparseGaps().isEmpty() || found.spacing() == Spacing.PACKED) {
            return found;
        }
        return found.packed(diagram, type, room).orElseGet(() -> found.withLargerCircles(diagram, type, room));
    }

    /** Without room for tags and badges that do not matter now, where that makes the circles of a dense network much larger. */
    private Optional<StageLayout> packed(Diagram diagram, StageType type, Room room) {
        boolean isDense = sparseGaps.size() == diagram.gaps().size()
                && diagram.columns().stream().anyMatch(column -> column.size() >= Limits.DENSE_COLUMN);
        return Optional.of(new Attempt(font, leastType, true, Spacing.PACKED, Limits.DENSE_SHRINK))
                .filter(_ -> isDense)
                .flatMap(style -> attempt(diagram, type, room, style))
                .filter(layout -> layout.radius() > Limits.MUCH_LARGER * radius()
                        && new PassingLabels(diagram, layout, type, room).haveRoomInEveryStep());
    }

    /** The same with the largest circles that leave a place for the labels of every step: beside them, if not between them. */
    private StageLayout withLargerCircles(Diagram diagram, StageType type, Room room) {
        for (double share : Limits.RADII_PER_COLUMN_SPARSE) {
            Attempt wider = new Attempt(font, leastType, true, spacing, 1, share);
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
            Diagram diagram, StageType type, Room room, List<Attempt> styles, Predicate<StageLayout> accepted) {
        return styles.stream()
                .map(style -> attempt(diagram, type, room, style))
                .flatMap(Optional::stream)
                .filter(accepted)
                .findFirst();
    }

    private boolean isNoLargerThan(StageLayout other) {
        return font <= other.font && radius() <= other.radius();
    }

    /**
     * What an attempt may do to make everything fit.
     *
     * @param leastType the size that no number is set smaller than
     * @param sparse labels may be missing
     * @param shrink what the largest possible circles are multiplied by, to leave more room between them
     * @param share how large they are compared to the distance of two columns where labels may be missing; 0 where labels
     *     are to stand between them
     */
    record Attempt(double font, double leastType, boolean sparse, Spacing spacing, double shrink, double share) {

        Attempt(double font, double leastType, boolean sparse, Spacing spacing, double shrink) {
            this(font, leastType, sparse, spacing, shrink, 0);
        }

        private static final double[] SHRINKS = {1, 0.8, 0.62};
        /** Text that has been chosen larger than there is room for grows only so far, in steps of this. */
        private static final double TEXT_STEP = 0.15;

        /**
         * Large type before small, large circles before small, labels for all before labels for some, packed at last; none
         * of it larger than text of the normal size.
         */
        static List<Attempt> usual(Room room) {
            List<Attempt> styles = new ArrayList<>();
            double scale = usualScale(room);
            addAll(styles, room, scale);
            double least = scale * Limits.leastType(room);
            styles.add(new Attempt(least / Limits.SECOND_LINE, least, true, Spacing.PACKED, 1));
            return styles;
        }

        /** The same in larger text, where that has been chosen, the largest first. */
        static List<Attempt> enlarged(Room room) {
            List<Attempt> styles = new ArrayList<>();
            for (double scale = room.textScale(); scale > usualScale(room); scale -= TEXT_STEP) {
                addAll(styles, room, scale);
            }
            return styles;
        }

        private static double usualScale(Room room) {
            return Math.min(1, room.textScale());
        }

        private static void addAll(List<Attempt> styles, Room room, double textScale) {
            double least = textScale * Limits.leastType(room);
            double smallest = least / Limits.SECOND_LINE;
            for (double font = textScale * Limits.largestType(room); font > smallest; font -= 1) {
                addAll(styles, font, least);
            }
            addAll(styles, smallest, least);
            styles.add(new Attempt(smallest, least, true, Spacing.ROOMY, 1));
            styles.add(new Attempt(smallest, least, true, Spacing.TIGHT, 1));
        }

        private static void addAll(List<Attempt> styles, double font, double least) {
            for (double shrink : SHRINKS) {
                styles.add(new Attempt(font, least, false, Spacing.ROOMY, shrink));
            }
        }

        /** Whether there is room for nothing else. */
        boolean isLastResort() {
            return spacing == Spacing.PACKED && shrink == 1;
        }

        /** In a smaller circle a number of the least size does not fit. */
        double leastRadius(StageType type) {
            return leastType * type.widestNumber() / Limits.CHORD;
        }

        /** Whether a skeleton is one that can be read. */
        boolean accepts(Skeleton frame, StageType type, Room room) {
            return isLastResort()
                    || frame.radius() >= leastRadius(type)
                            && frame.hasRoomForCaptions(room)
                            && frame.hasRoomForBadges();
        }
    }

    private static Optional<StageLayout> attempt(Diagram diagram, StageType type, Room room, Attempt style) {
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
