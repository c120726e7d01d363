package backstep.view.chalkboard;

import backstep.drawing.board.StackedShares;
import backstep.model.formula.Numerals;
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
}
