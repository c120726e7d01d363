package backstep.drawing;

/**
 * The room that a stage has, in pixels.
 *
 * @param textScale the size of the window's text, 1 = normal: of the line on top and of the captions below
 */
public record Room(double width, double height, double textScale) {

    private static final double TOP = 34;
    private static final double BOTTOM = 26;

    /** The height that the line on top takes. */
    double top() {
        return TOP * Math.max(1, textScale);
    }

    /** The height that the captions take. */
    double bottom() {
        return BOTTOM * Math.max(1, textScale);
    }

    /** The height that is left for the units. */
    double usable() {
        return height - top() - bottom();
    }
}
