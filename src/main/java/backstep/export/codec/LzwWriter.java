package backstep.export.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Packs palette indices the way GIF does: LZW with codes that grow to 12 bits, in blocks of up to 255 bytes. */
final class LzwWriter {

    private static final int MOST_CODES = 1 << 12;
    private static final int TABLE_BITS = 14;

    private final OutputStream out;
    private final int clear;
    /** An open hash table from (prefix code, index) to the code of that string. */
    private final int[] keys = new int[1 << TABLE_BITS];

    private final short[] codes = new short[1 << TABLE_BITS];
    private final byte[] block = new byte[256];
    private int blockSize;
    private int held;
    private int heldBits;
    private int next;
    private int codeBits;
    private int prefix = -1;

    /**
     * @param bits of an index, 2 to 8
     */
    LzwWriter(OutputStream out, int bits) throws IOException {
        this.out = out;
        clear = 1 << bits;
        out.write(bits);
        codeBits = bits + 1;
        start();
    }

    /** Appends an index below 2^bits. */
    void write(int index) throws IOException {
        if (prefix < 0) {
            prefix = index;
            return;
        }
        int key = prefix << 8 | index;
        int slot = key * 0x9E3779B1 >>> 32 - TABLE_BITS;
        while (keys[slot] >= 0) {
            if (keys[slot] == key) {
                prefix = codes[slot];
                return;
            }
            slot = slot + 1 & keys.length - 1;
        }
        code(prefix);
        prefix = index;
        if (next == MOST_CODES) {
            start();
            return;
        }
        keys[slot] = key;
        codes[slot] = (short) next;
        if (next++ == 1 << codeBits) {
            codeBits++;
        }
    }

    /** Ends the data. */
    void finish() throws IOException {
        if (prefix >= 0) {
            code(prefix);
            // The reader adds one more string before it meets the end.
            if (next == 1 << codeBits && next < MOST_CODES) {
                codeBits++;
            }
        }
        code(clear + 1);
        while (heldBits > 0) {
            drain();
        }
        flush();
        out.write(0);
    }

    /** Forgets all strings, here and in the reader. */
    private void start() throws IOException {
        code(clear);
        Arrays.fill(keys, -1);
        next = clear + 2;
        codeBits = 1 + Integer.numberOfTrailingZeros(clear);
    }

    private void code(int code) throws IOException {
        held |= code << heldBits;
        heldBits += codeBits;
        while (heldBits >= 8) {
            drain();
        }
    }

    private void drain() throws IOException {
        block[1 + blockSize++] = (byte) held;
        held >>>= 8;
        heldBits -= 8;
        if (blockSize == 255) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (blockSize > 0) {
            block[0] = (byte) blockSize;
            out.write(block, 0, 1 + blockSize);
            blockSize = 0;
        }
    }
}
