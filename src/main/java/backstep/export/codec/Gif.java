package backstep.export.codec;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes animated GIF files of diagrams.
 *
 * <p>Each frame holds only the rectangle that changed, with its own palette, and leaves unchanged pixels out: what stands
 * still is drawn once, and a step's own colours are mostly exact. Not dithered, since flat colours must stay flat.
 * Transparency is laid on white. Frames are written as they are added; only the last one is kept. The coding is {@code
 * javax.imageio}'s.
 */
public final class Gif implements AutoCloseable {

    /** For {@code loops}: again and again. */
    public static final int FOREVER = 0;

    private static final int MOST_COLOURS = 256;
    private static final int WHITE = 0xFFFFFF;
    private static final String FRAME_FORMAT = "javax_imageio_gif_image_1.0";

    private final ImageOutputStream out;
    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
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
    public Gif(int width, int height, int loops, OutputStream out) throws IOException {
        if (Math.max(width, height) > 0xFFFF || Math.min(width, height) < 1 || loops < 0 || loops > 0xFFFF) {
            throw new IllegalArgumentException("%d x %d pixels, %d loops".formatted(width, height, loops));
        }
        this.width = width;
        this.height = height;
        this.loops = loops;
        this.out = new MemoryCacheImageOutputStream(out);
        after = new int[width * height];
        writer.setOutput(this.out);
        writer.prepareWriteSequence(null);
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
        int[] changed = new int[area.width() * area.height()];
        int changes = 0;
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int at = y * width + area.left(); at < y * width + area.right(); at++) {
                if (first || before[at] != after[at]) {
                    changed[changes++] = after[at];
                }
            }
        }
        Palette palette = Palette.of(Arrays.copyOf(changed, changes), first ? MOST_COLOURS : MOST_COLOURS - 1);
        BufferedImage image = image(area, palette, first);
        writer.writeToSequence(
                new IIOImage(
                        image, null, metadata(image, area, first, palette.size(), Math.clamp(hundredths, 2, 0xFFFF))),
                null);
        out.flushBefore(out.getStreamPosition());
        int[] spare = first ? new int[after.length] : before;
        before = after;
        after = spare;
    }

    /** Ends the file; leaves the stream open. */
    @Override
    public void close() throws IOException {
        try {
            writer.endWriteSequence();
            out.close();
        } finally {
            writer.dispose();
        }
    }

    private record Area(int left, int top, int right, int bottom) {

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }
    }

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

    /** What is drawn of a frame, as entries of its palette; after the first, one more entry means "as before". */
    private BufferedImage image(Area area, Palette palette, boolean first) {
        int[] colours = new int[palette.size() + (first ? 0 : 1)];
        for (int i = 0; i < palette.size(); i++) {
            colours[i] = 0xFF000000 | palette.colour(i);
        }
        int transparent = first ? -1 : palette.size();
        IndexColorModel model = new IndexColorModel(
                tableBits(colours.length), colours.length, colours, 0, !first, transparent, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(area.width(), area.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] entries = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int lastColour = -1;
        byte lastEntry = 0;
        int to = 0;
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int at = y * width + area.left(); at < y * width + area.right(); at++) {
                if (!first && before[at] == after[at]) {
                    entries[to++] = (byte) palette.size();
                    continue;
                }
                if (after[at] != lastColour) {
                    lastColour = after[at];
                    lastEntry = (byte) palette.indexOf(lastColour);
                }
                entries[to++] = lastEntry;
            }
        }
        return image;
    }

    /** How long a frame stays, that the next one is drawn over it, where it lies, and with the first, how often all play. */
    private IIOMetadata metadata(BufferedImage image, Area area, boolean first, int transparent, int hundredths)
            throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = new IIOMetadataNode(FRAME_FORMAT);
        child(
                root,
                "ImageDescriptor",
                Map.of(
                        "imageLeftPosition", area.left(),
                        "imageTopPosition", area.top(),
                        "imageWidth", area.width(),
                        "imageHeight", area.height(),
                        "interlaceFlag", "FALSE"));
        child(
                root,
                "GraphicControlExtension",
                Map.of(
                        "disposalMethod",
                        "doNotDispose",
                        "userInputFlag",
                        "FALSE",
                        "transparentColorFlag",
                        first ? "FALSE" : "TRUE",
                        "transparentColorIndex",
                        first ? 0 : transparent,
                        "delayTime",
                        hundredths));
        if (first && loops != 1) {
            IIOMetadataNode extension = child(
                    child(root, "ApplicationExtensions", Map.of()),
                    "ApplicationExtension",
                    Map.of("applicationID", "NETSCAPE", "authenticationCode", "2.0"));
            // The file counts repetitions: one fewer than loops, with 0 for forever.
            int repetitions = loops == FOREVER ? 0 : loops - 1;
            extension.setUserObject(new byte[] {1, (byte) repetitions, (byte) (repetitions >> 8)});
        }
        metadata.mergeTree(FRAME_FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode child(IIOMetadataNode parent, String name, Map<String, Object> attributes) {
        IIOMetadataNode child = new IIOMetadataNode(name);
        attributes.forEach((key, value) -> child.setAttribute(key, value.toString()));
        parent.appendChild(child);
        return child;
    }

    private static int tableBits(int colours) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(colours - 1));
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
