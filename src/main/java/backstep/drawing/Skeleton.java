package backstep.drawing;

import backstep.drawing.Diagram.Node;
import backstep.drawing.StageLayout.Form;
import java.util.List;
import java.util.Map;

/**
 * The skeleton of a stage: circles with their bias tags and δ badges, error boxes and captions; all that labels must
 * not cover.
 */
record Skeleton(
        double radius,
        Map<Node, Point> centers,
        Form tagForm,
        Map<Node, Rect> biasTags,
        Map<Node, Rect> badges,
        List<Rect> errors,
        Rect total,
        List<Rect> captions) {

    /** Height of a line of text in em. */
    static final double LINE = 1.27;

    static final double LABEL_PADDING = 5;
    static final double LABEL_PADDING_Y = 2;

    /** The width of the shortest name of a hidden layer, in text of the normal size. */
    private static final double SHORTEST_NAME = 50;
    /** Radius of a bias unit relative to the others. */
    static final double BIAS_UNIT = 0.72;

    static Skeleton of(Diagram diagram, StageType type, Room room, LayoutStyle style) {
        return new SkeletonBuilder(diagram, type, room, style).build();
    }

    /** Whether a box touches a circle, tag or badge. */
    boolean isTaken(Rect box) {
        Rect grown = box.grown(2);
        return touchesCircle(box)
                || biasTags.values().stream().anyMatch(grown::overlaps)
                || badges.values().stream().anyMatch(grown::overlaps);
    }

    /** Whether neither a tag nor a badge comes near the circle above or under it. */
    boolean hasRoomUnderCircles() {
        return tagForm == Form.WIDE;
    }

    /** Whether the shortest names of layers fit under their units. */
    boolean hasRoomForCaptions(Room room) {
        return captions.stream().skip(1).allMatch(caption -> caption.width() >= SHORTEST_NAME * room.textScale());
    }

    /** Whether the badges of units side by side keep apart. */
    boolean hasRoomForBadges() {
        List<Rect> places = List.copyOf(badges.values());
        for (int at = 0; at < places.size(); at++) {
            if (places.subList(0, at).stream().anyMatch(places.get(at)::overlaps)) {
                return false;
            }
        }
        return true;
    }

    boolean touchesCircle(Rect box) {
        Rect grown = box.grown(2);
        return centers.entrySet().stream()
                .anyMatch(circle -> grown.overlapsCircle(circle.getValue(), radius(circle.getKey()) + 3));
    }

    double radius(Node node) {
        return radiusOf(radius, node);
    }

    static double radiusOf(double radius, Node node) {
        return node.isBiasUnit() ? radius * BIAS_UNIT : radius;
    }
}
