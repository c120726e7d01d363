package backstep.model.iteration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The losses of the iterations that a run has gone through, in a bounded memory: what a chart of any number of
 * iterations is drawn from.
 *
 * <p>There are three kinds of series: E of every iteration (of the one sample that it trained on), and at some
 * iterations, ever fewer the longer the run, the loss of every sample, their mean and, where targets are classes, how many
 * are answered rightly, all with one and the same network.
 *
 * <p>Safe for use by several threads: one may add while another draws.
 */
public final class LossHistory {

    /** How many samples have a series of their own; more lines no chart can show. */
    public static final int MOST_SAMPLES = 32;

    /** Losses of all samples are computed so rarely that this many passes per iteration are not exceeded. */
    private static final int MOST_PASSES = 16;
    /** Below this number of buckets a history that was cut starts anew, with narrow ones. */
    private static final int FEW = LossSeries.MOST / 8;

    private final int first;
    private final LossSeries trained;
    private final LossSeries mean;
    private final LossSeries right;
    private final List<LossSeries> samples;
    private int next;
    private int nextEvaluation;

    /** An empty history of iterations from {@code first} on. */
    LossHistory(int first) {
        this(first, first, new LossSeries(first), new LossSeries(first), new LossSeries(first), List.of());
    }

    private LossHistory(
            int first, int next, LossSeries trained, LossSeries mean, LossSeries right, List<LossSeries> samples) {
        this.first = first;
        this.next = next;
        this.nextEvaluation = next;
        this.trained = trained;
        this.mean = mean;
        this.right = right;
        this.samples = new ArrayList<>(samples);
    }

    /**
     * Neighbouring iterations and the values in them.
     *
     * @param first the first of the iterations
     * @param iterations how many there are; not each has a value
     * @param mean the mean of the values
     */
    public record Bucket(int first, int iterations, double smallest, double largest, double mean) {}

    /** The first iteration that is not in it: those before it are. */
    public synchronized int next() {
        return next;
    }

    /** E of every iteration, before its update, of the sample that it trained on. */
    public synchronized List<Bucket> trained() {
        return trained.buckets();
    }

    /** The mean of the losses of all samples. */
    public synchronized List<Bucket> mean() {
        return mean.buckets();
    }

    /** The share of the samples that are answered rightly, 0 to 1; empty where targets are no classes. */
    public synchronized List<Bucket> right() {
        return right.buckets();
    }

    /** The loss of one sample, below {@link #sampleCount}. */
    public synchronized List<Bucket> sample(int index) {
        return samples.get(index).buckets();
    }

    /** How many samples have a series of their own: all, up to {@link #MOST_SAMPLES}. */
    public synchronized int sampleCount() {
        return samples.size();
    }

    /** Adds E of {@code count} iterations from {@code from} on, which is at most {@link #next}. */
    synchronized void add(int from, double[] losses, int count) {
        if (next < from + count) {
            trained.add(next, losses, next - from, count);
            next = from + count;
        }
    }

    /** Whether the losses of all samples before an iteration can still be added. */
    synchronized boolean lacksEvaluation(int iteration) {
        return iteration >= nextEvaluation;
    }

    /**
     * Adds the losses of all samples with the network before an iteration; does nothing where they are known.
     *
     * @param accuracy where targets are classes
     */
    synchronized void addEvaluation(int iteration, Evaluation evaluation, Optional<Accuracy> accuracy) {
        if (!lacksEvaluation(iteration)) {
            return;
        }
        nextEvaluation = iteration + 1;
        mean.add(iteration, evaluation.meanLoss());
        accuracy.ifPresent(found -> right.add(iteration, found.share()));
        for (int sample = 0; sample < Math.min(MOST_SAMPLES, evaluation.losses().size()); sample++) {
            if (sample == samples.size()) {
                samples.add(new LossSeries(first));
            }
            samples.get(sample).add(iteration, evaluation.losses().get(sample));
        }
    }

    /**
     * The first iteration at or after {@code iteration} before which the losses of all {@code count} samples are to be
     * computed: about four times in each bucket.
     */
    synchronized int evaluationFrom(int iteration, int count) {
        int interval = Math.max(Math.max(1, count / MOST_PASSES), trained.width() / 4);
        int from = Math.max(iteration, nextEvaluation);
        int past = (from - first) % interval;
        return past == 0 ? from : (int) Math.min(Integer.MAX_VALUE, (long) from - past + interval);
    }

    /**
     * What is known for certain of the iterations before {@code iteration}: a bucket that reaches beyond it is left out,
     * so that {@link #next} may be smaller; and where few are left they start anew, to become narrow ones.
     */
    synchronized LossHistory before(int iteration) {
        LossSeries cut = trained.before(Math.min(iteration, next));
        int end = Math.min(Math.min(iteration, next), first + cut.size() * cut.width());
        if (cut.width() > 1 && cut.size() < FEW) {
            return new LossHistory(first);
        }
        List<LossSeries> cutSamples =
                samples.stream().map(series -> series.before(end)).toList();
        return new LossHistory(first, end, cut, mean.before(end), right.before(end), cutSamples);
    }
}
