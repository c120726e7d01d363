package backstep.drawing;

import backstep.controller.Frame;
import backstep.model.iteration.Quantity;
import backstep.model.network.Layer;
import java.util.HashMap;
import java.util.Map;

/** How wide texts are, in em, in the notation and with the decimals of a frame: what a layout must know about type. */
final class TypeMetrics {

    private static final double SAMPLE = 100;

    private final Frame frame;
    private final StageType type = new StageType();
    private final double number;
    private final Map<Quantity, Double> symbols = new HashMap<>();

    TypeMetrics(Frame frame) {
        this.frame = frame;
        double digits = Math.pow(10, integerDigits(frame) - 1);
        this.number = type.number(frame.numerals().parts(-8.0 * digits), SAMPLE).width() / SAMPLE;
    }

    /** The symbol of a quantity. */
    double symbol(Quantity quantity) {
        return symbols.computeIfAbsent(
                quantity,
                key -> type.symbol(frame.symbols().symbol(key), SAMPLE).width() / SAMPLE);
    }

    /** The widest number that any value beside a symbol can have. */
    double number() {
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
