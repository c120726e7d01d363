package backstep.export.codec;

import java.io.IOException;

/** The head of a deflate block: the lengths of its two codes, themselves run-length and Huffman coded. */
final class CodeLengths {

    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int REPEAT_LAST = 16;
    private static final int FEW_ZEROS = 17;
    private static final int MANY_ZEROS = 18;

    private final int literals;
    private final int distances;
    /** Pairs of a symbol and its extra bits. */
    private final int[] runs;

    private final int[] counts = new int[19];
    private int size;

    CodeLengths(HuffmanCode literalCode, HuffmanCode distanceCode) {
        literals = literalCode.used(257);
        distances = distanceCode.used(1);
        int[] lengths = new int[literals + distances];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i < literals ? literalCode.length(i) : distanceCode.length(i - literals);
        }
        runs = new int[2 * lengths.length];
        int at = 0;
        while (at < lengths.length) {
            int end = at + 1;
            while (end < lengths.length && lengths[end] == lengths[at]) {
                end++;
            }
            addRun(lengths[at], end - at);
            at = end;
        }
    }

    void write(BitWriter bits) throws IOException {
        HuffmanCode code = HuffmanCode.of(counts, 7);
        int listed = ORDER.length;
        while (listed > 4 && code.length(ORDER[listed - 1]) == 0) {
            listed--;
        }
        bits.write(literals - 257, 5);
        bits.write(distances - 1, 5);
        bits.write(listed - 4, 4);
        for (int i = 0; i < listed; i++) {
            bits.write(code.length(ORDER[i]), 3);
        }
        for (int i = 0; i < size; i += 2) {
            int symbol = runs[i];
            bits.write(code.code(symbol), code.length(symbol));
            bits.write(runs[i + 1], extraBits(symbol));
        }
    }

    private void addRun(int length, int times) {
        int left = times;
        if (length > 0) {
            add(length, 0);
            left--;
        }
        while (left > 0) {
            int most = length == 0 ? 138 : 6;
            int taken = Math.min(left, most);
            if (taken < 3) {
                add(length, 0);
                taken = 1;
            } else if (length > 0) {
                add(REPEAT_LAST, taken - 3);
            } else if (taken < 11) {
                add(FEW_ZEROS, taken - 3);
            } else {
                add(MANY_ZEROS, taken - 11);
            }
            left -= taken;
        }
    }

    private void add(int symbol, int extra) {
        counts[symbol]++;
        runs[size++] = symbol;
        runs[size++] = extra;
    }

    private static int extraBits(int symbol) {
        return switch (symbol) {
            case REPEAT_LAST -> 2;
            case FEW_ZEROS -> 3;
            case MANY_ZEROS -> 7;
            default -> 0;
        };
    }
}
