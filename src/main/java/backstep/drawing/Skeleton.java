package backstep.drawing;

import backstep.drawing.Diagram.Node;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    /** Radius of a bias unit relative to the others. */
    static final double BIAS_UNIT = 0.72;

    private static final double MARGIN = 14;
    private static final double AIR = 3;

    static Skeleton of(Diagram diagram, TypeMetrics metrics, Room room, StageLayout.Attempt style) {
        return new Builder(diagram, metrics, room, style).build();
    }

    /** Whether a box touches a circle, tag or badge. */
    boolean isTaken(Rect box) {
        Rect grown = box.grown(2);
        for (Map.Entry<Node, Point> entry : centers.entrySet()) {
            Point center = entry.getValue();
            double reach = radiusOf(radius, entry.getKey()) + 3;
            if (grown.overlapsCircle(center.x(), center.y(), reach)) {
                return true;
            }
        }
        return biasTags.values().stream().anyMatch(grown::overlaps)
                || badges.values().stream().anyMatch(grown::overlaps);
    }

    static double radiusOf(double radius, Node node) {
        return node.isBiasUnit() ? radius * BIAS_UNIT : radius;
    }

    /** The sizes that follow from the type size, and from them the places. */
    private static final class Builder {
        private final Diagram diagram;
        private final Room room;
        private final double tagWidth;
        private final double tagHeight;
        private final double badgeWidth;
        private final double badgeHeight;
        private final double errorWidth;
        private final double errorHeight;
        private final double totalWidth;
        private final double totalHeight;
        private final boolean totalBeside;
        private final double usable;
        private final StageLayout.Attempt style;

        Builder(Diagram diagram, TypeMetrics metrics, Room room, StageLayout.Attempt style) {
            double font = style.font();
            this.style = style;
            this.diagram = diagram;
            this.room = room;
            this.usable = room.usable();
            double number = metrics.number();
            tagWidth = font * (tagSymbol(metrics) + 0.5 + number) + 2 * LABEL_PADDING;
            tagHeight = (style.compact() ? 1 : 2) * font * LINE + 2 * LABEL_PADDING_Y;
            badgeWidth = font * (deltaSymbol(metrics) + 0.6 + number) + 4 * LABEL_PADDING;
            badgeHeight = font * 1.65;
            errorWidth = font * (errorSymbol(metrics) + 1.3 + number) + 2 * LABEL_PADDING;
            double spacing = usable / diagram.outputNodes().size();
            errorHeight = Math.min(2 * font * 1.4 + 8, spacing - AIR);
            totalWidth = font * 1.1 * (metrics.symbol(new Step.TotalError()) + 1.3 + number) + 2 * LABEL_PADDING;
            totalHeight = font * 1.9;
            totalBeside = diagram.outputNodes().size() > 1 && spacing < errorHeight + totalHeight + 6 * AIR;
        }

        private double tagSymbol(TypeMetrics metrics) {
            return units().filter(Node::biasTag)
                    .mapToDouble(node -> metrics.symbol(new Bias(node.asUnit())))
                    .max()
                    .orElse(0);
        }

        private double deltaSymbol(TypeMetrics metrics) {
            return units().filter(Builder::hasDelta)
                    .mapToDouble(node -> metrics.symbol(new Step.Delta(node.asUnit())))
                    .max()
                    .orElse(0);
        }

        private double errorSymbol(TypeMetrics metrics) {
            double widest = 0;
            for (int output = 0; output < diagram.outputNodes().size(); output++) {
                for (Quantity line : StageLayout.errorLines(output)) {
                    widest = Math.max(widest, metrics.symbol(line));
                }
            }
            return widest;
        }

        private java.util.stream.Stream<Node> units() {
            return diagram.columns().stream().flatMap(List::stream);
        }

        Skeleton build() {
            double errorGap = Math.max(18, room.width() * 0.03);
            double rightSide = MARGIN + Math.max(errorWidth, totalBeside ? 0 : totalWidth);
            if (totalBeside) {
                rightSide += errorGap + totalWidth;
            }
            double radius = Math.min(LARGEST_RADIUS * room.height(), verticalRadius());
            double beside = Math.max(badgeWidth, hasTags() ? tagWidth : 0) / 2 + 2 * AIR;
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
            return node.biasTag() && !style.crowded() ? tagHeight + AIR : 0;
        }

        private double below(Node node) {
            return hasDelta(node) && !style.crowded() ? badgeHeight + AIR : 0;
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
                        tags.put(node, Rect.around(x, y - radius - AIR - tagHeight / 2, tagWidth, tagHeight));
                    }
                    if (hasDelta(node)) {
                        badges.put(node, Rect.around(x, y + radius + AIR + badgeHeight / 2, badgeWidth, badgeHeight));
                    }
                }
                double captionWidth = captionWidth(nodes, x, column);
                double captionX = Math.max(x, captionWidth / 2 + AIR);
                captions.add(Rect.around(captionX, room.height() - room.bottom() / 2, captionWidth, room.bottom() - 2));
            }
            List<Rect> errors = errors(centers, rightSide);
            return new Skeleton(radius, centers, tags, badges, errors, total(errors, errorGap), captions);
        }

        /** Wide enough for how many units there are; a plain name stands under the middle of its units. */
        private double captionWidth(List<Node> nodes, double x, double column) {
            double most = Math.min(column * 0.95, 220);
            boolean plain = nodes.size() < Diagram.MOST_UNITS;
            return plain ? Math.min(most, Math.max(2 * (x - AIR), SHORTEST_CAPTION * room.textScale())) : most;
        }

        private List<Rect> errors(Map<Node, Point> centers, double rightSide) {
            List<Rect> errors = new ArrayList<>();
            double left = room.width() - rightSide;
            double wide = totalBeside ? errorWidth : Math.max(errorWidth, totalWidth);
            for (Node node : diagram.columns().getLast()) {
                double y = centers.get(node).y();
                errors.add(new Rect(left, y - errorHeight / 2, wide, errorHeight));
            }
            return errors;
        }

        private Rect total(List<Rect> errors, double errorGap) {
            if (totalBeside) {
                double middle = (errors.getFirst().centerY() + errors.getLast().centerY()) / 2;
                double x = errors.getFirst().right() + errorGap;
                return new Rect(x, middle - totalHeight / 2, totalWidth, totalHeight);
            }
            double x = errors.getFirst().centerX();
            if (errors.size() == 1) {
                double y = errors.getFirst().bottom() + Math.min(90, usable * 0.14);
                return Rect.around(x, y, totalWidth, totalHeight);
            }
            int upper = errors.size() / 2 - 1;
            double y = (errors.get(upper).centerY() + errors.get(upper + 1).centerY()) / 2;
            return Rect.around(x, y, totalWidth, totalHeight);
        }
    }
}
