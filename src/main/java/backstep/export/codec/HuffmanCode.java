package backstep.export.codec;

import java.util.Arrays;

/** A canonical Huffman code with bounded lengths, as deflate wants it (RFC 1951, 3.2.2). */
final class HuffmanCode {

    private final int[] lengths;
    private final int[] codes;

    private HuffmanCode(int[] lengths) {
        this.lengths = lengths;
        this.codes = canonical(lengths);
    }

    /**
     * The best code for symbols that occur this often.
     *
     * @param counts one entry per symbol; a symbol that never occurs gets no code
     * @param limit the longest allowed code, in bits
     */
    static HuffmanCode of(int[] counts, int limit) {
        int[] flattened = counts.clone();
        int[] lengths = lengths(flattened);
        // Flatter counts give shorter codes; the loss against the best bounded code is far below a percent.
        while (Arrays.stream(lengths).max().orElse(0) > limit) {
            for (int symbol = 0; symbol < flattened.length; symbol++) {
                flattened[symbol] = flattened[symbol] == 0 ? 0 : flattened[symbol] / 2 + 1;
            }
            lengths = lengths(flattened);
        }
        return new HuffmanCode(lengths);
    }

    /** In bits; 0 for a symbol without a code. */
    int length(int symbol) {
        return lengths[symbol];
    }

    /** The bits of a symbol, the first one lowest. */
    int code(int symbol) {
        return codes[symbol];
    }

    /** The number of symbols up to the last one with a code, at least {@code least}. */
    int used(int least) {
        int used = lengths.length;
        while (used > least && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }

    /** Huffman's algorithm with two queues: the leaves by count, and the inner nodes in the order they are made. */
    private static int[] lengths(int[] counts) {
        long[] leaves = new long[counts.length];
        int n = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                leaves[n++] = (long) counts[symbol] << 16 | symbol;
            }
        }
        Arrays.sort(leaves, 0, n);
        int[] lengths = new int[counts.length];
        if (n == 1) {
            lengths[(int) leaves[0] & 0xFFFF] = 1;
        }
        if (n < 2) {
            return lengths;
        }
        int[] parents = parents(leaves, n);
        int[] depths = new int[2 * n - 1];
        for (int node = 2 * n - 3; node >= 0; node--) {
            depths[node] = depths[parents[node]] + 1;
        }
        for (int leaf = 0; leaf < n; leaf++) {
            lengths[(int) leaves[leaf] & 0xFFFF] = depths[leaf];
        }
        return lengths;
    }

    private static int[] parents(long[] leaves, int n) {
        long[] weights = new long[2 * n - 1];
        for (int leaf = 0; leaf < n; leaf++) {
            weights[leaf] = leaves[leaf] >> 16;
        }
        int[] parents = new int[2 * n - 1];
        int leaf = 0;
        int inner = n;
        for (int made = n; made < 2 * n - 1; made++) {
            for (int child = 0; child < 2; child++) {
                boolean takeLeaf = inner == made || leaf < n && weights[leaf] <= weights[inner];
                int taken = takeLeaf ? leaf++ : inner++;
                weights[made] += weights[taken];
                parents[taken] = made;
            }
        }
        return parents;
    }

    private static int[] canonical(int[] lengths) {
        int[] next = new int[17];
        for (int length : lengths) {
            next[length + 1] += length == 0 ? 0 : 1;
        }
        for (int length = 1; length < next.length; length++) {
            next[length] = (next[length] + next[length - 1]) << 1;
        }
        int[] codes = new int[lengths.length];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                codes[symbol] = Integer.reverse(next[length]++) >>> 32 - length;
            }
        }
        return codes;
    }
}
