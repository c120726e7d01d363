package backstep.model.iteration;

import backstep.model.network.LearningRule;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * How one network does on every sample.
 *
 * @param losses E of each sample
 * @param outputs the outputs for each sample
 */
public record Evaluation(Vector losses, List<Vector> outputs) {

    public Evaluation {
        outputs = List.copyOf(outputs);
    }

    /** Makes a forward pass for each sample. */
    public static Evaluation of(Network network, LearningRule rule, List<Sample> samples) {
        return of(new Backpropagation(network, rule), samples);
    }

    /** The same with the network at which {@code engine} stands; that stays as it is. */
    static Evaluation of(Backpropagation engine, List<Sample> samples) {
        double[] losses = new double[samples.size()];
        List<Vector> outputs = new ArrayList<>(losses.length);
        for (int sample = 0; sample < losses.length; sample++) {
            losses[sample] = engine.evaluate(samples.get(sample));
            outputs.add(engine.outputs());
        }
        return new Evaluation(Vector.of(losses), outputs);
    }

    /** The mean of the losses. */
    public double meanLoss() {
        return losses.sum() / losses.size();
    }

    /** Whether every loss is a finite number. */
    boolean isFinite() {
        for (int sample = 0; sample < losses.size(); sample++) {
            if (!Double.isFinite(losses.get(sample))) {
                return false;
            }
        }
        return true;
    }
}
