package backstep.drawing;

import java.util.List;

/** How large and how small things on the stage may be, and how many of them there may be: every threshold of the layout. */
final class Limits {

    /** Of a layer with more units the first and the last are drawn, half of this number each. */
    static final int MOST_UNITS = 16;
    /** More edges than this between two columns are not all labelled. */
    static final int MOST_LABELS = 30;
    /** So many find places beside their edges, where there is no room on them. */
    static final int FEW_LABELS = 4;
    /** The largest radius relative to the height of the stage. */
    static final double LARGEST_RADIUS = 0.092;
    /** The largest radius relative to the distance of two columns, where all edges between them have labels. */
    static final double RADIUS_PER_COLUMN = 0.22;
    /** The same where there is room for nothing else. */
    static final double RADIUS_PER_COLUMN_ALONE = 0.38;
    /** The same where labels stand beside the circles if not between them, the largest first. */
    static final List<Double> RADII_PER_COLUMN_SPARSE = List.of(0.3, 0.26);
    /** From so many units in a column on, tags and badges are given up for larger circles. */
    static final int DENSE_COLUMN = 4;
    /** What these are multiplied by: between the largest possible there is no room for labels. */
    static final double DENSE_SHRINK = 0.8;
    /** By how much larger they have to be for that. */
    static final double MUCH_LARGER = 1.25;
    /** Type that is so much smaller at most gives way to circles that are so much larger at least. */
    static final double HARDLY_SMALLER_TEXT = 0.88;

    static final double LARGER_CIRCLES = 1.15;
    /** For circles that are so much larger, only the edges that matter have labels in large text. */
    static final double WORTH_LABELS = 1.6;
    /** By how much larger the text of labels has to be for circles to give way to it. */
    static final double MUCH_LARGER_TEXT = 1.15;
    /** How large the numbers in circles are then, at least, relative to those on labels. */
    static final double IN_CIRCLE = 1.05;
    /** How much of other edges the labels between two columns may cover, relative to their height: at most every other one. */
    static final double MOST_COVERED = 0.5;
    /** How wide the number of a unit may be, relative to its radius. */
    static final double CHORD = 1.8;
    /** The size of gradients and new values relative to the values above them. */
    static final double SECOND_LINE = 0.9;

    private static final double LARGEST_TYPE = 17;
    /** On a tall stage type grows with it: a projector is read from the last row. */
    private static final double LARGEST_TYPE_PER_HEIGHT = 1 / 40.0;

    private static final double LEAST_TYPE = 12;
    private static final double LEAST_TYPE_PER_HEIGHT = 1 / 50.0;
    private static final double MOST_LEAST_TYPE = 18;

    private Limits() {}

    /** No number is set smaller: 12 pixels on the stage of a small window, 14 in one of 1440×900, 18 on a projector. */
    static double leastType(Room room) {
        return Math.clamp(room.height() * LEAST_TYPE_PER_HEIGHT, LEAST_TYPE, MOST_LEAST_TYPE);
    }

    /** Values on labels are not set larger, in text of the normal size. */
    static double largestType(Room room) {
        return Math.max(LARGEST_TYPE, room.height() * LARGEST_TYPE_PER_HEIGHT);
    }
}
