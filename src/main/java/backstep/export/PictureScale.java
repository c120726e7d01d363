package backstep.export;

import java.util.List;
import java.util.Locale;

/** How many pixels a picture has for one of the design, and how many it may have. */
public final class PictureScale {

    /** What a menu offers; the command line takes any. */
    public static final List<Integer> OFFERED = List.of(1, 2, 4);

    /** JavaFX's software pipeline keeps 512 MB for textures, of 4 bytes a pixel, and fails with less than a reason. */
    private static final long MOST_PIXELS = (512L << 20) / 4;

    /** A picture, the encoder's part of it, and what drawing it takes for a while. */
    private static final long BYTES_PER_PIXEL = 8;
    /** What the program itself and one band of the drawing need. */
    private static final long OTHER_BYTES = 128L << 20;

    /** Any program that runs at all has room for a picture as large as a usual screen. */
    private static final long ALWAYS_PIXELS = 1 << 21;

    private PictureScale() {}

    /**
     * Checks that a picture can be drawn here.
     *
     * @param width of the design, in pixels, above 0
     * @param height of the design, in pixels, above 0
     * @throws IllegalArgumentException if it cannot, saying in one line what can
     */
    public static void check(double width, double height, double scale) {
        if (!(scale > 0) || pixels(width, scale) < 1 || pixels(height, scale) < 1) {
            throw new IllegalArgumentException("scale %s: expected a number above 0".formatted(plain(scale)));
        }
        if ((double) pixels(width, scale) * pixels(height, scale) > mostPixels()) {
            throw new IllegalArgumentException("scale %s of %s × %s is more than can be drawn, the largest is %s"
                    .formatted(plain(scale), plain(width), plain(height), plain(largest(width, height))));
        }
    }

    /** The largest scale that {@link #check} lets through, rounded down to two decimals, to whole ones from 2 on. */
    public static double largest(double width, double height) {
        double exact = Math.sqrt(mostPixels() / (width * height));
        double step = exact >= 2 ? 1 : 0.01;
        double largest = Math.floor(exact / step) * step;
        while ((double) pixels(width, largest) * pixels(height, largest) > mostPixels()) {
            largest -= step;
        }
        return largest;
    }

    /** The size of the picture along one side of the design, in pixels. */
    static long pixels(double side, double scale) {
        return Math.round(side * scale);
    }

    private static double mostPixels() {
        long memory = Math.max(0, Runtime.getRuntime().maxMemory() - OTHER_BYTES);
        return Math.clamp(memory / BYTES_PER_PIXEL, ALWAYS_PIXELS, MOST_PIXELS);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, Math.abs(value) < 1e6 ? "%.2f" : "%g", value);
    }
}
