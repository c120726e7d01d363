package backstep.view.values;

import backstep.controller.Frame;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Iteration.LayerPass;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Layer;

/** The largest gradients that are on the table: what the others are compared with. */
final class Gradients {

    private final double[] largest;
    private final boolean[] complete;
    private final double largestKnown;

    /** There is no need to look at every weight: ∂E/∂w_ji = δ_j z_i is largest where both factors are. */
    Gradients(Frame frame) {
        Iteration iteration = frame.iteration();
        int depth = iteration.before().depth();
        largest = new double[depth];
        complete = new boolean[depth];
        double known = 0;
        for (int layer = 0; layer < depth; layer++) {
            largest[layer] = largest(iteration, layer);
            Layer shape = iteration.before().layer(layer);
            complete[layer] = frame.isKnown(gradient(layer, shape.units() - 1, shape.inputs() - 1));
            if (frame.isKnown(gradient(layer, 0, 0))) {
                known = Math.max(known, largest[layer]);
            }
        }
        largestKnown = known;
    }

    private static Step gradient(int layer, int unit, int from) {
        return new Step.Gradient(new Weight(layer, unit, from));
    }

    private static double largest(Iteration iteration, int layer) {
        LayerPass pass = iteration.layers().get(layer);
        double delta = 0;
        for (int unit = 0; unit < pass.deltas().size(); unit++) {
            delta = Math.max(delta, Math.abs(pass.deltas().get(unit)));
        }
        Layer shape = iteration.before().layer(layer);
        double input = shape.learnsBiases() ? 1 : 0;
        for (int from = 0; from < shape.inputs(); from++) {
            input = Math.max(input, Math.abs(iteration.valueOf(new Unit(layer - 1, from))));
        }
        return delta * input;
    }

    /** |gradient| as a share of the largest one known, 0 to 1. */
    double share(double gradient) {
        return largestKnown > 0 ? Math.min(1, Math.abs(gradient) / largestKnown) : 0;
    }

    /** Whether a gradient is the largest of its layer, once all of the layer's are known. */
    boolean isLargest(int layer, double gradient) {
        return complete[layer] && gradient != 0 && Math.abs(gradient) >= largest[layer];
    }
}
