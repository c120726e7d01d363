package backstep.drawing;

import backstep.drawing.Diagram.Node;
import backstep.drawing.StageLayout.Form;
import backstep.drawing.StageLayout.Spacing;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Builds the skeleton of a stage: the sizes that follow from the type size, and from them the places. */
final class SkeletonBuilder {

    /** Room for the shortest caption in text of the normal size. */
    private static final double SHORTEST_CAPTION = 40;

    private static final double WIDEST_CAPTION = 220;
    private static final double MARGIN = 14;
    private static final double AIR = 3;
    /** A bias unit has no badge that would keep the unit under it away. */
    private static final double AIR_UNDER_BIAS = 12;

    private final Diagram diagram;
    private final Room room;
    private final LayoutStyle style;
    private final double usable;
    /** How wide and high each of these is. */
    private final Point roomyTag;

    private final Point flatTag;
    private final Point badge;
    private final Point error;
    private final Point total;
    private final boolean totalBeside;
    /** How wide a label of an edge is at least. */
    private final double label;

    private final double leastRadius;

    SkeletonBuilder(Diagram diagram, StageType type, Room room, LayoutStyle style) {
        this.diagram = diagram;
        this.room = room;
        this.style = style;
        usable = room.usable();
        leastRadius = style.leastRadius(type);
        double font = style.font();
        // Where there is room for nothing else, a power of ten is set smaller rather than the circles.
        double number = style.isLastResort() ? type.widestNumber() : type.widestError();
        double result = style.isLastResort() ? type.widestNumber() : type.widestResult();
        List<Node> outputs = diagram.outputNodes();
        double deltaSymbol =
                widest(type, units().filter(SkeletonBuilder::hasDelta).map(node -> new Step.Delta(node.asUnit())));
        double errorSymbol = widest(
                type, IntStream.range(0, outputs.size()).boxed().flatMap(output -> Plates.errorLines(output).stream()));
        double totalSymbol = type.width(new Step.TotalError());
        double spacing = usable / outputs.size();
        roomyTag = tag(type, Form.WIDE);
        flatTag = tag(type, Form.LONG);
        badge = new Point(font * (deltaSymbol + 0.6 + result) + 4 * Skeleton.LABEL_PADDING, font * 1.65);
        error = new Point(
                font * (errorSymbol + 1.3 + number) + 2 * Skeleton.LABEL_PADDING,
                Math.min(2 * font * 1.4 + 8, spacing - AIR));
        total = new Point(font * 1.1 * (totalSymbol + 1.3 + number) + 2 * Skeleton.LABEL_PADDING, font * 1.9);
        label = diagram.edges().stream()
                .mapToDouble(edge -> StageLayout.labelSize(type, font, edge.parameter(), Form.TALL)
                        .x())
                .max()
                .orElse(0);
        totalBeside = outputs.size() > 1 && spacing < error.y() + total.y() + 6 * AIR;
    }

    private Point tag(StageType type, Form form) {
        return units().filter(Node::biasTag)
                .map(node -> StageLayout.labelSize(type, style.font(), new Bias(node.asUnit()), form))
                .reduce(Point.ZERO, Point::largest);
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
        double largest = Math.max(Limits.LARGEST_RADIUS * room.height(), leastRadius);
        double radius = Math.min(largest, verticalRadius());
        double beside =
                Math.max(badge.x(), hasTags() ? tag(style.spacing().tagForm()).x() : 0) / 2 + 2 * AIR;
        double column = 0;
        double firstX = 0;
        for (int round = 0; round < 3; round++) {
            firstX = MARGIN + radius;
            double lastX = room.width() - rightSide - Math.max(radius + errorGap, beside);
            column = (lastX - firstX) / Math.max(1, diagram.gaps().size());
            radius = Math.min(radius, widestRadius(column));
        }
        return placeAll(Math.max(radius * style.shrink(), 8), firstX, column, errorGap, rightSide);
    }

    /** The largest radius with which labels stand between two columns: all of them, or a few if circles are not too small. */
    private double widestRadius(double column) {
        double alone = column * Limits.RADIUS_PER_COLUMN_ALONE;
        if (style.spacing() == Spacing.PACKED) {
            return alone;
        }
        return style.sparse()
                ? Math.max(
                        (column - label) / 2 - 2 * AIR, Math.max(style.share() * column, Math.min(leastRadius, alone)))
                : column * Limits.RADIUS_PER_COLUMN;
    }

    private boolean hasTags() {
        return units().anyMatch(Node::biasTag);
    }

    /** The largest radius with which every column's circles, tags and badges fit under one another. */
    private double verticalRadius() {
        return diagram.columns().stream()
                .mapToDouble(column -> (usable - gaps(column)) / heightOfCircles(column, 1))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private double gaps(List<Node> column) {
        return IntStream.rangeClosed(0, column.size())
                .mapToDouble(row -> gapBefore(column, row))
                .sum();
    }

    private static double heightOfCircles(List<Node> column, double radius) {
        return column.stream()
                .mapToDouble(node -> 2 * Skeleton.radiusOf(radius, node))
                .sum();
    }

    /** What is kept free above the circle of a row, or under the last. */
    private double gapBefore(List<Node> column, int row) {
        boolean afterUnit = row > 0 && hasDelta(column.get(row - 1));
        boolean afterBias = row > 0 && column.get(row - 1).isBiasUnit();
        boolean beforeTag = row < column.size() && column.get(row).biasTag();
        double above = afterUnit ? badge.y() + AIR : 0;
        double below = beforeTag ? tag(style.spacing().tagForm()).y() + AIR : 0;
        return (afterBias ? AIR_UNDER_BIAS : AIR)
                + switch (style.spacing()) {
                    case ROOMY -> above + below;
                    case TIGHT -> Math.max(above, below);
                    case PACKED -> AIR;
                };
    }

    private static boolean hasDelta(Node node) {
        return !node.isInput() && !node.isBiasUnit();
    }

    /**
     * Where the middles of a column's circles are; what is left of the height goes evenly around them. Columns of as
     * many circles stand level with the one that needs the most room: an edge that looks level is level.
     */
    private double[] middles(List<Node> own, double radius) {
        List<Node> column = diagram.columns().stream()
                .filter(other -> hasSameCircles(own, other))
                .max(Comparator.comparingDouble(this::gaps))
                .orElse(own);
        double left = (usable - gaps(column) - heightOfCircles(column, radius)) / column.size();
        double[] middles = new double[column.size()];
        double y = room.top() - left / 2;
        for (int row = 0; row < middles.length; row++) {
            double half = Skeleton.radiusOf(radius, column.get(row));
            y += left + gapBefore(column, row) + half;
            middles[row] = y;
            y += half;
        }
        return middles;
    }

    private static boolean hasSameCircles(List<Node> one, List<Node> other) {
        return one.stream()
                .map(Node::isBiasUnit)
                .toList()
                .equals(other.stream().map(Node::isBiasUnit).toList());
    }

    private Point tag(Form form) {
        return form == Form.LONG ? flatTag : roomyTag;
    }

    /** Of circles as large as can be, columns with few of them have more room between them. */
    private Form tagForm(double radius) {
        boolean hasRoom = diagram.columns().stream()
                .allMatch(column -> (usable - heightOfCircles(column, radius)) / column.size()
                        > roomyTag.y() + badge.y() + 3 * AIR);
        return style.spacing() == Spacing.PACKED && hasRoom
                ? Form.WIDE
                : style.spacing().tagForm();
    }

    private Skeleton placeAll(double radius, double firstX, double column, double errorGap, double rightSide) {
        Form form = tagForm(radius);
        Point tag = tag(form);
        Map<Node, Point> centers = new HashMap<>();
        Map<Node, Rect> tags = new HashMap<>();
        Map<Node, Rect> badges = new HashMap<>();
        List<Rect> captions = new ArrayList<>();
        for (int index = 0; index < diagram.columns().size(); index++) {
            List<Node> nodes = diagram.columns().get(index);
            double x = firstX + index * column;
            double[] middles = middles(nodes, radius);
            for (int row = 0; row < nodes.size(); row++) {
                Node node = nodes.get(row);
                double y = middles[row];
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
        return new Skeleton(radius, centers, form, tags, badges, errors, total(errors, errorGap), captions);
    }

    /**
     * Under its units and clear of the captions beside it. Where it says how many units there are it takes all the room
     * that it has, a plain name stands under the middle even at the edge.
     */
    private Rect caption(List<Node> nodes, double x, double column) {
        double half = Math.min(column * 0.95, WIDEST_CAPTION) / 2;
        boolean plain = nodes.size() < Limits.MOST_UNITS;
        if (plain) {
            half = Math.min(half, Math.max(x - AIR, SHORTEST_CAPTION * room.textScale() / 2));
        }
        double left = Math.max(AIR, x - half);
        double right = plain ? left + 2 * half : x + half;
        return new Rect(left, room.height() - room.bottom() + 1, right - left, room.captions() - 2);
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
