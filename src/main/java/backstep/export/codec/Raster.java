package backstep.export.codec;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;

/**
 * A picture that can be read row by row, from any thread.
 *
 * @param width in pixels, 1 or more
 * @param height in pixels, 1 or more
 */
public record Raster(int width, int height, Rows rows) {

    /** Gives the pixels. */
    @FunctionalInterface
    public interface Rows {

        /**
         * Copies whole rows as 0xAARRGGBB, not premultiplied.
         *
         * @param y the first row, from 0 at the top
         * @param count how many rows
         * @param into takes {@code count * width} pixels from {@code offset} on
         */
        void read(int y, int count, int[] into, int offset);
    }

    /** The pixels of an image that nobody draws into any more; that needs no toolkit thread. */
    public static Raster of(Image image) {
        PixelReader reader = image.getPixelReader();
        int width = (int) image.getWidth();
        return new Raster(
                width,
                (int) image.getHeight(),
                (y, count, into, offset) ->
                        reader.getPixels(0, y, width, count, PixelFormat.getIntArgbInstance(), into, offset, width));
    }

    /** Pixels from an array, row by row, shared and not copied. */
    public static Raster of(int width, int height, int[] argb) {
        if (width < 1 || height < 1 || argb.length < (long) width * height) {
            throw new IllegalArgumentException(width + " x " + height + " from " + argb.length + " pixels");
        }
        return new Raster(
                width,
                height,
                (y, count, into, offset) -> System.arraycopy(argb, y * width, into, offset, count * width));
    }

    /** As {@link Rows#read}. */
    public void read(int y, int count, int[] into, int offset) {
        rows.read(y, count, into, offset);
    }

    /** Whether every pixel is opaque. */
    boolean isOpaque() {
        int band = Math.clamp((1 << 16) / width, 1, height);
        int[] pixels = new int[band * width];
        int all = -1;
        for (int y = 0; y < height && all >>> 24 == 0xFF; y += band) {
            int count = Math.min(band, height - y);
            read(y, count, pixels, 0);
            for (int i = 0; i < count * width; i++) {
                all &= pixels[i];
            }
        }
        return all >>> 24 == 0xFF;
    }
}
