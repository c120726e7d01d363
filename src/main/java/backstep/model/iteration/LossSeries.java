package backstep.model.iteration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A number that changes with the iterations, in a bounded memory: buckets of neighbouring iterations, each with the
 * smallest, the largest and the mean value in it. When the buckets get too many, each two become one, so that a peak
 * stays visible however long the run is.
 *
 * <p>Not safe for use by several threads at once.
 */
final class LossSeries {

    /** The most buckets of a series: more than a chart has columns. */
    static final int MOST = 1024;

    private final int first;
    /** Iterations per bucket, as a power of two. */
    private int shift;

    private int size;
    private double[] smallest = new double[16];
    private double[] largest = new double[16];
    private double[] sum = new double[16];
    private int[] count = new int[16];

    /** An empty series over the iterations from {@code first} on. */
    LossSeries(int first) {
        this.first = first;
    }

    /** How many buckets there are, with a value or without. */
    int size() {
        return size;
    }

    /** Iterations per bucket: a power of two. */
    int width() {
        return 1 << shift;
    }

    /** Adds the value of an iteration, which is not before that of the one added last. */
    void add(int iteration, double value) {
        add(iteration, new double[] {value}, 0, 1);
    }

    /** Adds neighbouring iterations from {@code iteration} on: {@code values} at {@code from} up to and without {@code to}. */
    void add(int iteration, double[] values, int from, int to) {
        int index = from;
        while (index < to) {
            int bucket = bucketOf(iteration + index - from);
            int end = Math.min(to, from + first + (bucket + 1 << shift) - iteration);
            double low = smallest[bucket];
            double high = largest[bucket];
            double total = sum[bucket];
            count[bucket] += end - index;
            for (; index < end; index++) {
                low = Math.min(low, values[index]);
                high = Math.max(high, values[index]);
                total += values[index];
            }
            smallest[bucket] = low;
            largest[bucket] = high;
            sum[bucket] = total;
        }
    }

    /** The bucket that an iteration belongs to, which is there from now on. */
    private int bucketOf(int iteration) {
        while (iteration - first >> shift >= MOST) {
            halve();
        }
        int bucket = iteration - first >> shift;
        if (bucket >= smallest.length) {
            grow(Math.min(MOST, Math.max(bucket + 1, 2 * smallest.length)));
        }
        for (; size <= bucket; size++) {
            smallest[size] = Double.POSITIVE_INFINITY;
            largest[size] = Double.NEGATIVE_INFINITY;
        }
        return bucket;
    }

    private void put(int bucket, double low, double high, double total, int values) {
        smallest[bucket] = Math.min(smallest[bucket], low);
        largest[bucket] = Math.max(largest[bucket], high);
        sum[bucket] += total;
        count[bucket] += values;
    }

    private void halve() {
        int old = size;
        size = (old + 1) / 2;
        for (int bucket = 0; bucket < old; bucket++) {
            double low = smallest[bucket];
            double high = largest[bucket];
            double total = sum[bucket];
            int values = count[bucket];
            clear(bucket);
            put(bucket / 2, low, high, total, values);
        }
        shift++;
    }

    private void clear(int bucket) {
        smallest[bucket] = Double.POSITIVE_INFINITY;
        largest[bucket] = Double.NEGATIVE_INFINITY;
        sum[bucket] = 0;
        count[bucket] = 0;
    }

    private void grow(int capacity) {
        smallest = Arrays.copyOf(smallest, capacity);
        largest = Arrays.copyOf(largest, capacity);
        sum = Arrays.copyOf(sum, capacity);
        count = Arrays.copyOf(count, capacity);
    }

    /** A copy of the buckets that end before {@code iteration}. */
    LossSeries before(int iteration) {
        LossSeries copy = new LossSeries(first);
        copy.shift = shift;
        copy.size = Math.min(size, iteration - first >> shift);
        int capacity = Math.max(16, copy.size);
        copy.smallest = Arrays.copyOf(Arrays.copyOf(smallest, copy.size), capacity);
        copy.largest = Arrays.copyOf(Arrays.copyOf(largest, copy.size), capacity);
        copy.sum = Arrays.copyOf(Arrays.copyOf(sum, copy.size), capacity);
        copy.count = Arrays.copyOf(Arrays.copyOf(count, copy.size), capacity);
        return copy;
    }

    /** The buckets that have a value, in order. */
    List<LossHistory.Bucket> buckets() {
        List<LossHistory.Bucket> list = new ArrayList<>(size);
        for (int bucket = 0; bucket < size; bucket++) {
            if (count[bucket] > 0) {
                int from = first + (bucket << shift);
                list.add(new LossHistory.Bucket(
                        from, width(), smallest[bucket], largest[bucket], sum[bucket] / count[bucket]));
            }
        }
        return list;
    }
}
