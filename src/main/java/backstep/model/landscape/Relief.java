package backstep.model.landscape;

import backstep.model.network.Matrix;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;

/**
 * The values of a function at the points of one axis, or of two.
 *
 * @param values a row for each point of {@code y}, a column for each of {@code x}; not all need be finite
 */
public record Relief(Axis x, Optional<Axis> y, Matrix values) {

    public Relief {
        if (values.columns() != x.points()
                || values.rows() != y.map(Axis::points).orElse(1)) {
            throw new IllegalArgumentException("values of another number of points");
        }
    }

    public double value(int column, int row) {
        return values.get(row, column);
    }

    /** The range of the finite values; {@link DoubleSummaryStatistics#getCount} may be 0. */
    public DoubleSummaryStatistics spread() {
        DoubleSummaryStatistics spread = new DoubleSummaryStatistics();
        values.forEach(value -> {
            if (Double.isFinite(value)) {
                spread.accept(value);
            }
        });
        return spread;
    }
}
