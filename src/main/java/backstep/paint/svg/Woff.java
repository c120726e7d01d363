package backstep.paint.svg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A font as the web has it: the tables of a TrueType file, each compressed (W3C, WOFF File Format 1.0). */
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    /** Of a table in the directory here, and there. */
    private static final int ENTRY = 20;

    private static final int TRUE_TYPE_ENTRY = 16;
    private static final int TRUE_TYPE_HEADER = 12;

    private Woff() {}

    /** The same font in about half of the bytes. */
    static byte[] of(byte[] trueType) {
        ByteBuffer font = ByteBuffer.wrap(trueType);
        int tables = font.getShort(4);
        int start = HEADER + ENTRY * tables;
        ByteBuffer directory = ByteBuffer.allocate(start);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        directory.position(HEADER);
        for (int table = 0; table < tables; table++) {
            int entry = TRUE_TYPE_HEADER + TRUE_TYPE_ENTRY * table;
            int length = font.getInt(entry + 12);
            byte[] smaller = compressed(trueType, font.getInt(entry + 8), length);
            directory.putInt(font.getInt(entry)).putInt(start + content.size());
            directory.putInt(smaller.length).putInt(length).putInt(font.getInt(entry + 4));
            content.writeBytes(smaller);
            content.writeBytes(new byte[-smaller.length & 3]);
        }
        directory.putInt(0, SIGNATURE).putInt(4, font.getInt(0)).putInt(8, start + content.size());
        directory.putShort(12, (short) tables).putInt(16, trueType.length);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(directory.array());
        file.writeBytes(content.toByteArray());
        return file.toByteArray();
    }

    /** A table; as it is where that is no longer. */
    private static byte[] compressed(byte[] font, int from, int length) {
        ByteArrayOutputStream smaller = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(smaller, deflater)) {
            out.write(font, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return smaller.size() < length ? smaller.toByteArray() : Arrays.copyOfRange(font, from, from + length);
    }
}
