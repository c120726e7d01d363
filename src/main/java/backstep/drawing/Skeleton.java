package backstep.drawing;

import backstep.drawing.Diagram.Node;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The skeleton of a stage: circles with their bias tags and δ badges, error boxes and captions; all that labels must
 * not cover.
 */
record Skeleton(
        double radius,
        Map<Node, Point> centers,
        Map<Node, Rect> biasTags,
        Map<Node, Rect> badges,
        List<Rect> errors,
        Rect total,
        List<Rect> captions) {

    static final double SMALLEST_RADIUS = 19;
    /** The largest radius relative to the height of the stage. */
    static final double LARGEST_RADIUS = 0.092;
    /** Height of a line of text in em. */
    static final double LINE = 1.27;

    static final double LABEL_PADDING = 5;
    static final double LABEL_PADDING_Y = 2;
    /** Room for the shortest caption in text of the normal size. */
    private static final double SHORTEST_CAPTION = 40;

    private static final double WIDEST_CAPTION = 220;
    /** Radius of a bias unit relative to the others. */
    static final double BIAS_UNIT = 0.72;

    private static final double MARGIN = 14;
    private static final double AIR = 3;

    static Skeleton of(Diagram diagram, StageType type, Room room, StageLayout.Attempt style) {
        return new Builder(diagram, type, room, style).build();
    }

    /** Whether a box touches a circle, tag or badge. */
    boolean isTaken(Rect box) {
        Rect grown = box.grown(2);
        boolean onCircle = centers.entrySet().stream()
                .anyMatch(circle -> grown.overlapsCircle(circle.getValue(), radius(circle.getKey()) + 3));
        return onCircle
                || biasTags.values().stream().anyMatch(grown::overlaps)
                || badges.values().stream().anyMatch(grown::overlaps);
    }

    double radius(Node node) {
        return node.isBiasUnit() ? radius * BIAS_UNIT : radius;
    }

    /** The sizes that follow from the type size, and from them the places. */
    private static final class Builder {
        private final Diagram diagram;
        private final Room room;
        private final StageLayout.Attempt style;
        private final double usable;
        /** How wide and high each of these is. */
        private final Point tag;

        private final Point badge;
        private final Point error;
        private final Point total;
        private final boolean totalBeside;

        Builder(Diagram diagram, StageType type, Room room, StageLayout.Attempt style) {
            this.diagram = diagram;
            this.room = room;
            this.style = style;
            usable = room.usable();
            double font = style.font();
            double number = type.widestNumber();
            List<Node> outputs = diagram.outputNodes();
            double tagSymbol = widest(type, units().filter(Node::biasTag).map(node -> new Bias(node.asUnit())));
            double deltaSymbol =
                    widest(type, units().filter(Builder::hasDelta).map(node -> new Step.Delta(node.asUnit())));
            double errorSymbol = widest(
                    type, IntStream.range(0, outputs.size()).boxed().flatMap(output -> errorLines(output).stream()));
            double totalSymbol = type.width(new Step.TotalError());
            double spacing = usable / outputs.size();
            tag = new Point(
                    font * (tagSymbol + 0.5 + number) + 2 * LABEL_PADDING,
                    (style.compact() ? 1 : 2) * font * LINE + 2 * LABEL_PADDING_Y);
            badge = new Point(font * (deltaSymbol + 0.6 + number) + 4 * LABEL_PADDING, font * 1.65);
            error = new Point(
                    font * (errorSymbol + 1.3 + number) + 2 * LABEL_PADDING,
                    Math.min(2 * font * 1.4 + 8, spacing - AIR));
            total = new Point(font * 1.1 * (totalSymbol + 1.3 + number) + 2 * LABEL_PADDING, font * 1.9);
            totalBeside = outputs.size() > 1 && spacing < error.y() + total.y() + 6 * AIR;
        }

        private static double widest(StageType type, Stream<? extends Quantity> symbols) {
            return symbols.mapToDouble(type::width).max().orElse(0);
        }

        private Stream<Node> units() {
            return diagram.nodes().stream();
        }

        Skeleton build() {
            double errorGap = Math.max(18, room.width() * 0.03);
            double rightSide = MARGIN + Math.max(error.x(), totalBeside ? 0 : total.x());
            if (totalBeside) {
                rightSide += errorGap + total.x();
            }
            double radius = Math.min(LARGEST_RADIUS * room.height(), verticalRadius());
            double beside = Math.max(badge.x(), hasTags() ? tag.x() : 0) / 2 + 2 * AIR;
            double column = 0;
            double firstX = 0;
            for (int round = 0; round < 3; round++) {
                firstX = MARGIN + radius;
                double lastX = room.width() - rightSide - Math.max(radius + errorGap, beside);
                column = (lastX - firstX) / Math.max(1, diagram.gaps().size());
                radius = Math.min(radius, column * (style.sparse() ? 0.3 : 0.22));
            }
            return placeAll(Math.max(radius * style.shrink(), 8), firstX, column, errorGap, rightSide);
        }

        private boolean hasTags() {
            return units().anyMatch(Node::biasTag);
        }

        /** The largest radius with which every column's circles, tags and badges fit under one another. */
        private double verticalRadius() {
            double smallest = Double.MAX_VALUE;
            for (List<Node> column : diagram.columns()) {
                double slot = usable / column.size();
                double extra = column.stream().mapToDouble(this::above).max().orElse(0)
                        + column.stream().mapToDouble(this::below).max().orElse(0);
                smallest = Math.min(smallest, (slot - extra - 2 * AIR) / 2);
            }
            return smallest;
        }

        private double above(Node node) {
            return node.biasTag() && !style.crowded() ? tag.y() + AIR : 0;
        }

        private double below(Node node) {
            return hasDelta(node) && !style.crowded() ? badge.y() + AIR : 0;
        }

        private static boolean hasDelta(Node node) {
            return !node.isInput() && !node.isBiasUnit();
        }

        private Skeleton placeAll(double radius, double firstX, double column, double errorGap, double rightSide) {
            Map<Node, Point> centers = new HashMap<>();
            Map<Node, Rect> tags = new HashMap<>();
            Map<Node, Rect> badges = new HashMap<>();
            List<Rect> captions = new ArrayList<>();
            for (int index = 0; index < diagram.columns().size(); index++) {
                List<Node> nodes = diagram.columns().get(index);
                double x = firstX + index * column;
                double slot = usable / nodes.size();
                for (int row = 0; row < nodes.size(); row++) {
                    Node node = nodes.get(row);
                    double y = room.top() + (row + 0.5) * slot + (above(node) - below(node)) / 2;
                    centers.put(node, new Point(x, y));
                    if (node.biasTag()) {
                        tags.put(node, Rect.around(x, y - radius - AIR - tag.y() / 2, tag));
                    }
                    if (hasDelta(node)) {
                        badges.put(node, Rect.around(x, y + radius + AIR + badge.y() / 2, badge));
                    }
                }
                captions.add(caption(nodes, x, column));
            }
            List<Rect> errors = errors(centers, rightSide);
            return new Skeleton(radius, centers, tags, badges, errors, total(errors, errorGap), captions);
        }

        /**
         * Under its units and clear of the captions beside it. Where it says how many units there are it takes all the room
         * that it has, a plain name stands under the middle even at the edge.
         */
        private Rect caption(List<Node> nodes, double x, double column) {
            double half = Math.min(column * 0.95, WIDEST_CAPTION) / 2;
            boolean plain = nodes.size() < Diagram.MOST_UNITS;
            if (plain) {
                half = Math.min(half, Math.max(x - AIR, SHORTEST_CAPTION * room.textScale() / 2));
            }
            double left = Math.max(AIR, x - half);
            double right = plain ? left + 2 * half : x + half;
            return new Rect(left, room.height() - room.bottom() + 1, right - left, room.bottom() - 2);
        }

        private List<Rect> errors(Map<Node, Point> centers, double rightSide) {
            List<Rect> errors = new ArrayList<>();
            double left = room.width() - rightSide;
            double wide = totalBeside ? error.x() : Math.max(error.x(), total.x());
            for (Node node : diagram.outputNodes()) {
                errors.add(new Rect(left, centers.get(node).y() - error.y() / 2, wide, error.y()));
            }
            return errors;
        }

        /** Beside the errors, or in the middle between them, or under the only one. */
        private Rect total(List<Rect> errors, double errorGap) {
            if (totalBeside) {
                double middle = (errors.getFirst().centerY() + errors.getLast().centerY()) / 2;
                return Rect.around(errors.getFirst().right() + errorGap + total.x() / 2, middle, total);
            }
            int upper = errors.size() / 2 - 1;
            double y = errors.size() == 1
                    ? errors.getFirst().bottom() + Math.min(90, usable * 0.14)
                    : (errors.get(upper).centerY() + errors.get(upper + 1).centerY()) / 2;
            return Rect.around(errors.getFirst().centerX(), y, total);
        }
    }

    /** The quantities that stand in an error box: target and error of an output. */
    static List<Quantity> errorLines(int output) {
        return List.of(new Quantity.Target(output), new Step.OutputError(output));
    }
}
