package backstep.view.chalkboard;

import backstep.model.formula.Numerals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The parts of a number as a stacked bar; where both signs meet it has an axis, and a mark for the sum. */
final class ContributionBar extends Region {

    private static final PseudoClass DIVERGING = PseudoClass.getPseudoClass("diverging");

    private static final double GAP = 2;
    private static final double LEAST = 1;

    private final Region zero = new Region();
    private final Region sum = new Region();
    private final Region axis = new Region();
    private final List<Label> marks = List.of(new Label(Numerals.MINUS), new Label("0"), new Label("+"));
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
        axis.getStyleClass().add("chalk-bar-axis");
        marks.forEach(mark -> mark.getStyleClass().add("chalk-bar-mark"));
        getChildren().addAll(zero, sum, axis);
        getChildren().addAll(marks);
    }

    /** Shows new sizes of the same parts, and says where they lie. */
    StackedShares show(double[] values) {
        shares = StackedShares.of(values);
        pseudoClassStateChanged(DIVERGING, shares.diverging());
        zero.setVisible(shares.diverging());
        sum.setVisible(shares.diverging());
        axis.setVisible(shares.diverging());
        marks.forEach(mark -> mark.setVisible(shares.diverging()));
        requestLayout();
        return shares;
    }

    @Override
    protected void layoutChildren() {
        double below = shares.diverging() ? marks.getFirst().prefHeight(-1) : 0;
        double height = getHeight() - below;
        double inset = shares.diverging() ? height / 6 : 0;
        for (int at = 0; at < shares.segments().size(); at++) {
            StackedShares.Segment segment = shares.segments().get(at);
            double from = segment.from() * getWidth() + GAP / 2;
            double to = segment.to() * getWidth() - GAP / 2;
            double width = segment.from() == segment.to() ? 0 : Math.max(LEAST, to - from);
            getChildren().get(at).resizeRelocate(from, inset, width, height - 2 * inset);
        }
        place(zero, shares.zero(), 1, height);
        place(sum, shares.sum(), 3, height);
        axis.resizeRelocate(0, height, getWidth(), 1);
        double[] places = {0, shares.zero(), 1};
        for (int at = 0; at < places.length; at++) {
            Label mark = marks.get(at);
            double wide = mark.prefWidth(-1);
            double left = Math.clamp(places[at] * getWidth() - wide / 2, 0, Math.max(0, getWidth() - wide));
            mark.resizeRelocate(left, height, wide, below);
        }
    }

    private void place(Region line, double at, double thickness, double height) {
        line.resizeRelocate(at * getWidth() - thickness / 2, 0, thickness, height);
    }

    /**
     * Signed parts side by side on a line from 0 to 1. Where both signs meet, negative parts go left from a zero point and
     * positive ones right, so that what cancels stays readable; parts of one sign fill the line from the left.
     *
     * @param segments one per part, in their order
     * @param zero where the zero point lies
     * @param sum where the sum of the parts lies
     */
    record StackedShares(List<Segment> segments, boolean diverging, double zero, double sum) {

        /** The place of one part. */
        record Segment(double from, double to) {}

        StackedShares {
            segments = List.copyOf(segments);
        }

        static StackedShares of(double... parts) {
            double negative = Arrays.stream(parts).filter(part -> part < 0).sum();
            double positive = Arrays.stream(parts).filter(part -> part > 0).sum();
            boolean diverging = negative < 0 && positive > 0;
            double range = positive - negative;
            double left = diverging ? -negative : 0;
            double right = left;
            List<Segment> segments = new ArrayList<>();
            for (double part : parts) {
                boolean toTheLeft = diverging && part < 0;
                double size = Math.abs(part);
                double from = toTheLeft ? left - size : right;
                segments.add(range == 0 ? new Segment(0, 0) : new Segment(from / range, (from + size) / range));
                left = toTheLeft ? from : left;
                right = toTheLeft ? right : from + size;
            }
            double zero = diverging ? -negative / range : 0;
            double sum = diverging ? positive / range : 1;
            return new StackedShares(segments, diverging, zero, sum);
        }
    }
}
