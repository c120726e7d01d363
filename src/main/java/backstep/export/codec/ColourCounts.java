package backstep.export.codec;

import java.util.Arrays;

/** How often each colour occurs: a hash table without boxes. */
final class ColourCounts {

    private int[] colours = new int[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;

    /** Counts one pixel of a colour, 0xRRGGBB. */
    void add(int colour) {
        int slot = slot(colour);
        if (counts[slot]++ == 0) {
            colours[slot] = colour;
            if (++size > counts.length / 2) {
                grow();
            }
        }
    }

    /** The number of different colours. */
    int size() {
        return size;
    }

    /** How many pixels have a colour. */
    int of(int colour) {
        return counts[slot(colour)];
    }

    /** All colours, in ascending order. */
    int[] colours() {
        int[] all = new int[size];
        int at = 0;
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] > 0) {
                all[at++] = colours[slot];
            }
        }
        Arrays.sort(all);
        return all;
    }

    private int slot(int colour) {
        int mask = counts.length - 1;
        int slot = colour * 0x9E3779B1 >>> 8 & mask;
        while (counts[slot] > 0 && colours[slot] != colour) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldColours = colours;
        int[] oldCounts = counts;
        colours = new int[2 * oldColours.length];
        counts = new int[2 * oldCounts.length];
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldColours[i]);
                colours[slot] = oldColours[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
