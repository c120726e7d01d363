package backstep.model.iteration;

import backstep.model.network.Activation;
import backstep.model.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * Who contributes what: the parts that a delta or a gradient is the sum of (notation.md, "Who contributes what").
 *
 * @param source what the part comes from: the delta of a unit of the layer after, or the error of an output
 * @param value the part, in the unit of the whole
 */
public record Contribution(Step source, double value) {

    /** The delta of a hidden unit split by the unit it came from: h′(a_j) w_kj δ_k for every k of the layer after. */
    public static List<Contribution> byUnitAfter(Iteration iteration, Unit unit) {
        double slope = iteration.activationSlope(unit);
        Network carrier = iteration.carryingDeltas();
        List<Contribution> parts = new ArrayList<>();
        for (Unit after : Unit.ofLayer(carrier, unit.layer() + 1)) {
            double weight = new Weight(after, unit).valueIn(carrier);
            parts.add(new Contribution(new Step.Delta(after), slope * (weight * iteration.delta(after))));
        }
        return parts;
    }

    /** The delta of any unit split by output: ∂E/∂y_k · ∂y_k/∂a_j for every output k. */
    public static List<Contribution> deltaByOutput(Iteration iteration, Unit unit) {
        List<Contribution> parts = new ArrayList<>();
        for (int output = 0; output < iteration.before().outputs(); output++) {
            double[] carried = carriedBack(iteration, unit.layer(), outputDeltaParts(iteration, output));
            parts.add(new Contribution(new Step.OutputError(output), carried[unit.index()]));
        }
        return parts;
    }

    /** The gradient of a parameter split by output; the parts add up to the gradient. */
    public static List<Contribution> gradientByOutput(Iteration iteration, Parameter parameter) {
        double factor = iteration.factor(parameter);
        return deltaByOutput(iteration, parameter.into()).stream()
                .map(part -> new Contribution(part.source(), part.value() * factor))
                .toList();
    }

    /** ∂y_k/∂a_j of an output k by the net input of a unit, carried back like deltas. */
    public static double outputSlope(Iteration iteration, int output, Unit unit) {
        int last = iteration.outputLayer();
        double[] slopes = new double[iteration.before().outputs()];
        if (iteration.before().layer(last).activation().spansLayer()) {
            for (int k = 0; k < slopes.length; k++) {
                slopes[k] = softmaxSlope(iteration, output, k);
            }
        } else {
            slopes[output] = iteration.activationSlope(iteration.output(output));
        }
        return carriedBack(iteration, unit.layer(), slopes)[unit.index()];
    }

    /**
     * What one output's error contributes to the delta of every output: all of its own delta and nothing to the others,
     * unless softmax ties them together. Taken from the deltas, not from ∂E/∂y_k, which overflows where a cross-entropy
     * meets a saturated output.
     */
    private static double[] outputDeltaParts(Iteration iteration, int output) {
        int last = iteration.outputLayer();
        Activation function = iteration.before().layer(last).activation();
        double[] parts = new double[iteration.before().outputs()];
        if (!function.spansLayer()) {
            parts[output] = iteration.delta(iteration.output(output));
            return parts;
        }
        boolean collapses = iteration.rule().loss().collapsesWith(function);
        double target = iteration.sample().targets().get(output);
        for (int k = 0; k < parts.length; k++) {
            parts[k] = collapses
                    ? target * (iteration.valueOf(iteration.output(k)) - (k == output ? 1 : 0))
                    : iteration.errorSlope(output) * softmaxSlope(iteration, output, k);
        }
        return parts;
    }

    /** ∂y_m/∂a_k of softmax outputs: y_m([m = k] − y_k). */
    private static double softmaxSlope(Iteration iteration, int m, int k) {
        return iteration.valueOf(iteration.output(m)) * ((m == k ? 1 : 0) - iteration.valueOf(iteration.output(k)));
    }

    /** Carries numbers of the outputs back to a layer, as deltas are carried. */
    private static double[] carriedBack(Iteration iteration, int layer, double[] ofOutputs) {
        double[] carried = ofOutputs;
        for (int l = iteration.outputLayer() - 1; l >= layer; l--) {
            carried = throughLayer(iteration, l, carried);
        }
        return carried;
    }

    private static double[] throughLayer(Iteration iteration, int layer, double[] after) {
        Network carrier = iteration.carryingDeltas();
        double[] slopes = new double[carrier.unitsOf(layer)];
        for (int j = 0; j < slopes.length; j++) {
            double sum = 0;
            for (int k = 0; k < after.length; k++) {
                sum += carrier.layer(layer + 1).weights().get(k, j) * after[k];
            }
            slopes[j] = iteration.activationSlope(new Unit(layer, j)) * sum;
        }
        return slopes;
    }
}
