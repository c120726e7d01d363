package backstep.export.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes literals and matches, found by someone else, as a deflate stream (RFC 1951) with a Huffman code of its own for
 * each block.
 *
 * <p>{@code java.util.zip.Deflater} has to search bytes for repetitions; whoever knows that the bytes are the pixels of
 * a diagram finds more of them in a fraction of the time.
 */
final class DeflateWriter {

    /** How far back a match may reach, in bytes. */
    static final int WINDOW = 1 << 15;

    /** The most that one token holds, in bytes. */
    static final int LONGEST = 258;

    private static final int SHORTEST = 3;
    private static final int TOKENS_PER_BLOCK = 1 << 13;
    private static final int END_OF_BLOCK = 256;
    private static final int LONGEST_LENGTH_SYMBOL = 285;
    private static final int MAX_BITS = 15;

    private final BitWriter bits;
    /** A literal is its byte; a match is length &lt;&lt; 15 | distance − 1, which is never below 256. */
    private final int[] tokens = new int[TOKENS_PER_BLOCK];

    private final int[] literalCounts = new int[LONGEST_LENGTH_SYMBOL + 1];
    private final int[] distanceCounts = new int[30];
    private int count;
    private int pendingLength;
    private int pendingDistance;

    DeflateWriter(OutputStream out) {
        bits = new BitWriter(out);
    }

    /** Appends one byte, 0 to 255. */
    void literal(int value) throws IOException {
        flushMatch();
        add(value);
        literalCounts[value]++;
    }

    /**
     * Repeats what was written before; a match that goes on where the last one ended becomes part of it.
     *
     * @param length in bytes, {@value #SHORTEST} or more
     * @param distance in bytes, 1 to {@value #WINDOW}
     */
    void match(int length, int distance) throws IOException {
        if (distance != pendingDistance) {
            flushMatch();
            pendingDistance = distance;
        }
        pendingLength += length;
    }

    /** Ends the stream; the bits left in the last byte are 0. */
    void finish() throws IOException {
        flushMatch();
        writeBlock(true);
        bits.finish();
    }

    private void flushMatch() throws IOException {
        while (pendingLength > 0) {
            int length = Math.min(pendingLength, LONGEST);
            if (pendingLength > LONGEST && pendingLength < LONGEST + SHORTEST) {
                length = pendingLength - SHORTEST;
            }
            add(length << MAX_BITS | pendingDistance - 1);
            literalCounts[lengthSymbol(length)]++;
            distanceCounts[distanceSymbol(pendingDistance - 1)]++;
            pendingLength -= length;
        }
        pendingDistance = 0;
    }

    private void add(int token) throws IOException {
        if (count == tokens.length) {
            writeBlock(false);
        }
        tokens[count++] = token;
    }

    private void writeBlock(boolean last) throws IOException {
        literalCounts[END_OF_BLOCK] = 1;
        HuffmanCode literals = HuffmanCode.of(literalCounts, MAX_BITS);
        HuffmanCode distances = HuffmanCode.of(distanceCounts, MAX_BITS);
        bits.write(last ? 1 : 0, 1);
        bits.write(2, 2);
        new CodeLengths(literals, distances).write(bits);
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            if (token < 256) {
                bits.write(literals.code(token), literals.length(token));
            } else {
                writeMatch(token >> MAX_BITS, token & WINDOW - 1, literals, distances);
            }
        }
        bits.write(literals.code(END_OF_BLOCK), literals.length(END_OF_BLOCK));
        Arrays.fill(literalCounts, 0);
        Arrays.fill(distanceCounts, 0);
        count = 0;
    }

    private void writeMatch(int length, int reach, HuffmanCode literals, HuffmanCode distances) throws IOException {
        int symbol = lengthSymbol(length);
        bits.write(literals.code(symbol), literals.length(symbol));
        if (symbol >= 265 && symbol < LONGEST_LENGTH_SYMBOL) {
            int extra = (symbol - 261) >> 2;
            bits.write(length - SHORTEST & (1 << extra) - 1, extra);
        }
        int distance = distanceSymbol(reach);
        bits.write(distances.code(distance), distances.length(distance));
        if (distance >= 4) {
            int extra = (distance - 2) >> 1;
            bits.write(reach & (1 << extra) - 1, extra);
        }
    }

    /** The symbol of a match length (RFC 1951, 3.2.5): four per power of two from 8 on. */
    private static int lengthSymbol(int length) {
        int l = length - SHORTEST;
        if (length == LONGEST) {
            return LONGEST_LENGTH_SYMBOL;
        }
        if (l < 8) {
            return 257 + l;
        }
        int power = 31 - Integer.numberOfLeadingZeros(l);
        return 257 + 4 * (power - 1) + (l >> power - 2 & 3);
    }

    /** The symbol of a distance less one: two per power of two from 4 on. */
    private static int distanceSymbol(int reach) {
        if (reach < 4) {
            return reach;
        }
        int power = 31 - Integer.numberOfLeadingZeros(reach);
        return 2 * power + (reach >> power - 1 & 1);
    }
}
