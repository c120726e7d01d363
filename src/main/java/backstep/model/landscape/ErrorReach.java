package backstep.model.landscape;

import backstep.model.iteration.Iteration;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the error of an iteration reaches back.
 *
 * @param layers the first hidden one first
 */
public record ErrorReach(List<Share> layers) {

    /** The factor per layer from which deltas are said to vanish or explode. */
    private static final double NOTABLE = 3;

    public ErrorReach {
        layers = List.copyOf(layers);
    }

    /**
     * What arrives at one layer.
     *
     * @param delta the largest |δ|
     * @param gradient the largest |∂E/∂w| of the weights into it
     * @param units how many it has
     * @param inactive those of them that are relus and give 0
     * @param saturated those of the others that stand where their function is flat
     */
    public record Share(double delta, double gradient, int units, List<Unit> inactive, List<Unit> saturated) {

        public Share {
            inactive = List.copyOf(inactive);
            saturated = List.copyOf(saturated);
        }
    }

    /** What becomes of deltas on their way to the first layer. */
    public enum Trend {
        /** Across one layer nothing vanishes and nothing explodes, however much it changes. */
        SHORT,
        STEADY,
        VANISHING,
        EXPLODING
    }

    public static ErrorReach of(Iteration iteration) {
        List<Share> layers = new ArrayList<>();
        Vector before = iteration.sample().inputs();
        for (int layer = 0; layer < iteration.layers().size(); layer++) {
            Iteration.LayerPass pass = iteration.layers().get(layer);
            double delta = pass.deltas().largestMagnitude();
            List<Unit> flat = Unit.ofLayer(iteration.before(), layer).stream()
                    .filter(unit -> isFlat(iteration, unit))
                    .toList();
            boolean relu = iteration.before().layer(layer).activation() == Activation.RELU;
            // Each gradient is a delta times a value: the largest is that of the largest of both.
            layers.add(new Share(
                    delta,
                    delta * before.largestMagnitude(),
                    pass.deltas().size(),
                    relu ? flat : List.of(),
                    relu ? List.of() : flat));
            before = pass.activations();
        }
        return new ErrorReach(layers);
    }

    private static boolean isFlat(Iteration iteration, Unit unit) {
        Activation activation = iteration.before().layer(unit.layer()).activation();
        return activation.isFlatAt(iteration.activationSlope(unit));
    }

    /** Relus that give 0, of all layers. */
    public List<Unit> inactive() {
        return layers.stream().flatMap(layer -> layer.inactive().stream()).toList();
    }

    /** Other units that stand where their function is flat, of all layers. */
    public List<Unit> saturated() {
        return layers.stream().flatMap(layer -> layer.saturated().stream()).toList();
    }

    /** How many units there are in all layers. */
    public int units() {
        return layers.stream().mapToInt(Share::units).sum();
    }

    /**
     * By what deltas are multiplied from layer to layer on their way back, on average; empty with a single layer, and
     * where there is no error or nothing arrives.
     */
    public Optional<Double> factorPerLayer() {
        double out = layers.getLast().delta();
        double in = layers.getFirst().delta();
        return layers.size() < 2 || out == 0 || in == 0
                ? Optional.empty()
                : Optional.of(Math.pow(in / out, 1.0 / (layers.size() - 1)));
    }

    public Trend trend() {
        double factor = factorPerLayer().orElse(1.0);
        if (layers.size() <= 2) {
            return Trend.SHORT;
        }
        if (factor > NOTABLE) {
            return Trend.EXPLODING;
        }
        return factor < 1 / NOTABLE ? Trend.VANISHING : Trend.STEADY;
    }
}
