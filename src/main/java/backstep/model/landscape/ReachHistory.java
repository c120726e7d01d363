package backstep.model.landscape;

import backstep.model.iteration.Evaluation;
import backstep.model.iteration.EvenIterations;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.TrainingRun;
import backstep.model.landscape.ErrorReach.Share;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How far the errors of a run reach back, at some of its iterations.
 *
 * @param stations the earliest first, one at least
 */
public record ReachHistory(List<Station> stations) {

    /** The errors of no more samples than this are followed. */
    private static final int MOST_SAMPLES = 32;

    public ReachHistory {
        stations = List.copyOf(stations);
    }

    /**
     * Before one iteration.
     *
     * @param error the mean E of the samples
     * @param layers the largest |δ| and gradient of any sample, the first hidden layer first
     */
    public record Station(int iteration, double error, List<Size> layers) {

        public Station {
            layers = List.copyOf(layers);
        }
    }

    /** What arrives at a layer at most. */
    public record Size(double delta, double gradient) {

        private Size or(Share share) {
            return new Size(Math.max(delta, share.delta()), Math.max(gradient, share.gradient()));
        }
    }

    /**
     * Follows the errors of all samples, or of the first of them, through a run: every sample meets the same network, so that
     * the sizes do not go up and down with the sample that is trained on.
     *
     * @param last the iteration at which it ends
     * @param most how many iterations are looked at, 2 or more
     * @return nothing where it was cancelled
     */
    public static Optional<ReachHistory> of(TrainingRun run, int last, int most, BooleanSupplier cancelled) {
        List<Station> stations = new ArrayList<>();
        for (int iteration : EvenIterations.upTo(last, most)) {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            stations.add(before(run, iteration));
        }
        return Optional.of(new ReachHistory(stations));
    }

    private static Station before(TrainingRun run, int number) {
        Network network = run.networkBefore(number);
        List<Sample> all = run.samples(number);
        List<Sample> samples = all.subList(0, Math.min(MOST_SAMPLES, all.size()));
        List<Size> layers = new ArrayList<>();
        for (int index = 0; index < samples.size(); index++) {
            ErrorReach reach =
                    ErrorReach.of(Iteration.compute(number, index, network, run.rule(number), samples.get(index)));
            for (int layer = 0; layer < reach.layers().size(); layer++) {
                if (index == 0) {
                    layers.add(new Size(0, 0));
                }
                layers.set(layer, layers.get(layer).or(reach.layers().get(layer)));
            }
        }
        double error = Evaluation.of(network, run.rule(number), samples).meanLoss();
        return new Station(number, error, layers);
    }
}
