package backstep.model.landscape;

import backstep.model.network.Matrix;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A function of two numbers, or of the first of them alone. Not safe for use by several threads at once. */
@FunctionalInterface
public interface Terrain {

    /** Its value; {@code y} is of no importance where it is a function of one number. */
    double height(double x, double y);

    /**
     * Its values at all points of one axis, or of two.
     *
     * @param cancelled asked every few points
     * @return nothing where it was cancelled
     */
    default Optional<Relief> survey(Axis x, Optional<Axis> y, BooleanSupplier cancelled) {
        int often = 256;
        int rows = y.map(Axis::points).orElse(1);
        double[] values = new double[Math.multiplyExact(rows, x.points())];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            double second = y.isPresent() ? y.get().at(row) : 0;
            for (int column = 0; column < x.points(); column++) {
                if (at % often == 0 && cancelled.getAsBoolean()) {
                    return Optional.empty();
                }
                values[at++] = height(x.at(column), second);
            }
        }
        return Optional.of(new Relief(x, y, Matrix.copyOf(values, 0, rows, x.points())));
    }
}
