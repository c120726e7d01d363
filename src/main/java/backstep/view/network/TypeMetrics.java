package backstep.view.network;

import backstep.controller.Frame;
import backstep.model.iteration.Quantity;
import backstep.model.network.Layer;
import backstep.view.math.MathLabel;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Widths as the typesetter gives them, in the notation and with the decimals of a frame. */
final class TypeMetrics implements LabelMetrics {

    private static final double SAMPLE = 100;

    private final Frame frame;
    private final double number;
    private final Map<Quantity, Double> symbols = new HashMap<>();

    TypeMetrics(Frame frame) {
        this.frame = frame;
        MathLabel widest = StageType.number(SAMPLE);
        double digits = Math.pow(10, integerDigits(frame) - 1);
        widest.setNumber(OptionalDouble.of(-8.0 * digits), frame.numerals());
        this.number = widest.prefWidth(-1) / SAMPLE;
    }

    @Override
    public double symbol(Quantity quantity) {
        return symbols.computeIfAbsent(
                quantity,
                key -> StageType.symbol(frame.symbols().symbol(key), SAMPLE).prefWidth(-1) / SAMPLE);
    }

    @Override
    public double number() {
        return number;
    }

    /** Digits before the point of the largest parameter or input, 1 to 6: what every label keeps room for. */
    static int integerDigits(Frame frame) {
        double largest = 0;
        for (Layer layer : frame.iteration().before().layers()) {
            largest = Math.max(largest, layer.weights().largestMagnitude());
            if (layer.biases().isPresent()) {
                for (double bias : layer.biases().get().toArray()) {
                    largest = Math.max(largest, Math.abs(bias));
                }
            }
        }
        for (double input : frame.iteration().sample().inputs().toArray()) {
            largest = Math.max(largest, Math.abs(input));
        }
        int digits = 1;
        while (digits < 6 && largest >= Math.pow(10, digits) - 0.5) {
            digits++;
        }
        return digits;
    }
}
