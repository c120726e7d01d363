package backstep.drawing.plot;

import backstep.drawing.Scale;
import backstep.model.landscape.Relief;
import backstep.model.network.Activation;
import backstep.model.network.Matrix;
import java.util.DoubleSummaryStatistics;
import java.util.OptionalDouble;

/**
 * How values become colours of a diverging scale.
 *
 * @param low has tone −1
 * @param middle has tone 0
 * @param high has tone 1
 */
record ToneScale(double low, double middle, double high) {

    /** From the least to the most that an activation can be; where there is no such number, as far as the values go. */
    static ToneScale of(Relief relief, Activation activation, OptionalDouble threshold) {
        boolean bounded = Double.isFinite(activation.least() - activation.most());
        double middle = threshold.orElse(bounded ? (activation.least() + activation.most()) / 2 : 0);
        if (bounded && activation.least() < middle && middle < activation.most()) {
            return new ToneScale(activation.least(), middle, activation.most());
        }
        DoubleSummaryStatistics spread = relief.spread();
        double farthest = spread.getCount() == 0
                ? 1
                : Math.max(Math.abs(spread.getMin() - middle), Math.abs(spread.getMax() - middle));
        // A round number, so that the colours do not change with every little step.
        double reach = farthest > 0 ? Scale.roundStep(farthest) : 1;
        return new ToneScale(middle - reach, middle, middle + reach);
    }

    double tone(double value) {
        double end = value < middle ? middle - low : high - middle;
        return Math.clamp((value - middle) / end, -1.0, 1.0);
    }

    /** The tones of a relief over two axes, rows from the top. */
    Matrix tones(Relief relief) {
        int rows = relief.values().rows();
        return Matrix.generate(
                rows, relief.values().columns(), (row, column) -> tone(relief.value(column, rows - 1 - row)));
    }
}
