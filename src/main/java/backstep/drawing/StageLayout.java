package backstep.drawing;

import backstep.drawing.Diagram.Edge;
import backstep.drawing.Diagram.Node;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
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
    static StageLayout compute(Diagram diagram, TypeMetrics metrics, Room room) {
        double largest = room.textScale() * Math.max(LARGEST_FONT, room.height() * FONT_PER_HEIGHT);
        return Attempt.inOrderOfPreference(largest)
                .map(style -> attempt(diagram, metrics, room, style))
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

    private static Optional<StageLayout> attempt(Diagram diagram, TypeMetrics metrics, Room room, Attempt style) {
        Skeleton frame = Skeleton.of(diagram, metrics, room, style);
        if (frame.radius() < smallestRadius(style)) {
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
            Optional<Map<Edge, Label>> placed = place(frame, metrics, style, edges);
            if (placed.isEmpty() && !style.sparse()) {
                return Optional.empty();
            }
            placed.ifPresentOrElse(labels::putAll, addTo(sparseGaps, gap));
        }
        Form tagForm = style.compact() ? Form.COMPACT : Form.WIDE;
        return Optional.of(new StageLayout(style.font(), frame, labels, tagForm, sparseGaps, style.crowded()));
    }

    private static double smallestRadius(Attempt style) {
        if (style.crowded()) {
            return 0;
        }
        if (style.sparse()) {
            return SMALLEST_SPARSE_RADIUS;
        }
        return style.compact() ? Skeleton.SMALLEST_RADIUS : RADIUS_PER_FONT * style.font();
    }

    private static Runnable addTo(Set<Integer> gaps, int gap) {
        return () -> gaps.add(gap);
    }

    /** Labels for some edges of one gap: in a line if there is room, otherwise stacked. */
    private static Optional<Map<Edge, Label>> place(
            Skeleton frame, TypeMetrics metrics, Attempt style, List<Edge> edges) {
        List<Form> forms = style.compact() ? List.of(Form.COMPACT) : List.of(Form.WIDE, Form.TALL);
        for (Form form : forms) {
            List<LabelPlacer.Track> tracks = new ArrayList<>();
            for (Edge edge : edges) {
                tracks.add(track(frame.centers(), frame.radius(), edge, labelSize(metrics, style.font(), edge, form)));
            }
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
    Map<Edge, Label> placeSome(TypeMetrics metrics, List<Edge> edges) {
        Map<Edge, Label> placed = new HashMap<>();
        for (int gap : sparseGaps) {
            List<Edge> some = new ArrayList<>(edges.stream()
                    .filter(edge -> edge.gap() == gap)
                    .limit(MOST_LABELS)
                    .toList());
            Optional<Map<Edge, Label>> labels = Optional.empty();
            while (labels.isEmpty() && !some.isEmpty()) {
                labels = place(skeleton, metrics, new Attempt(font, tagForm == Form.COMPACT, true, crowded, 1), some);
                some.removeLast();
            }
            labels.ifPresent(placed::putAll);
        }
        return placed;
    }

    double radius() {
        return skeleton.radius();
    }

    Point center(Node node) {
        return skeleton.centers().get(node);
    }

    /** The point on a circle's rim that looks towards another circle. */
    Point rim(Node node, Node towards) {
        Point center = center(node);
        Point direction = center(towards).subtract(center).normalize();
        return center.add(direction.multiply(Skeleton.radiusOf(radius(), node)));
    }

    private static LabelPlacer.Track track(Map<Node, Point> centers, double radius, Edge edge, Point size) {
        Point from = centers.get(edge.from());
        Point to = centers.get(edge.to());
        Point direction = to.subtract(from).normalize();
        Point start = from.add(direction.multiply(radius));
        Point end = to.subtract(direction.multiply(radius));
        return new LabelPlacer.Track(start.x(), start.y(), end.x(), end.y(), size.x(), size.y());
    }

    private static Point labelSize(TypeMetrics metrics, double font, Edge edge, Form form) {
        double symbol = metrics.symbol(edge.parameter());
        double number = metrics.number();
        double padding = Skeleton.LABEL_PADDING;
        return switch (form) {
            case WIDE ->
                new Point(
                        font * (symbol + 0.5 + number) + 2 * padding,
                        2 * font * Skeleton.LINE + 2 * Skeleton.LABEL_PADDING_Y);
            case TALL ->
                new Point(
                        font * Math.max(symbol, number + 0.6) + 2 * padding,
                        3 * font * Skeleton.LINE + 2 * Skeleton.LABEL_PADDING_Y);
            case COMPACT ->
                new Point(
                        font * Math.max(symbol, number + 0.5) + Skeleton.LABEL_PADDING,
                        2 * font * Skeleton.LINE + Skeleton.LABEL_PADDING_Y);
        };
    }

    /** The quantities that stand in an error box: target and error of an output. */
    static List<Quantity> errorLines(int output) {
        return List.of(new Quantity.Target(output), new Step.OutputError(output));
    }
}
