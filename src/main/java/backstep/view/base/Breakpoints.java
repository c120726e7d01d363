package backstep.view.base;

/** How wide the window must be for each of its parts, in pixels at text of the usual size; the widest first. */
public final class Breakpoints {

    /** Below this width the name of the program gives its place to the title of the lesson. */
    public static final double BRAND = 1540;

    /** Below this width the buttons of the header are icons. */
    public static final double HEADER_WORDS = 1320;

    /** Below this width the values stand in a narrower panel. */
    public static final double WIDE_VALUES = 1280;

    /** Below this width the chalkboard is a line under the stage, and the tabs are a drawer. */
    public static final double CHALKBOARD = 1180;

    /** Below this width predicting is begun from the menu or by its key. */
    public static final double PREDICT = 1060;

    /** Below this width what the choices beside the timeline are for is left to their tooltips. */
    public static final double CAPTIONS = 1010;

    /** Below this width the phases are numbers only. */
    public static final double PHASE_NAMES = 920;

    /** Below this width the values are a drawer. */
    public static final double VALUES = 900;

    /** Below this width "next iteration" is an icon. */
    public static final double TRANSPORT_WORDS = 900;

    /** Below this width the choices beside the timeline are in the menu only. */
    public static final double CHOICES = 800;

    /** Below this width the notation and the palette are in the menu only. */
    public static final double LOOKS = 760;

    /** How wide the chalkboard and the other tabs are at least. */
    public static final double SIDE_PANEL = 370;

    private Breakpoints() {}
}
