package backstep.model.iteration;

import backstep.model.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * Who contributes what: the parts that a delta or a gradient is the sum of (NOTATION, "Who contributes what").
 *
 * @param source what the part comes from: the delta of a unit of the layer after, or the error of an output
 * @param value the part, in the unit of the whole
 */
public record Contribution(Step source, double value) {

    /**
     * A hidden delta split by the unit it came from: h′(a_j) w_kj δ_k for every k of the layer after.
     *
     * @param layer a hidden layer
     */
    public static List<Contribution> byUnitAfter(Iteration iteration, int layer, int unit) {
        double slope = iteration.activationSlope(layer, unit);
        Network carrier = iteration.carryingDeltas();
        List<Contribution> parts = new ArrayList<>();
        for (int k = 0; k < carrier.unitsOf(layer + 1); k++) {
            double weight = carrier.layer(layer + 1).weights().get(k, unit);
            parts.add(new Contribution(new Step.Delta(layer + 1, k), slope * (weight * iteration.delta(layer + 1, k))));
        }
        return parts;
    }

    /**
     * The delta of any unit split by output: ∂E/∂y_k · ∂y_k/∂a_j for every output k. Times z_i these are the parts of
     * the gradient of w_ji.
     */
    public static List<Contribution> deltaByOutput(Iteration iteration, int layer, int unit) {
        List<Contribution> parts = new ArrayList<>();
        for (int output = 0; output < iteration.before().outputs(); output++) {
            double part = iteration.errorSlope(output) * outputSlopes(iteration, output, layer)[unit];
            parts.add(new Contribution(new Step.OutputError(output), part));
        }
        return parts;
    }

    /** The gradient of a weight split by output; the parts add up to the gradient. */
    public static List<Contribution> gradientByOutput(Iteration iteration, int layer, int unit, int from) {
        double input = iteration.valueOf(layer - 1, from);
        return deltaByOutput(iteration, layer, unit).stream()
                .map(part -> new Contribution(part.source(), part.value() * input))
                .toList();
    }

    /** ∂y_output/∂a of every unit of a layer, carried back like deltas. */
    public static double[] outputSlopes(Iteration iteration, int output, int layer) {
        int last = iteration.outputLayer();
        double[] slopes = new double[iteration.before().outputs()];
        if (iteration.before().layer(last).activation().spansLayer()) {
            double y = iteration.valueOf(last, output);
            for (int k = 0; k < slopes.length; k++) {
                slopes[k] = y * ((k == output ? 1 : 0) - iteration.valueOf(last, k));
            }
        } else {
            slopes[output] = iteration.activationSlope(last, output);
        }
        for (int l = last - 1; l >= layer; l--) {
            slopes = throughLayer(iteration, l, slopes);
        }
        return slopes;
    }

    private static double[] throughLayer(Iteration iteration, int layer, double[] after) {
        Network carrier = iteration.carryingDeltas();
        double[] slopes = new double[carrier.unitsOf(layer)];
        for (int j = 0; j < slopes.length; j++) {
            double sum = 0;
            for (int k = 0; k < after.length; k++) {
                sum += carrier.layer(layer + 1).weights().get(k, j) * after[k];
            }
            slopes[j] = iteration.activationSlope(layer, j) * sum;
        }
        return slopes;
    }
}
