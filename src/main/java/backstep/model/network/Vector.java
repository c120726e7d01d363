package backstep.model.network;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleConsumer;

/** An immutable vector; equal to another when every number is (bit for bit). */
public final class Vector {

    private final double[] values;

    private Vector(double[] values) {
        this.values = values;
    }

    /** The given numbers, copied. */
    public static Vector of(double... values) {
        return new Vector(values.clone());
    }

    /** {@code size} numbers of {@code source} from {@code offset} on, copied. */
    public static Vector copyOf(double[] source, int offset, int size) {
        Objects.checkFromIndexSize(offset, size, source.length);
        return new Vector(Arrays.copyOfRange(source, offset, offset + size));
    }

    public int size() {
        return values.length;
    }

    public double get(int index) {
        return values[index];
    }

    /** The same numbers with the one at {@code index} replaced. */
    public Vector with(int index, double value) {
        double[] copy = values.clone();
        copy[index] = value;
        return new Vector(copy);
    }

    public double sum() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** The largest absolute value, 0 when there is none. */
    public double largestMagnitude() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    public void forEach(DoubleConsumer consumer) {
        for (double value : values) {
            consumer.accept(value);
        }
    }

    public double[] toArray() {
        return values.clone();
    }

    /** Writes all numbers into {@code target} from {@code offset} on. */
    public void copyInto(double[] target, int offset) {
        System.arraycopy(values, 0, target, offset, values.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
