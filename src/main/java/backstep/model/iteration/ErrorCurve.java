package backstep.model.iteration;

import backstep.model.network.Network;

/**
 * E of one iteration as a function of one of its parameters, all others as they were before the update, and its
 * derivative from values of E alone.
 *
 * <p>Not safe for use by several threads at once.
 */
final class ErrorCurve {

    /** Half the width of the widest stencil, as a change of the net input that the parameter acts on. */
    private static final double WIDEST = 0.125;
    /** Each stencil is half as wide as the one before; the narrowest is 2⁻¹⁴ of a net input. */
    private static final int LEVELS = 12;

    private final Iteration iteration;
    private final Step.Gradient parameter;
    private final Backpropagation engine;
    private final double base;
    private final double errorAtBase;
    private final double errorRounding;
    private final double[] signs;

    /** The curve along {@code parameter}, from an engine that stands at the network before the update. */
    ErrorCurve(Iteration iteration, Step.Gradient parameter, Backpropagation engine) {
        this.iteration = iteration;
        this.parameter = parameter;
        this.engine = engine;
        base = engine.parameters().get(parameter);
        errorAtBase = at(base);
        errorRounding = errorRounding();
        signs = signs();
    }

    /**
     * A derivative by finite differences.
     *
     * @param rounding how far it may be off because E is a rounded number
     * @param kink whether E is not smooth even within the narrowest stencil
     */
    record Derivative(double value, double rounding, boolean kink) {}

    /** The parameter's own value. */
    double base() {
        return base;
    }

    /** E with the parameter set to {@code value}. */
    double at(double value) {
        engine.parameters().set(parameter, value);
        return engine.evaluate(iteration.sample());
    }

    /**
     * dE at the parameter's own value: the limit of central differences over ever narrower stencils. A stencil with a
     * kink in it is left out; when all have one, the narrowest is used and the kink reported. The parameter is as before
     * afterwards.
     */
    Derivative derivative() {
        Extrapolation differences = new Extrapolation(LEVELS);
        double quotient = Double.NaN;
        double width = WIDEST / Math.max(1, inputSize());
        for (int level = 0; level < LEVELS; level++, width /= 2) {
            double right = base + width;
            double left = base - width;
            double above = at(right);
            boolean smooth = isSmooth(above);
            double below = at(left);
            smooth &= isSmooth(below);
            quotient = (above - below) / (right - left);
            if (smooth) {
                differences.add(quotient, errorRounding / (right - left));
            } else {
                differences.clear();
            }
        }
        engine.parameters().set(parameter, base);
        return differences.hasLimit()
                ? new Derivative(differences.limit(), differences.rounding(), false)
                : new Derivative(quotient, 0, true);
    }

    /** How far a value of E may be off: its own last digits, and those of each output times ∂E/∂y. */
    private double errorRounding() {
        double sum = Math.ulp(errorAtBase);
        for (int k = 0; k < iteration.before().outputs(); k++) {
            sum += Math.abs(iteration.errorSlope(k)) * Math.ulp(iteration.valueOf(iteration.outputLayer(), k));
        }
        return 4 * sum;
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

    /** What a change of the parameter is multiplied by on its way to the net input. */
    private double inputSize() {
        return switch (parameter) {
            case Step.WeightGradient(int layer, int _, int from) -> Math.abs(iteration.valueOf(layer - 1, from));
            case Step.BiasGradient _ -> 1;
        };
    }
}
