package backstep.model.network;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleBiFunction;

/** An immutable matrix, stored row by row; row j of a weight matrix holds the weights into unit j. */
public final class Matrix {

    private final int rows;
    private final int columns;
    private final double[] values;
    /** Negative until somebody asks; whoever computes it gets the same. */
    private double largest = -1;

    private Matrix(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * The given rows, copied.
     *
     * @throws IllegalArgumentException when the rows differ in length
     */
    public static Matrix of(double[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] values = new double[rows.length * columns];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != columns) {
                throw new IllegalArgumentException(
                        "row " + row + " has " + rows[row].length + " numbers, the first has " + columns);
            }
            System.arraycopy(rows[row], 0, values, row * columns, columns);
        }
        return new Matrix(rows.length, columns, values);
    }

    /** {@code rows} × {@code columns} numbers of the flat {@code source} from {@code offset} on, copied. */
    public static Matrix copyOf(double[] source, int offset, int rows, int columns) {
        int size = Math.multiplyExact(rows, columns);
        Objects.checkFromIndexSize(offset, size, source.length);
        return new Matrix(rows, columns, Arrays.copyOfRange(source, offset, offset + size));
    }

    /** Each element from its row and column. */
    public static Matrix generate(int rows, int columns, ToDoubleBiFunction<Integer, Integer> element) {
        double[] values = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = element.applyAsDouble(row, column);
            }
        }
        return new Matrix(rows, columns, values);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public double get(int row, int column) {
        return values[index(row, column)];
    }

    /** The same matrix with one element replaced. */
    public Matrix with(int row, int column, double value) {
        double[] copy = values.clone();
        copy[index(row, column)] = value;
        return new Matrix(rows, columns, copy);
    }

    public Vector row(int row) {
        return Vector.copyOf(values, Objects.checkIndex(row, rows) * columns, columns);
    }

    /** All numbers, row by row. */
    public void forEach(DoubleConsumer consumer) {
        for (double value : values) {
            consumer.accept(value);
        }
    }

    /** The largest absolute value, 0 for an empty matrix. */
    public double largestMagnitude() {
        if (largest < 0) {
            double found = 0;
            for (double value : values) {
                found = Math.max(found, Math.abs(value));
            }
            largest = found;
        }
        return largest;
    }

    /** Writes all numbers row by row into {@code target} from {@code offset} on. */
    public void copyInto(double[] target, int offset) {
        System.arraycopy(values, 0, target, offset, values.length);
    }

    private int index(int row, int column) {
        return Objects.checkIndex(row, rows) * columns + Objects.checkIndex(column, columns);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that
                && rows == that.rows
                && columns == that.columns
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return rows + "×" + columns + Arrays.toString(values);
    }
}
