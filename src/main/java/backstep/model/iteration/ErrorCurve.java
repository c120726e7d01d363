package backstep.model.iteration;

import backstep.model.network.Loss;
import backstep.model.network.Network;
import backstep.model.network.Vector;

/**
 * E of one iteration as a function of one of its parameters, all others as they were before the update, and its
 * derivative from values of E alone.
 *
 * <p>Not safe for use by several threads at once.
 */
final class ErrorCurve {

    /** Half the width of the widest stencil, as a change of the net input that the parameter acts on. */
    private static final double WIDEST = 0.125;
    /** Each stencil is half as wide as the one before; the narrowest is 2⁻²² of a net input. */
    private static final int LEVELS = 20;

    /** No stencil is so narrow that a large parameter cannot tell its ends apart to a few digits. */
    private static final double LEAST_DIGITS = 1 << LEVELS + 10;

    private final Iteration iteration;
    private final Parameter parameter;
    private final Backpropagation engine;
    private final double base;
    private final double errorAtBase;
    private final double errorRounding;
    private final double[] signs;

    /** The curve along {@code parameter}, from an engine that stands at the network before the update. */
    ErrorCurve(Iteration iteration, Parameter parameter, Backpropagation engine) {
        this.iteration = iteration;
        this.parameter = parameter;
        this.engine = engine;
        base = engine.get(parameter);
        errorAtBase = at(base);
        errorRounding = errorRounding();
        signs = signs();
    }

    /**
     * A derivative by finite differences.
     *
     * @param rounding how far it, or the same derivative by any other way, may be off because E and the outputs are
     *     rounded numbers
     * @param kink whether E is not smooth even within the narrowest stencil
     */
    record Estimate(double value, double rounding, boolean kink) {}

    /** The parameter's own value. */
    double base() {
        return base;
    }

    /** E with the parameter set to {@code value}. */
    double at(double value) {
        engine.set(parameter, value);
        return engine.evaluate(iteration.sample());
    }

    /**
     * ∂E/∂w at the parameter's own value: the limit of central differences over ever narrower stencils. A stencil with a
     * kink in it is left out; when all have one, the narrowest is used and the kink reported. The parameter is as before
     * afterwards.
     */
    Estimate derivative() {
        Extrapolation differences = new Extrapolation(LEVELS);
        double quotient = Double.NaN;
        double width =
                Math.max(WIDEST / Math.max(1, Math.abs(iteration.factor(parameter))), LEAST_DIGITS * Math.ulp(base));
        for (int level = 0; level < LEVELS; level++, width /= 2) {
            double right = base + width;
            double left = base - width;
            double above = at(right);
            boolean smooth = isSmooth(above);
            double below = at(left);
            smooth &= isSmooth(below);
            quotient = (above - below) / (right - left);
            if (smooth) {
                double lastDigit = Math.ulp(Math.max(Math.abs(above), Math.abs(below)));
                differences.add(quotient, (errorRounding + 4 * lastDigit) / (right - left));
            } else {
                differences.clear();
            }
        }
        double rounding = differences.rounding() + slopeRounding(width * (1 << LEVELS / 2));
        engine.set(parameter, base);
        return differences.hasLimit()
                ? new Estimate(differences.limit(), rounding, false)
                : new Estimate(quotient, 0, true);
    }

    /** How far E may be off by the last digits of the outputs. */
    private double errorRounding() {
        double sum = 0;
        for (int k = 0; k < iteration.before().outputs(); k++) {
            sum += Math.abs(iteration.errorSlope(k)) * Math.ulp(iteration.valueOf(iteration.output(k)));
        }
        return 4 * sum;
    }

    /**
     * How far the derivative may be off by the last digits of the outputs: where they are right to almost all digits,
     * t − y has few left. What the outputs change by is seen best by a stencil of middle width.
     */
    private double slopeRounding(double width) {
        at(base + width);
        Vector above = engine.outputs();
        at(base - width);
        Vector below = engine.outputs();
        double sum = 0;
        for (int k = 0; k < above.size(); k++) {
            double rounding = outputRounding(k);
            double jump = Math.abs(errorSlope(k, rounding) - errorSlope(k, -rounding));
            sum += jump * (Math.abs(above.get(k) - below.get(k)) + rounding) / (2 * width);
        }
        return sum;
    }

    /** How far an output may be off: its own last digits, and those of the sum that its net input is. */
    private double outputRounding(int output) {
        Unit unit = iteration.output(output);
        double terms = Math.abs(iteration.value(new Bias(unit)));
        for (Unit from : Unit.ofLayer(iteration.before(), unit.layer() - 1)) {
            terms += Math.abs(iteration.value(new Weight(unit, from)) * iteration.valueOf(from));
        }
        double ofNetInput = iteration.activationSlope(unit) * Math.ulp(terms);
        return 8 * (Math.ulp(iteration.valueOf(unit)) + ofNetInput);
    }

    /** ∂E/∂y_k if that output were larger by {@code change} and all others as they are. */
    private double errorSlope(int output, double change) {
        Loss loss = iteration.rule().loss();
        int n = iteration.before().outputs();
        double y = iteration.valueOf(iteration.output(output)) + change;
        double target = iteration.sample().targets().get(output);
        double terms = loss.term(y, target, n);
        for (int k = 0; k < n; k++) {
            terms += k == output ? 0 : iteration.errors().get(k);
        }
        return loss.slope(y, target, n, loss.total(terms));
    }

    /** Whether the point just computed lies on the same smooth piece of E as the base. */
    private boolean isSmooth(double error) {
        if (!Double.isFinite(error) && Double.isFinite(errorAtBase)) {
            return false;
        }
        double[] now = signs();
        for (int index = 0; index < now.length; index++) {
            if (now[index] != signs[index]) {
                return false;
            }
        }
        return true;
    }

    /** On which side of the kink each unit is that has one; 0 for all others. */
    private double[] signs() {
        Network network = iteration.before();
        double[] result = new double[network.units()];
        int index = 0;
        for (int layer = 0; layer < network.depth(); layer++) {
            boolean kinked = network.layer(layer).activation().hasKink();
            for (int unit = 0; unit < network.unitsOf(layer); unit++, index++) {
                result[index] = kinked ? Math.signum(engine.netInput(layer, unit)) : 0;
            }
        }
        return result;
    }
}
