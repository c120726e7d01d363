package backstep.view.charts;

import backstep.drawing.Scale;
import backstep.model.iteration.LossHistory.Bucket;
import backstep.view.base.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/** One series as a line through the means, with a band from the smallest to the largest values behind it. */
final class LossCurve extends Group {

    /** How many samples have a look of their own. */
    static final int LOOKS = 6;

    /** The style class of the share of samples that are answered rightly. */
    static final String RIGHT = "loss-right";

    /** Fewer points than this make no curve. */
    private static final int FEWEST = 10;

    private final Polygon band = new Polygon();
    private final Polyline line = new Polyline();
    private Optional<Drawn> drawn = Optional.empty();

    private record Drawn(List<Bucket> buckets, Mapping mapping) {}

    /**
     * From iterations and losses to places.
     *
     * @param last the iteration at the right end
     */
    record Mapping(Scale scale, double left, double top, double width, double height, int last) {

        /** The same over another scale. */
        Mapping with(Scale other) {
            return new Mapping(other, left, top, width, height, last);
        }

        double x(double iteration) {
            return left + (iteration - 1) / Math.max(1, last - 1) * width;
        }

        double y(double value) {
            return top + (1 - Math.clamp(scale.place(value), 0, 1)) * height;
        }

        /** The iteration nearest to a place. */
        int iteration(double x) {
            double share = Math.clamp((x - left) / width, 0, 1);
            return (int) Math.round(1 + share * (last - 1.0));
        }

        double bottom() {
            return top + height;
        }

        /** How many points across are enough. */
        int columns() {
            return (int) width;
        }
    }

    LossCurve() {
        band.getStyleClass().add("loss-band");
        line.getStyleClass().add("loss-line");
        getChildren().addAll(band, line);
        setAutoSizeChildren(false);
        setManaged(false);
    }

    /** The style class of a curve: the main one's, that of a kept run, or one of {@value #LOOKS} for samples. */
    static String look(LossData.Curve curve) {
        return curve.kept()
                .map(run -> "loss-kept-" + run.letter())
                .orElseGet(() -> curve.isMain()
                        ? "loss-main"
                        : "loss-sample-" + curve.sample().getAsInt() % LOOKS);
    }

    /** Draws a series of a chart. */
    void show(LossData data, LossData.Curve curve, Mapping mapping) {
        show(look(curve), curve.buckets(), data.round(), mapping);
        pseudoClassStateChanged(Styles.CURRENT, curve.current());
    }

    /**
     * Draws a series; where nothing has changed since, nothing is done.
     *
     * @param look its style class
     * @param round iterations after which the same sample comes again
     */
    void show(String look, List<Bucket> buckets, int round, Mapping mapping) {
        List<String> classes = List.of("loss-curve", look);
        if (!getStyleClass().equals(classes)) {
            getStyleClass().setAll(classes);
        }
        Drawn now = new Drawn(buckets, mapping);
        if (!drawn.equals(Optional.of(now))) {
            drawn = Optional.of(now);
            draw(merged(buckets, mapping.columns(), round), mapping);
        }
    }

    private void draw(List<Bucket> buckets, Mapping mapping) {
        List<Double> points = new ArrayList<>(2 * buckets.size());
        boolean spread = false;
        if (buckets.size() > 1 && buckets.getFirst().iterations() > 1) {
            points.add(mapping.x(buckets.getFirst().first()));
            points.add(mapping.y(start(buckets.getFirst(), buckets.get(1))));
        }
        for (Bucket bucket : buckets) {
            points.add(mapping.x(middle(bucket, mapping.last())));
            points.add(mapping.y(bucket.mean()));
            spread |= mapping.y(bucket.smallest()) - mapping.y(bucket.largest()) > 1.5;
        }
        line.getPoints().setAll(points);
        band.setVisible(spread);
        band.getPoints().setAll(spread ? outline(buckets, mapping) : List.of());
    }

    private static List<Double> outline(List<Bucket> buckets, Mapping mapping) {
        List<Double> points = new ArrayList<>(4 * buckets.size());
        for (Bucket bucket : buckets) {
            points.add(mapping.x(middle(bucket, mapping.last())));
            points.add(mapping.y(bucket.largest()));
        }
        for (Bucket bucket : buckets.reversed()) {
            points.add(mapping.x(middle(bucket, mapping.last())));
            points.add(mapping.y(bucket.smallest()));
        }
        return points;
    }

    /** Where a curve comes from that goes on like this: its steep beginning is not to be lost in a mean. */
    private static double start(Bucket first, Bucket second) {
        return second.mean() < first.mean() ? first.largest() : first.smallest();
    }

    /** The iteration in the middle of a bucket; the last bucket may not be full. */
    private static double middle(Bucket bucket, int last) {
        int end = Math.min(last, bucket.first() + bucket.iterations() - 1);
        return (bucket.first() + Math.max(end, bucket.first())) / 2.0;
    }

    /**
     * Neighbours made one, so that no more than {@code most} are left and no peak is lost; where there is room, at least
     * {@code round} iterations, over which the losses go up and down with the sample that is trained on.
     */
    static List<Bucket> merged(List<Bucket> buckets, int most, int round) {
        int size = Math.ceilDiv(buckets.size(), Math.max(1, most));
        if (buckets.size() >= FEWEST * round) {
            size = Math.max(size, Math.ceilDiv(round, buckets.getFirst().iterations()));
        }
        if (size <= 1) {
            return buckets;
        }
        List<Bucket> merged = new ArrayList<>();
        // The last one takes what is left over: a mean of few would jump.
        for (int from = 0; from + size <= buckets.size(); from += size) {
            int end = from + 2 * size <= buckets.size() ? from + size : buckets.size();
            merged.add(one(buckets.subList(from, end)));
        }
        return merged;
    }

    private static Bucket one(List<Bucket> buckets) {
        Bucket first = buckets.getFirst();
        Bucket last = buckets.getLast();
        return new Bucket(
                first.first(),
                last.first() + last.iterations() - first.first(),
                buckets.stream().mapToDouble(Bucket::smallest).min().orElseThrow(),
                buckets.stream().mapToDouble(Bucket::largest).max().orElseThrow(),
                buckets.stream().mapToDouble(Bucket::mean).average().orElseThrow());
    }
}
