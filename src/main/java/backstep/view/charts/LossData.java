package backstep.view.charts;

import backstep.controller.Frame;
import backstep.controller.KeptRun;
import backstep.drawing.Scale;
import backstep.model.iteration.Accuracy;
import backstep.model.iteration.Evaluation;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.LossHistory;
import backstep.model.iteration.LossHistory.Bucket;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What a loss chart shows: the curves, and where on them the screen stands.
 *
 * @param curves the samples' first, as long as no runs are kept; the main one last, so that it lies on top
 * @param round iterations after which the same sample comes again, as far as the losses of samples are known; 1 = of one sample
 * @param number the iteration on the screen
 * @param last the last iteration that there is a way to
 * @param value of the main curve at the iteration on the screen; NaN where it is not known
 * @param right the share of samples that are answered rightly, of the run on the screen; empty where targets are no classes
 * @param accuracy there, where targets are classes
 */
record LossData(
        List<Curve> curves,
        List<Bucket> right,
        int round,
        int number,
        int last,
        double value,
        Optional<Accuracy> accuracy) {

    /** Beyond this the losses of all samples are not computed for each picture. */
    private static final int MOST_EVALUATED = LossHistory.MOST_SAMPLES;

    LossData {
        curves = List.copyOf(curves);
        right = List.copyOf(right);
    }

    /**
     * One line of the chart.
     *
     * @param sample its index; empty = the mean of all samples, or E where there is only one sample
     * @param kept the kept run that it belongs to; empty = the run on the screen
     * @param current whether the iteration on the screen trains on this sample
     */
    record Curve(OptionalInt sample, Optional<KeptRun> kept, boolean current, List<Bucket> buckets) {

        Curve {
            buckets = List.copyOf(buckets);
        }

        boolean isMain() {
            return sample.isEmpty() && kept.isEmpty();
        }
    }

    /** All series of a history at one moment. */
    record Series(List<Bucket> trained, List<Bucket> mean, List<Bucket> right, List<List<Bucket>> samples, int next) {

        Series {
            trained = List.copyOf(trained);
            mean = List.copyOf(mean);
            right = List.copyOf(right);
            samples = List.copyOf(samples);
        }

        static Series of(LossHistory history) {
            List<List<Bucket>> samples = new ArrayList<>();
            for (int sample = 0; sample < history.sampleCount(); sample++) {
                samples.add(history.sample(sample));
            }
            return new Series(history.trained(), history.mean(), history.right(), samples, history.next());
        }
    }

    static LossData of(Series series, Frame shown, List<KeptRun> kept) {
        Iteration iteration = shown.iteration();
        int samples = shown.lesson().samples().size();
        int number = iteration.number();
        int last = Math.max(number, series.next() - 1);
        for (KeptRun each : kept) {
            last = Math.max(last, each.run().losses().next() - 1);
        }
        List<Curve> curves = new ArrayList<>();
        int round = Math.max(1, Math.min(samples, series.samples().size()));
        // Beside other runs a run is its mean: with the curves of its samples nobody would tell them apart.
        for (int sample = 0; sample < round && samples > 1 && kept.isEmpty(); sample++) {
            boolean current = sample == iteration.sampleIndex();
            curves.add(new Curve(
                    OptionalInt.of(sample),
                    Optional.empty(),
                    current,
                    series.samples().get(sample)));
        }
        for (KeptRun each : kept) {
            LossHistory history = each.run().losses();
            boolean single = each.lesson().samples().size() == 1;
            curves.add(new Curve(
                    OptionalInt.empty(), Optional.of(each), false, single ? history.trained() : history.mean()));
        }
        curves.add(new Curve(
                OptionalInt.empty(), Optional.empty(), samples == 1, samples == 1 ? series.trained() : series.mean()));
        Optional<Evaluation> evaluation = samples > MOST_EVALUATED
                ? Optional.empty()
                : Optional.of(Evaluation.of(
                        iteration.before(),
                        shown.lesson().rule(),
                        shown.lesson().samples()));
        double value = samples == 1
                ? iteration.totalError()
                : evaluation.map(Evaluation::meanLoss).orElse(Double.NaN);
        return new LossData(
                curves,
                samples == 1 ? List.of() : series.right(),
                round,
                number,
                last,
                value,
                evaluation.flatMap(all -> Accuracy.of(shown.lesson().samples(), all.outputs())));
    }

    /** Whether there is nothing yet to draw a line through. */
    boolean isEmpty() {
        return last <= 1;
    }

    boolean hasSamples() {
        return round > 1;
    }

    /** The axis that all curves fit on, with about so many marks. */
    Scale scale(boolean logarithmic, int marks) {
        DoubleSummaryStatistics all = buckets()
                .flatMapToDouble(bucket -> DoubleStream.of(bucket.smallest(), bucket.largest()))
                .summaryStatistics();
        OptionalDouble smallestPositive = buckets()
                .mapToDouble(bucket -> bucket.smallest() > 0 ? bucket.smallest() : bucket.largest())
                .filter(value -> value > 0)
                .min();
        if (logarithmic && smallestPositive.isPresent() && Double.isFinite(smallestPositive.getAsDouble())) {
            return Scale.logarithmic(smallestPositive.getAsDouble(), all.getMax(), marks);
        }
        return Double.isFinite(all.getMax())
                ? Scale.linear(all.getMin(), all.getMax(), marks)
                : Scale.linear(0, 1, marks);
    }

    private Stream<Bucket> buckets() {
        return curves.stream().flatMap(curve -> curve.buckets().stream());
    }
}
