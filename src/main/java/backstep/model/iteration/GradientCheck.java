package backstep.model.iteration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Every gradient of an iteration beside the same derivative from values of E alone (central finite differences).
 *
 * <p>What backpropagation computes agrees to {@link #TOLERANCE}. The common mistake of
 * {@link backstep.model.network.UpdateOrder#OUTPUT_FIRST} is off in every hidden layer: what it computes there are not
 * the derivatives of E.
 *
 * @param entries one for each trained parameter, the worst one last
 */
public record GradientCheck(List<Entry> entries) {

    /** The largest relative error that a correct gradient may have. */
    public static final double TOLERANCE = 1e-6;

    /**
     * A gradient below this part of E (or of the largest gradient) counts as this large for its relative error: next to
     * them it is nothing, and the rounding of E is a larger part of it than the tolerance.
     */
    private static final double FLOOR = 1e-6;

    public GradientCheck {
        entries = List.copyOf(entries);
    }

    /**
     * One gradient, checked.
     *
     * @param analytic what the iteration says
     * @param numeric what finite differences say
     * @param relativeError |analytic − numeric| over the larger of the two, or over what E, a rounded number, can tell
     * @param nearKink E has a kink (relu at 0) or an end closer to the parameter than the narrowest stencil is wide, so
     *     that there is no derivative to compare with
     */
    public record Entry(Parameter parameter, double analytic, double numeric, double relativeError, boolean nearKink) {

        /** Whether the gradient is wrong. One that is NaN is wrong wherever it is. */
        public boolean isOff() {
            return !Double.isFinite(analytic) || !nearKink && !(relativeError <= TOLERANCE);
        }

        private double badness() {
            if (isOff()) {
                return Double.isNaN(relativeError) ? Double.POSITIVE_INFINITY : 1 + relativeError;
            }
            return nearKink ? -1 : relativeError;
        }
    }

    /** Checks every gradient that {@code iteration} computed. */
    public static GradientCheck of(Iteration iteration) {
        List<Parameter> parameters = iteration.steps().parameters();
        double largest = Math.abs(iteration.totalError());
        for (Parameter parameter : parameters) {
            largest = Math.max(largest, Math.abs(iteration.gradient(parameter)));
        }
        double floor = Math.max(FLOOR * largest, Double.MIN_NORMAL);
        Backpropagation engine = new Backpropagation(iteration.before(), iteration.rule());
        List<Entry> entries = new ArrayList<>();
        for (Parameter parameter : parameters) {
            double analytic = iteration.gradient(parameter);
            ErrorCurve.Estimate numeric = new ErrorCurve(iteration, parameter, engine).derivative();
            entries.add(entry(parameter, analytic, numeric, floor));
        }
        entries.sort(Comparator.comparingDouble(Entry::badness));
        return new GradientCheck(entries);
    }

    private static Entry entry(Parameter parameter, double analytic, ErrorCurve.Estimate numeric, double floor) {
        double size = Math.max(Math.abs(analytic), Math.abs(numeric.value()));
        double comparable = Math.max(size, Math.max(floor, numeric.rounding() / TOLERANCE));
        double error = Math.abs(analytic - numeric.value()) / comparable;
        return new Entry(parameter, analytic, numeric.value(), error, numeric.kink());
    }

    /** The gradient that agrees least. There is one: every layer has a weight. */
    public Entry worst() {
        return entries.getLast();
    }

    /** Whether any gradient is wrong. */
    public boolean isOff() {
        return worst().isOff();
    }
}
