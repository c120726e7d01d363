package backstep.view.chalkboard;

import backstep.view.chalkboard.StackedShares.Segment;
import javafx.scene.layout.Region;

/** The parts of a number as a stacked bar; where both signs meet, a line marks zero and a mark the sum. */
final class ContributionBar extends Region {

    private static final double GAP = 2;
    private static final double LEAST = 1;

    private final Region zero = new Region();
    private final Region sum = new Region();
    private StackedShares shares = StackedShares.of();

    ContributionBar(int parts) {
        getStyleClass().add("chalk-bar");
        for (int at = 0; at < parts; at++) {
            Region segment = new Region();
            segment.getStyleClass().addAll("chalk-bar-part", "chalk-part-" + at % ContributionsView.SHADES);
            getChildren().add(segment);
        }
        zero.getStyleClass().add("chalk-bar-zero");
        sum.getStyleClass().add("chalk-bar-sum");
        getChildren().addAll(zero, sum);
    }

    /** Shows new sizes of the same parts. */
    void show(double[] values) {
        shares = StackedShares.of(values);
        zero.setVisible(shares.diverging());
        sum.setVisible(shares.diverging());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double inset = shares.diverging() ? height / 6 : 0;
        for (int at = 0; at < shares.segments().size(); at++) {
            Segment segment = shares.segments().get(at);
            double from = segment.from() * getWidth() + GAP / 2;
            double to = segment.to() * getWidth() - GAP / 2;
            double width = segment.from() == segment.to() ? 0 : Math.max(LEAST, to - from);
            getChildren().get(at).resizeRelocate(from, inset, width, height - 2 * inset);
        }
        place(zero, shares.zero(), 1);
        place(sum, shares.sum(), 3);
    }

    private void place(Region line, double at, double thickness) {
        line.resizeRelocate(at * getWidth() - thickness / 2, 0, thickness, getHeight());
    }
}
