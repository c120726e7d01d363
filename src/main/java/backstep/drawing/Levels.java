package backstep.drawing;

import backstep.controller.Frame;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How full the circles of units are: where the value of each lies among those that the units of its layer can have. */
final class Levels {

    private final Moment now;
    private final Frame frame;
    private final boolean withholds;
    /** By the number of the layer; −1 for the inputs. */
    private final Map<Integer, Span> spans = new HashMap<>();

    Levels(Moment now) {
        this.now = now;
        frame = now.frame();
        withholds = frame.withholds();
    }

    /** Where the values of a layer lie. */
    private record Span(double low, double high) {

        double share(double value) {
            return high > low ? Math.clamp((value - low) / (high - low), 0.0, 1.0) : 0;
        }

        double middle() {
            return (low + high) / 2;
        }
    }

    /** How full the circle is now: it fills while the value is computed. */
    double filled(Unit unit) {
        double share = span(unit.layer()).share(now.value(unit.value()));
        if (frame.isKnown(unit.value())) {
            return share;
        }
        return frame.passage(new Step.Activation(unit))
                .map(passage -> passage.share() * share)
                .orElse(0.0);
    }

    /** Where 0 lies in the height of the circles of a layer. */
    double zero(int layer) {
        return span(layer).share(0);
    }

    /** Whether the value of a unit lies in the upper half of what it can be. */
    boolean isHigh(Unit unit) {
        return now.value(unit.value()) > span(unit.layer()).middle();
    }

    private Span span(int layer) {
        return spans.computeIfAbsent(layer, this::spanOf);
    }

    /** What the units of a layer can be; where that has no end, as far as the largest of them is from 0. */
    private Span spanOf(int layer) {
        double[] values = Unit.ofLayer(frame.iteration().before(), layer).stream()
                .filter(unit -> !withholds || frame.isKnown(unit.value()))
                .mapToDouble(unit -> now.value(unit.value()))
                .toArray();
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        boolean below = Arrays.stream(values).anyMatch(value -> value < 0);
        if (layer < 0) {
            return new Span(below ? -largest : 0, largest);
        }
        Activation function = frame.iteration().before().layer(layer).activation();
        double low = Double.isFinite(function.least()) ? function.least() : below ? -largest : 0;
        return new Span(low, Double.isFinite(function.most()) ? function.most() : largest);
    }
}
