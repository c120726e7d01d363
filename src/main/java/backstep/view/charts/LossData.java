package backstep.view.charts;

import backstep.controller.Frame;
import backstep.drawing.Scale;
import backstep.model.iteration.Evaluation;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.LossHistory;
import backstep.model.iteration.LossHistory.Bucket;
import backstep.model.lesson.Lesson;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What a loss chart shows: the curves, and where on them the screen stands.
 *
 * @param curves the samples' first, the main one last, so that it lies on top
 * @param number the iteration on the screen
 * @param last the last iteration that there is a way to
 * @param value of the main curve at the iteration on the screen; NaN where it is not known
 */
record LossData(List<Curve> curves, int number, int last, double value) {

    /** Beyond this the losses of all samples are not computed for each picture. */
    private static final int MOST_EVALUATED = LossHistory.MOST_SAMPLES;

    LossData {
        curves = List.copyOf(curves);
    }

    /**
     * One line of the chart.
     *
     * @param sample its index; empty = the main curve: the mean of all samples, or E where there is only one sample
     * @param current whether the iteration on the screen trains on this sample
     */
    record Curve(OptionalInt sample, boolean current, List<Bucket> buckets) {

        Curve {
            buckets = List.copyOf(buckets);
        }

        boolean isMain() {
            return sample.isEmpty();
        }
    }

    /** All series of a history at one moment. */
    record Series(List<Bucket> trained, List<Bucket> mean, List<List<Bucket>> samples, int next) {

        Series {
            trained = List.copyOf(trained);
            mean = List.copyOf(mean);
            samples = List.copyOf(samples);
        }

        static Series of(LossHistory history) {
            List<List<Bucket>> samples = new ArrayList<>();
            for (int sample = 0; sample < history.sampleCount(); sample++) {
                samples.add(history.sample(sample));
            }
            return new Series(history.trained(), history.mean(), samples, history.next());
        }
    }

    static LossData of(Series series, Frame shown) {
        Iteration iteration = shown.iteration();
        int samples = shown.lesson().samples().size();
        int number = iteration.number();
        int last = Math.max(number, series.next() - 1);
        List<Curve> curves = new ArrayList<>();
        if (samples == 1) {
            curves.add(new Curve(OptionalInt.empty(), true, series.trained()));
        } else {
            int shownSamples = Math.min(samples, series.samples().size());
            for (int sample = 0; sample < shownSamples; sample++) {
                boolean current = sample == iteration.sampleIndex();
                curves.add(new Curve(
                        OptionalInt.of(sample), current, series.samples().get(sample)));
            }
            curves.add(new Curve(OptionalInt.empty(), false, series.mean()));
        }
        return new LossData(curves, number, last, value(shown.lesson(), iteration));
    }

    private static double value(Lesson lesson, Iteration iteration) {
        int samples = lesson.samples().size();
        if (samples == 1) {
            return iteration.totalError();
        }
        if (samples > MOST_EVALUATED) {
            return Double.NaN;
        }
        return Evaluation.of(iteration.before(), lesson.rule(), lesson.samples())
                .meanLoss();
    }

    /** Whether there is nothing yet to draw a line through. */
    boolean isEmpty() {
        return last <= 1;
    }

    boolean hasSamples() {
        return curves.size() > 1;
    }

    /** Iterations after which the same sample comes again, as far as samples are drawn. */
    int round() {
        return Math.max(1, curves.size() - 1);
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
