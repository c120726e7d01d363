package backstep.view.chalkboard;

import backstep.drawing.board.StackedShares;
import backstep.model.formula.Formula;
import backstep.typeset.Typesetter;
import backstep.view.math.MathLabel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import javafx.scene.layout.Region;

/** Under a bar in which both signs meet: how far its parts reach to either side of 0. */
final class ContributionAxis extends Region {

    private static final double TICK = 5;
    private static final double SMALL = 0.85;

    /** A value with its place on the axis, from 0 to 1. */
    private record Position(double place, MathLabel label, Region tick) {}

    private final Region line = styled();
    private List<Position> stops = List.of();

    ContributionAxis() {
        getStyleClass().add("chalk-axis");
    }

    private static Region styled() {
        Region region = new Region();
        region.getStyleClass().add("chalk-axis-line");
        return region;
    }

    /** Shows the sums of the negative and of the positive values, and 0 between them. */
    void show(StackedShares shares, double[] values, Typesetter typesetter) {
        stops = List.of(
                stop(0, sum(values, value -> value < 0), typesetter),
                stop(1, sum(values, value -> value > 0), typesetter),
                stop(shares.zero(), 0, typesetter));
        getChildren().setAll(line);
        stops.forEach(stop -> getChildren().addAll(stop.tick, stop.label));
    }

    private static double sum(double[] values, DoublePredicate which) {
        return Arrays.stream(values).filter(which).sum();
    }

    private static Position stop(double place, double value, Typesetter typesetter) {
        MathLabel label = new MathLabel(SMALL * typesetter.size());
        if (value == 0) {
            label.setSymbol(Optional.of(new Formula.Literal(0)));
        } else {
            label.setNumber(OptionalDouble.of(value), typesetter.numerals());
        }
        label.getStyleClass().add("chalk-axis-number");
        return new Position(place, label, styled());
    }

    @Override
    protected double computePrefHeight(double width) {
        return TICK
                + stops.stream()
                        .mapToDouble(stop -> stop.label.prefHeight(-1))
                        .max()
                        .orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        line.resizeRelocate(0, 0, getWidth(), 1);
        for (Position stop : stops) {
            double wide = stop.label.prefWidth(-1);
            double x = stop.place * getWidth();
            stop.tick.resizeRelocate(Math.clamp(x, 0, Math.max(0, getWidth() - 1)), 0, 1, TICK);
            stop.label.resizeRelocate(
                    Math.clamp(x - wide / 2, 0, Math.max(0, getWidth() - wide)), TICK, wide, stop.label.prefHeight(-1));
            // Both ends come before 0, which gives way to them.
            stop.label.setVisible(stops.subList(0, stops.indexOf(stop)).stream()
                    .noneMatch(other -> other.label.getBoundsInParent().intersects(stop.label.getBoundsInParent())));
        }
    }
}
