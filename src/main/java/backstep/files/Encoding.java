package backstep.files;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Tells UTF-8 from what else text files are saved as. */
final class Encoding {

    private static final int BYTE_ORDER_MARK = 3;

    private Encoding() {}

    /** The text of a UTF-8 file, without its byte order mark. */
    static Reader utf8(byte[] content) throws JsonException {
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE) || hasZeroBytes(content)) {
            throw new JsonException("line 1, column 1", "not UTF-8 text (it looks like UTF-16), expected UTF-8");
        }
        int start = startsWith(content, 0xEF, 0xBB, 0xBF) ? BYTE_ORDER_MARK : 0;
        checkBytes(content, start);
        return new InputStreamReader(
                new ByteArrayInputStream(content, start, content.length - start), StandardCharsets.UTF_8);
    }

    /** Every second byte of Latin text in UTF-16 is 0, and no byte of JSON in UTF-8 is. */
    private static boolean hasZeroBytes(byte[] content) {
        return content.length >= 2 && (content[0] == 0 || content[1] == 0);
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        return content.length >= bytes.length
                && IntStream.range(0, bytes.length).allMatch(index -> (content[index] & 0xFF) == bytes[index]);
    }

    /** Decodes piece by piece, so that a large file needs no second copy. */
    private static void checkBytes(byte[] content, int start) throws JsonException {
        ByteBuffer in = ByteBuffer.wrap(content, start, content.length - start);
        CharBuffer out = CharBuffer.allocate(8192);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw new JsonException(
                    "line " + lineOf(content, in.position()),
                    "byte 0x%02X is not UTF-8 text, expected UTF-8".formatted(content[in.position()]));
        }
    }

    private static int lineOf(byte[] content, int position) {
        return 1
                + (int) IntStream.range(0, position)
                        .filter(index -> content[index] == '\n')
                        .count();
    }
}
