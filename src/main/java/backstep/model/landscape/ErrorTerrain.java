package backstep.model.landscape;

import backstep.model.iteration.Backpropagation;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.network.LearningRule;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import java.util.List;

/**
 * E over one parameter of a network or two, all else held: of one sample, or the mean of several. The mean is summed as
 * {@link backstep.model.iteration.Evaluation#meanLoss} sums it.
 */
final class ErrorTerrain implements Terrain {

    private final Backpropagation engine;
    private final List<Sample> samples;
    private final List<Parameter> parameters;

    ErrorTerrain(Network network, LearningRule rule, List<Sample> samples, List<Parameter> parameters) {
        engine = new Backpropagation(network, rule);
        this.samples = List.copyOf(samples);
        this.parameters = List.copyOf(parameters);
    }

    @Override
    public double height(double x, double y) {
        engine.set(parameters.getFirst(), x);
        if (parameters.size() > 1) {
            engine.set(parameters.getLast(), y);
        }
        double sum = 0;
        for (int sample = 0; sample < samples.size(); sample++) {
            sum += engine.evaluate(samples.get(sample));
        }
        return sum / samples.size();
    }

    /**
     * The derivative of E by a parameter where the network stands: the gradient of the iteration where the samples are its
     * own one, else the mean of the gradients. In the order output-first what an iteration takes for a gradient is none;
     * this is one all the same.
     */
    static double gradient(Iteration iteration, List<Sample> samples, Parameter parameter) {
        Iteration derived = iteration.in(UpdateOrder.SIMULTANEOUS);
        double sum = 0;
        for (Sample sample : samples) {
            Iteration of = sample.equals(derived.sample())
                    ? derived
                    : Iteration.compute(
                            derived.number(), derived.sampleIndex(), derived.before(), derived.rule(), sample);
            sum += of.gradient(parameter);
        }
        return sum / samples.size();
    }
}
