package backstep.view.chalkboard;

import backstep.model.iteration.Iteration;
import backstep.model.iteration.Payoff;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;

/** An output on a line with its target: a ring where it was, a dot where it is now. */
final class TargetTrack extends Region {

    /** How far from the ends of the line the outermost marks are, as a share of its length. */
    private static final double MARGIN = 0.06;

    private static final double DOT = 9;

    private final Payoff payoff;
    private final int output;
    private final DoubleSummaryStatistics range;
    private final Region line = new Region();
    private final Region target = new Region();
    private final Region ring = new Region();
    private final Region dot = new Region();

    TargetTrack(Payoff payoff, int output) {
        this.payoff = payoff;
        this.output = output;
        // The same for all outputs, so that their distances can be compared.
        range = IntStream.range(0, payoff.before().before().outputs())
                .boxed()
                .flatMapToDouble(k -> DoubleStream.of(target(k), value(payoff.before(), k), value(payoff.again(), k)))
                .filter(Double::isFinite)
                .summaryStatistics();
        line.getStyleClass().add("payoff-line");
        target.getStyleClass().add("payoff-target");
        ring.getStyleClass().add("payoff-ring");
        dot.getStyleClass().add("payoff-dot");
        getStyleClass().add("payoff-track");
        getChildren().addAll(line, target, ring, dot);
    }

    private double target(int k) {
        return payoff.before().sample().targets().get(k);
    }

    private static double value(Iteration iteration, int k) {
        return iteration.valueOf(iteration.output(k));
    }

    @Override
    protected void layoutChildren() {
        line.resizeRelocate(0, getHeight() / 2 - 1, getWidth(), 2);
        place(target, target(output), 3, getHeight());
        place(ring, value(payoff.before(), output), DOT, DOT);
        place(dot, value(payoff.again(), output), DOT, DOT);
    }

    private void place(Region mark, double value, double width, double height) {
        double span = range.getMax() - range.getMin();
        double share = span > 0 ? (value - range.getMin()) / span : 0.5;
        double x = getWidth() * (MARGIN + (1 - 2 * MARGIN) * share);
        mark.setVisible(Double.isFinite(value));
        mark.resizeRelocate(x - width / 2, (getHeight() - height) / 2, width, height);
    }
}
