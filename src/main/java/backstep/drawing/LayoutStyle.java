package backstep.drawing;

import backstep.drawing.StageLayout.Spacing;
import java.util.ArrayList;
import java.util.List;

/**
 * What a layout may do to make everything fit.
 *
 * @param leastType the size that no number is set smaller than
 * @param sparse labels may be missing
 * @param shrink what the largest possible circles are multiplied by, to leave more room between them
 * @param share how large they are compared to the distance of two columns where labels may be missing; 0 where labels
 *     are to stand between them
 */
record LayoutStyle(double font, double leastType, boolean sparse, Spacing spacing, double shrink, double share) {

    LayoutStyle(double font, double leastType, boolean sparse, Spacing spacing, double shrink) {
        this(font, leastType, sparse, spacing, shrink, 0);
    }

    private static final double[] SHRINKS = {1, 0.8, 0.62};
    /** Text that has been chosen larger than there is room for grows only so far, in steps of this. */
    private static final double TEXT_STEP = 0.15;

    /**
     * Large type before small, large circles before small, labels for all before labels for some, packed at last; none
     * of it larger than text of the normal size.
     */
    static List<LayoutStyle> usual(Room room) {
        List<LayoutStyle> styles = new ArrayList<>();
        double scale = usualScale(room);
        addAll(styles, room, scale);
        double least = scale * Limits.leastType(room);
        styles.add(new LayoutStyle(least / Limits.SECOND_LINE, least, true, Spacing.PACKED, 1));
        return styles;
    }

    /** The same in larger text, where that has been chosen, the largest first. */
    static List<LayoutStyle> enlarged(Room room) {
        List<LayoutStyle> styles = new ArrayList<>();
        for (double scale = room.textScale(); scale > usualScale(room); scale -= TEXT_STEP) {
            addAll(styles, room, scale);
        }
        return styles;
    }

    private static double usualScale(Room room) {
        return Math.min(1, room.textScale());
    }

    private static void addAll(List<LayoutStyle> styles, Room room, double textScale) {
        double least = textScale * Limits.leastType(room);
        double smallest = least / Limits.SECOND_LINE;
        for (double font = textScale * Limits.largestType(room); font > smallest; font -= 1) {
            addAll(styles, font, least);
        }
        addAll(styles, smallest, least);
        styles.add(new LayoutStyle(smallest, least, true, Spacing.ROOMY, 1));
        styles.add(new LayoutStyle(smallest, least, true, Spacing.TIGHT, 1));
    }

    private static void addAll(List<LayoutStyle> styles, double font, double least) {
        for (double shrink : SHRINKS) {
            styles.add(new LayoutStyle(font, least, false, Spacing.ROOMY, shrink));
        }
    }

    /** Whether there is room for nothing else. */
    boolean isLastResort() {
        return spacing == Spacing.PACKED && shrink == 1;
    }

    /** In a smaller circle a number of the least size does not fit. */
    double leastRadius(StageType type) {
        return leastType * type.widestInCircle() / Limits.CHORD;
    }

    /** Whether a skeleton is one that can be read. */
    boolean accepts(Skeleton frame, StageType type, Room room) {
        return isLastResort()
                || frame.radius() >= leastRadius(type) && frame.hasRoomForCaptions(room) && frame.hasRoomForBadges();
    }
}
