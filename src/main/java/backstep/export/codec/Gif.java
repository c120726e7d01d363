package backstep.export.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes animated GIF files of diagrams.
 *
 * <p>Each frame holds only the rectangle that changed, with its own palette, and leaves unchanged pixels out: what stands
 * still is drawn once, and a step's own colours are mostly exact. Not dithered, since flat colours must stay flat.
 * Transparency is laid on white. Frames are written as they are added; only the last one is kept.
 */
public final class Gif implements AutoCloseable {

    /** For {@code loops}: again and again. */
    public static final int FOREVER = 0;

    private static final int MOST_COLOURS = 256;
    private static final int WHITE = 0xFFFFFF;

    private final OutputStream out;
    private final int width;
    private final int height;
    private final int loops;
    private int[] before = new int[0];
    private int[] after;

    /**
     * @param width of every frame, in pixels, 1 to 65,535
     * @param height of every frame, in pixels, 1 to 65,535
     * @param loops how often the animation plays, 1 or more, or {@link #FOREVER}
     */
    public Gif(int width, int height, int loops, OutputStream out) {
        if (Math.max(width, height) > 0xFFFF || Math.min(width, height) < 1 || loops < 0 || loops > 0xFFFF) {
            throw new IllegalArgumentException("%d x %d pixels, %d loops".formatted(width, height, loops));
        }
        this.width = width;
        this.height = height;
        this.loops = loops;
        this.out = out;
        after = new int[width * height];
    }

    /**
     * Appends a frame of the animation's size.
     *
     * @param hundredths how long it stays, in hundredths of a second, 2 to 65,535: viewers slow down shorter ones
     */
    public void add(Raster frame, int hundredths) throws IOException {
        if (frame.width() != width || frame.height() != height) {
            throw new IllegalArgumentException("a frame of %d x %d pixels in an animation of %d x %d"
                    .formatted(frame.width(), frame.height(), width, height));
        }
        frame.read(0, height, after, 0);
        layOnWhite(after);
        boolean first = before.length == 0;
        Area area = first ? new Area(0, 0, width, height) : changed();
        ColourCounts counts = new ColourCounts();
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int at = y * width + area.left(); at < y * width + area.right(); at++) {
                if (first || before[at] != after[at]) {
                    counts.add(after[at]);
                }
            }
        }
        Palette palette = Palette.of(counts, first ? MOST_COLOURS : MOST_COLOURS - 1);
        int tableBits = tableBits(first ? palette.size() : palette.size() + 1);
        if (first) {
            writeHead(palette, tableBits);
        }
        writeControl(first, palette.size(), Math.clamp(hundredths, 2, 0xFFFF));
        writeArea(area, palette, first, tableBits);
        int[] spare = first ? new int[after.length] : before;
        before = after;
        after = spare;
    }

    /** Ends the file; leaves the stream open. */
    @Override
    public void close() throws IOException {
        out.write(0x3B);
    }

    private record Area(int left, int top, int right, int bottom) {}

    /** The smallest rectangle around all changes; one pixel where nothing changed, as a frame cannot be empty. */
    private Area changed() {
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int x = Arrays.mismatch(before, row, row + width, after, row, row + width);
            if (x >= 0) {
                int last = width - 1;
                while (before[row + last] == after[row + last]) {
                    last--;
                }
                left = Math.min(left, x);
                right = Math.max(right, last + 1);
                top = Math.min(top, y);
                bottom = y + 1;
            }
        }
        return right == 0 ? new Area(0, 0, 1, 1) : new Area(left, top, right, bottom);
    }

    private void writeHead(Palette palette, int tableBits) throws IOException {
        out.write("GIF89a".getBytes(StandardCharsets.US_ASCII));
        number(width);
        number(height);
        out.write(0xF0 | tableBits - 1);
        out.write(new byte[] {0, 0});
        writeTable(palette, tableBits);
        if (loops != 1) {
            out.write(new byte[] {0x21, (byte) 0xFF, 11});
            out.write("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[] {3, 1});
            // The file counts repetitions: one fewer than loops, with 0 for forever.
            number(loops == FOREVER ? 0 : loops - 1);
            out.write(0);
        }
    }

    /** How long the frame stays, that the next one is drawn over it, and which index means "as before". */
    private void writeControl(boolean first, int transparent, int hundredths) throws IOException {
        out.write(new byte[] {0x21, (byte) 0xF9, 4, (byte) (first ? 0b100 : 0b101)});
        number(hundredths);
        out.write(first ? 0 : transparent);
        out.write(0);
    }

    private void writeArea(Area area, Palette palette, boolean first, int tableBits) throws IOException {
        out.write(0x2C);
        number(area.left());
        number(area.top());
        number(area.right() - area.left());
        number(area.bottom() - area.top());
        // The first frame's colours are the file's; the others bring their own.
        out.write(first ? 0 : 0x80 | tableBits - 1);
        if (!first) {
            writeTable(palette, tableBits);
        }
        LzwWriter pixels = new LzwWriter(out, Math.max(2, tableBits));
        int lastColour = -1;
        int lastIndex = 0;
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int at = y * width + area.left(); at < y * width + area.right(); at++) {
                if (!first && before[at] == after[at]) {
                    pixels.write(palette.size());
                    continue;
                }
                if (after[at] != lastColour) {
                    lastColour = after[at];
                    lastIndex = palette.indexOf(lastColour);
                }
                pixels.write(lastIndex);
            }
        }
        pixels.finish();
    }

    private void writeTable(Palette palette, int tableBits) throws IOException {
        byte[] table = new byte[3 << tableBits];
        for (int i = 0; i < palette.size(); i++) {
            int colour = palette.colour(i);
            table[3 * i] = (byte) (colour >> 16);
            table[3 * i + 1] = (byte) (colour >> 8);
            table[3 * i + 2] = (byte) colour;
        }
        out.write(table);
    }

    private static int tableBits(int colours) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(colours - 1));
    }

    private void number(int value) throws IOException {
        out.write(value);
        out.write(value >> 8);
    }

    private static void layOnWhite(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            int alpha = pixel >>> 24;
            pixels[i] = alpha == 0xFF
                    ? pixel & WHITE
                    : channel(pixel, 16, alpha) | channel(pixel, 8, alpha) | channel(pixel, 0, alpha);
        }
    }

    private static int channel(int pixel, int shift, int alpha) {
        int value = pixel >> shift & 0xFF;
        return (value * alpha + 0xFF * (0xFF - alpha) + 127) / 0xFF << shift;
    }
}
