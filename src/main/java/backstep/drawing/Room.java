package backstep.drawing;

/**
 * The room that a stage has, in pixels.
 *
 * @param textScale the size of the window's text, 1 = normal: of the line on top and of the captions below
 * @param legend whether under the captions a line says what the marks mean
 */
public record Room(double width, double height, double textScale, boolean legend) {

    private static final double TOP = 34;
    private static final double CAPTIONS = 26;
    private static final double LEGEND = 30;

    /** A room without a legend. */
    public Room(double width, double height, double textScale) {
        this(width, height, textScale, false);
    }

    /** The height that the line on top takes. */
    double top() {
        return TOP * Math.max(1, textScale);
    }

    /** The height that the captions take. */
    double captions() {
        return CAPTIONS * Math.max(1, textScale);
    }

    /** The height that captions and legend take. */
    double bottom() {
        return captions() + (legend ? LEGEND * Math.max(1, textScale) : 0);
    }

    /** The height that is left for the units. */
    double usable() {
        return height - top() - bottom();
    }
}
