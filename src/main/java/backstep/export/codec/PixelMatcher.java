package backstep.export.codec;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Turns rows of pixels into deflate's literals and matches, comparing whole pixels.
 *
 * <p>A diagram is mostly the pixel to the left or the row above again, and the rest is glyphs and slanted edges, whose
 * colours came up before. So a match is looked for next door, and then where the same pair of pixels and the same
 * single pixel last began. Every row is a PNG row with filter type 0 in front: filters gain nothing on flat colours and
 * spoil the repetitions.
 */
final class PixelMatcher {

    /** Pixels read from the picture at a time. */
    private static final int BAND = 1 << 17;

    private static final int HASH_BITS = 15;
    private static final int NOWHERE = Integer.MIN_VALUE / 2;
    /** A match next door of so many pixels is good enough not to look further. */
    private static final int LONG_ENOUGH = 64;
    /** So many pixels of a match are remembered as places to match from. */
    private static final int REMEMBERED = 16;

    private final DeflateWriter out;
    private final int width;
    private final int bytesPerPixel;
    private final int stride;
    private final boolean reachesAbove;
    /** What one token of the stream can hold at most, in pixels. */
    private final int tokenLength;

    private final Adler32 checksum = new Adler32();
    /** The current row as the file has it. */
    private final byte[] row;
    /** A few rows above the band being written, then the band. */
    private final int[] pixels;

    private final int keptRows;
    private final int bandRows;
    /** How many pixels of the picture come before the buffer. */
    private int base;

    /** Where a pixel and a pair of pixels with this hash last began, as pixels since the top. */
    private final int[] singles = new int[1 << HASH_BITS];

    private final int[] pairs = new int[1 << HASH_BITS];

    /** The best match so far: pixels, and bytes back. */
    private int length;

    private int distance;

    PixelMatcher(DeflateWriter out, int width, int bytesPerPixel) {
        this.out = out;
        this.width = width;
        this.bytesPerPixel = bytesPerPixel;
        stride = 1 + width * bytesPerPixel;
        reachesAbove = stride <= DeflateWriter.WINDOW;
        tokenLength = DeflateWriter.LONGEST / bytesPerPixel;
        row = new byte[stride];
        keptRows = 1 + DeflateWriter.WINDOW / stride;
        bandRows = Math.max(1, BAND / width);
        pixels = new int[(keptRows + bandRows) * width];
        Arrays.fill(singles, NOWHERE);
        Arrays.fill(pairs, NOWHERE);
    }

    /** Writes every row of a picture; returns the Adler-32 checksum of the rows. */
    int write(Raster picture) throws IOException {
        int kept = 0;
        for (int y = 0; y < picture.height(); y += bandRows) {
            int count = Math.min(bandRows, picture.height() - y);
            picture.read(y, count, pixels, kept * width);
            base = (y - kept) * width;
            for (int r = 0; r < count; r++) {
                writeRow((kept + r) * width, y + r > 0 && reachesAbove);
            }
            int have = kept + count;
            kept = Math.min(keptRows, have);
            System.arraycopy(pixels, (have - kept) * width, pixels, 0, kept * width);
        }
        return (int) checksum.getValue();
    }

    private void writeRow(int start, boolean above) throws IOException {
        fillRow(start);
        checksum.update(row);
        int end = start + width;
        int at = start;
        int copied = above ? same(start, start - width, width) : 0;
        if (copied > 0) {
            // A run costs far fewer bits than a copy from above, whose distance is spelled out in every token.
            int run = width > 1 ? 1 + same(start + 1, start, width - 1) : 1;
            at += run >= Math.min(copied, tokenLength) ? 1 : Math.min(copied, tokenLength);
            out.match(1 + (at - start) * bytesPerPixel, stride);
        } else {
            out.literal(0);
        }
        while (at < end) {
            length = 0;
            lookNextDoor(at, start, end, above);
            if (length < LONG_ENOUGH) {
                lookBack(at, start, end);
            }
            if (length > 0) {
                out.match(length * bytesPerPixel, distance);
                at += length;
            } else {
                literal(1 + (at - start) * bytesPerPixel);
                at++;
            }
        }
    }

    private void lookNextDoor(int at, int start, int end, boolean above) {
        if (at > start) {
            length = same(at, at - 1, end - at);
            distance = bytesPerPixel;
        }
        if (length < tokenLength && above) {
            // Token by token, so that the next run is found where it begins.
            int copied = same(at, at - width, Math.min(tokenLength, end - at));
            if (copied > length) {
                length = copied;
                distance = stride;
            }
        }
    }

    private void lookBack(int at, int start, int end) {
        int single = hash(pixels[at]);
        int lastSingle = singles[single];
        singles[single] = base + at;
        if (at + 1 < end) {
            int pair = pairHash(at);
            tryPlace(pairs[pair] - base, at, start, end);
            pairs[pair] = base + at;
        }
        if (length == 0) {
            tryPlace(lastSingle - base, at, start, end);
        }
        int until = Math.min(at + Math.min(length, REMEMBERED), end - 1);
        for (int i = at + 1; i < until; i++) {
            singles[hash(pixels[i])] = base + i;
            pairs[pairHash(i)] = base + i;
        }
    }

    private void tryPlace(int place, int at, int start, int end) {
        if (place < 0) {
            return;
        }
        int back = at - place;
        int inRow = at - start;
        int rowsBack = back <= inRow ? 0 : (back - inRow - 1) / width + 1;
        int bytesBack = back * bytesPerPixel + rowsBack;
        if (bytesBack > DeflateWriter.WINDOW) {
            return;
        }
        // A match ends with either row: the byte of the filter type comes next.
        int placeEnd = end - rowsBack * width;
        int found = same(at, place, Math.min(end - at, placeEnd - place));
        if (found > length) {
            length = found;
            distance = bytesBack;
        }
    }

    private int same(int at, int other, int most) {
        if (pixels[at] != pixels[other]) {
            return 0;
        }
        int difference = Arrays.mismatch(pixels, at, at + most, pixels, other, other + most);
        return difference < 0 ? most : difference;
    }

    private static int hash(int value) {
        return value * 0x9E3779B1 >>> 32 - HASH_BITS;
    }

    private int pairHash(int at) {
        return hash(pixels[at] * 0x85EBCA6B + pixels[at + 1]);
    }

    private void literal(int from) throws IOException {
        for (int i = from; i < from + bytesPerPixel; i++) {
            out.literal(row[i] & 0xFF);
        }
    }

    private void fillRow(int start) {
        int to = 1;
        for (int i = start; i < start + width; i++) {
            int pixel = pixels[i];
            row[to++] = (byte) (pixel >> 16);
            row[to++] = (byte) (pixel >> 8);
            row[to++] = (byte) pixel;
            if (bytesPerPixel == 4) {
                row[to++] = (byte) (pixel >> 24);
            }
        }
    }
}
