package backstep.drawing;

import backstep.drawing.Diagram.Edge;
import backstep.drawing.Diagram.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where everything on the stage stands, for one diagram and one size: a pure function of both, in stage pixels.
 *
 * @param font the size of all labels
 * @param skeleton where the circles are, and what stands beside them
 * @param labels one per edge, except in sparse gaps
 * @param tagForm of the bias tags
 * @param sparseGaps gaps between columns where only the edges that matter now carry labels
 * @param crowded whether only the units that matter now carry bias tags and δ badges
 */
record StageLayout(
        double font,
        Skeleton skeleton,
        Map<Edge, Label> labels,
        Form tagForm,
        Set<Integer> sparseGaps,
        boolean crowded) {

    /** How the parts of a label stand. */
    enum Form {
        /** Symbol and number in a line, gradient or new value under them. */
        WIDE,
        /** Symbol, number and gradient under one another. */
        TALL,
        /** Symbol over a single number: the gradient, then the new value, take the place of the old one. */
        COMPACT
    }

    record Label(Rect box, Form form) {}

    /** More edges than this between two columns are not all labelled. */
    static final int MOST_LABELS = 30;

    private static final double LARGEST_FONT = 17;
    /** Numbers in smaller circles cannot be read: the tags and badges around them go first. */
    private static final double SMALLEST_SPARSE_RADIUS = 16;
    /** A unit's own number is never much smaller than those on the labels. */
    private static final double RADIUS_PER_FONT = 2.3;

    /** On a tall stage type grows with it: a projector is read from the last row. */
    private static final double FONT_PER_HEIGHT = 1 / 40.0;

    private static final double SMALLEST_FULL_FONT = 11;
    private static final double LARGEST_COMPACT_FONT = 13;
    private static final double SMALLEST_FONT = 9;

    /** Lays out a diagram in the room that there is. */
    static StageLayout compute(Diagram diagram, StageType type, Room room) {
        double largest = room.textScale() * Math.max(LARGEST_FONT, room.height() * FONT_PER_HEIGHT);
        return Attempt.inOrderOfPreference(largest)
                .map(style -> attempt(diagram, type, room, style))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /**
     * What an attempt may do to make everything fit.
     *
     * @param compact labels may show one number at a time
     * @param sparse labels may be missing
     * @param crowded bias tags and badges may be missing
     * @param shrink what the largest possible circles are multiplied by, to leave more room between them
     */
    record Attempt(double font, boolean compact, boolean sparse, boolean crowded, double shrink) {

        /** Circles that would be smaller are not worth it. */
        double smallestRadius() {
            if (sparse) {
                return crowded ? 0 : SMALLEST_SPARSE_RADIUS;
            }
            return compact ? Skeleton.SMALLEST_RADIUS : RADIUS_PER_FONT * font;
        }

        private static final double[] SHRINKS = {1, 0.8, 0.62};

        /** Large type before small, whole labels before compact ones, large circles before small; sparse at last. */
        static Stream<Attempt> inOrderOfPreference(double largestFont) {
            List<Attempt> styles = new ArrayList<>();
            for (double font = largestFont; font >= SMALLEST_FULL_FONT; font -= 1) {
                addAll(styles, font, false);
            }
            for (double font = LARGEST_COMPACT_FONT; font >= SMALLEST_FONT; font -= 0.5) {
                addAll(styles, font, true);
            }
            styles.add(new Attempt(10, true, true, false, 0.85));
            styles.add(new Attempt(10, true, true, true, 1));
            return styles.stream();
        }

        private static void addAll(List<Attempt> styles, double font, boolean compact) {
            for (double shrink : SHRINKS) {
                styles.add(new Attempt(font, compact, false, false, shrink));
            }
        }
    }

    private static Optional<StageLayout> attempt(Diagram diagram, StageType type, Room room, Attempt style) {
        Skeleton frame = Skeleton.of(diagram, type, room, style);
        if (frame.radius() < style.smallestRadius()) {
            return Optional.empty();
        }
        Map<Edge, Label> labels = new HashMap<>();
        Set<Integer> sparseGaps = new TreeSet<>();
        for (int gap : diagram.gapsByEdges()) {
            List<Edge> edges = diagram.gaps().get(gap);
            if (edges.size() > MOST_LABELS) {
                sparseGaps.add(gap);
                continue;
            }
            Optional<Map<Edge, Label>> placed = place(frame, type, style, edges);
            if (placed.isEmpty() && !style.sparse()) {
                return Optional.empty();
            }
            placed.ifPresentOrElse(labels::putAll, () -> sparseGaps.add(gap));
        }
        Form tagForm = style.compact() ? Form.COMPACT : Form.WIDE;
        return Optional.of(new StageLayout(style.font(), frame, labels, tagForm, sparseGaps, style.crowded()));
    }

    /** Labels for some edges of one gap: in a line if there is room, otherwise stacked. */
    private static Optional<Map<Edge, Label>> place(Skeleton frame, StageType type, Attempt style, List<Edge> edges) {
        List<Form> forms = style.compact() ? List.of(Form.COMPACT) : List.of(Form.WIDE, Form.TALL);
        for (Form form : forms) {
            List<LabelPlacer.Track> tracks = edges.stream()
                    .map(edge -> track(frame, edge, labelSize(type, style.font(), edge, form)))
                    .toList();
            Optional<List<Rect>> boxes = new LabelPlacer(tracks, frame::isTaken).place();
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

    /**
     * Labels for the edges of sparse gaps that matter now, as far as there is room for them.
     *
     * @param edges the most important first
     */
    Map<Edge, Label> placeSome(StageType type, List<Edge> edges) {
        Map<Edge, Label> placed = new HashMap<>();
        for (int gap : sparseGaps) {
            List<Edge> some = new ArrayList<>(edges.stream()
                    .filter(edge -> edge.gap() == gap)
                    .limit(MOST_LABELS)
                    .toList());
            Optional<Map<Edge, Label>> labels = Optional.empty();
            while (labels.isEmpty() && !some.isEmpty()) {
                labels = place(skeleton, type, new Attempt(font, tagForm == Form.COMPACT, true, crowded, 1), some);
                some.removeLast();
            }
            labels.ifPresent(placed::putAll);
        }
        return placed;
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

    private static LabelPlacer.Track track(Skeleton frame, Edge edge, Point size) {
        Point from = frame.centers().get(edge.from());
        Point to = frame.centers().get(edge.to());
        Point rim = to.subtract(from).normalize().multiply(frame.radius());
        return new LabelPlacer.Track(from.add(rim), to.subtract(rim), size);
    }

    private static Point labelSize(StageType type, double font, Edge edge, Form form) {
        double symbol = type.width(edge.parameter());
        double number = type.widestNumber();
        double em = switch (form) {
            case WIDE -> symbol + 0.5 + number;
            case TALL -> Math.max(symbol, number + 0.6);
            case COMPACT -> Math.max(symbol, number + 0.5);
        };
        int lines = form == Form.TALL ? 3 : 2;
        int sides = form == Form.COMPACT ? 1 : 2;
        return new Point(
                font * em + sides * Skeleton.LABEL_PADDING,
                lines * font * Skeleton.LINE + sides * Skeleton.LABEL_PADDING_Y);
    }
}
