package backstep.view.chalkboard;

import java.util.Arrays;
import javafx.scene.layout.Region;

/**
 * A stacked bar of signed parts: negative ones grow left from a zero line and positive ones right, so that what cancels
 * stays readable; a mark shows the sum. Parts of one sign fill the whole bar.
 */
final class ContributionBar extends Region {

    private static final double GAP = 2;
    private static final double LEAST = 1;

    private final double[] values;
    private final double negative;
    private final double positive;
    private final Region zero = new Region();
    private final Region sum = new Region();

    ContributionBar(double[] values) {
        this.values = oriented(values);
        double below = 0;
        double above = 0;
        for (int at = 0; at < values.length; at++) {
            below += Math.max(0, -this.values[at]);
            above += Math.max(0, this.values[at]);
            Region segment = new Region();
            segment.getStyleClass().addAll("chalk-bar-part", "chalk-part-" + at % ContributionsView.SHADES);
            getChildren().add(segment);
        }
        negative = below;
        positive = above;
        getStyleClass().add("chalk-bar");
        if (diverges()) {
            zero.getStyleClass().add("chalk-bar-zero");
            sum.getStyleClass().add("chalk-bar-sum");
            getChildren().addAll(zero, sum);
        }
    }

    /** Parts that are all negative fill the bar from the left like positive ones. */
    private static double[] oriented(double[] values) {
        boolean anyPositive = Arrays.stream(values).anyMatch(value -> value > 0);
        return Arrays.stream(values)
                .map(value -> anyPositive ? value : Math.abs(value))
                .toArray();
    }

    /** Whether parts of both signs meet. */
    boolean diverges() {
        return negative > 0 && positive > 0;
    }

    /** Where a value lies on a bar of a width, from its left end. */
    private double position(double value, double width) {
        double range = negative + positive;
        return range == 0 ? 0 : (value + negative) / range * width;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double inset = diverges() ? height / 6 : 0;
        double left = 0;
        double right = 0;
        for (int at = 0; at < values.length; at++) {
            double value = values[at];
            double from = value < 0 ? left + value : right;
            double to = value < 0 ? left : right + value;
            left = value < 0 ? from : left;
            right = value < 0 ? right : to;
            double x = position(from, width);
            double wide = Math.max(LEAST, position(to, width) - x - GAP);
            layoutInArea(at, x + GAP / 2, inset, value == 0 ? 0 : wide, height - 2 * inset);
        }
        if (diverges()) {
            place(zero, position(0, width), height, 1);
            place(sum, position(positive - negative, width), height, 3);
        }
    }

    private void layoutInArea(int child, double x, double y, double width, double height) {
        getChildren().get(child).resizeRelocate(snappedLeftInset() + x, snappedTopInset() + y, width, height);
    }

    private void place(Region line, double x, double height, double thickness) {
        line.resizeRelocate(snappedLeftInset() + x - thickness / 2, snappedTopInset(), thickness, height);
    }
}
