package backstep.view.base;

import javafx.geometry.Rectangle2D;

/**
 * The size of the window, in pixels.
 *
 * @param width when not maximized
 * @param height when not maximized
 */
public record WindowSize(double width, double height, boolean maximized) {

    /** The smallest that the window can be used at. */
    public static final double LEAST_WIDTH = 640;

    public static final double LEAST_HEIGHT = 480;

    /** The size of the first start. */
    public static final WindowSize USUAL = new WindowSize(1440, 900, false);

    /** The same on a screen that may be smaller than the one before. */
    public WindowSize within(Rectangle2D screen) {
        return new WindowSize(
                Math.min(Math.max(width, LEAST_WIDTH), screen.getWidth()),
                Math.min(Math.max(height, LEAST_HEIGHT), screen.getHeight()),
                maximized);
    }
}
