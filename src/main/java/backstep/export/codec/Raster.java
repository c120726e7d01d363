package backstep.export.codec;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;

/** A picture that can be read row by row, from any thread. */
public interface Raster {

    /** In pixels, 1 or more. */
    int width();

    /** In pixels, 1 or more. */
    int height();

    /**
     * Copies whole rows as 0xAARRGGBB, not premultiplied.
     *
     * @param y the first row, from 0 at the top
     * @param count how many rows
     * @param into takes {@code count * width()} pixels from {@code offset} on
     */
    void read(int y, int count, int[] into, int offset);

    /** The pixels of an image that nobody draws into any more. */
    static Raster of(Image image) {
        return new ImageRaster(image.getPixelReader(), (int) image.getWidth(), (int) image.getHeight());
    }

    /** Pixels from an array, shared and not copied. */
    static Raster of(int width, int height, int[] argb) {
        return new ArrayRaster(width, height, argb);
    }

    /** Whether no pixel lets anything through. */
    default boolean isOpaque() {
        int rows = Math.clamp((1 << 16) / width(), 1, height());
        int[] band = new int[rows * width()];
        int all = -1;
        for (int y = 0; y < height() && all >>> 24 == 0xFF; y += rows) {
            int count = Math.min(rows, height() - y);
            read(y, count, band, 0);
            for (int i = 0; i < count * width(); i++) {
                all &= band[i];
            }
        }
        return all >>> 24 == 0xFF;
    }
}

/** An image of the toolkit; its reader needs no toolkit thread as long as nobody writes. */
record ImageRaster(PixelReader reader, int width, int height) implements Raster {

    @Override
    public void read(int y, int count, int[] into, int offset) {
        reader.getPixels(0, y, width, count, PixelFormat.getIntArgbInstance(), into, offset, width);
    }
}

/** An array of pixels, row by row. */
final class ArrayRaster implements Raster {

    private final int width;
    private final int height;
    private final int[] argb;

    ArrayRaster(int width, int height, int[] argb) {
        if (width < 1 || height < 1 || argb.length < (long) width * height) {
            throw new IllegalArgumentException(width + " x " + height + " from " + argb.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void read(int y, int count, int[] into, int offset) {
        System.arraycopy(argb, y * width, into, offset, count * width);
    }
}
