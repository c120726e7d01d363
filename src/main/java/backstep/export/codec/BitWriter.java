package backstep.export.codec;

import java.io.IOException;
import java.io.OutputStream;

/** Packs groups of bits into bytes, the lowest bit first. */
final class BitWriter {

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 15];
    private int size;
    private long held;
    private int heldBits;

    BitWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Appends the lowest {@code count} bits of {@code value}.
     *
     * @param value with nothing above those bits
     * @param count 0 to 16
     */
    void write(int value, int count) throws IOException {
        held |= (long) value << heldBits;
        heldBits += count;
        if (heldBits >= 48) {
            drain(heldBits >> 3);
        }
    }

    /** Fills the last byte with zeros and hands everything on. */
    void finish() throws IOException {
        drain(heldBits + 7 >> 3);
        heldBits = 0;
        out.write(buffer, 0, size);
        size = 0;
    }

    private void drain(int bytes) throws IOException {
        if (size > buffer.length - Long.BYTES) {
            out.write(buffer, 0, size);
            size = 0;
        }
        for (int i = 0; i < bytes; i++) {
            buffer[size++] = (byte) held;
            held >>>= 8;
        }
        heldBits -= 8 * bytes;
    }
}
