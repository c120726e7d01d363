package backstep.model.network;

/**
 * The function h that turns a net input a into an activation z = h(a), with its derivative.
 *
 * <p>Source: notation.md, "Activations and their slopes". All but {@link #SOFTMAX} act on each unit alone.
 */
public enum Activation implements Identified {
    IDENTITY(1),
    LOGISTIC(0.25),
    TANH(1),
    RELU(1),
    LEAKY_RELU(1),
    SOFTPLUS(1),
    /** z_k = e^{a_k} / Σ_m e^{a_m}: needs the whole layer, so only {@link #apply} knows it. */
    SOFTMAX(0.25);

    /** What a leaky relu multiplies a negative net input by. */
    public static final double LEAK = 0.01;

    private static final double FLAT = 0.02;

    private final double largestSlope;

    Activation(double largestSlope) {
        this.largestSlope = largestSlope;
    }

    /** The largest value that {@link #slope} can take: what a saturated unit is measured against. */
    public double largestSlope() {
        return largestSlope;
    }

    /** Whether a slope is so small that the unit hardly learns: under 2 % of the largest. */
    public boolean isFlatAt(double slope) {
        return Math.abs(slope) < FLAT * largestSlope;
    }

    /** The greatest lower bound of the activation; negative infinity where it is unbounded. */
    public double least() {
        return switch (this) {
            case LOGISTIC, SOFTMAX, RELU, SOFTPLUS -> 0;
            case TANH -> -1;
            case IDENTITY, LEAKY_RELU -> Double.NEGATIVE_INFINITY;
        };
    }

    /** The least upper bound of the activation; infinity where it is unbounded. */
    public double most() {
        return switch (this) {
            case LOGISTIC, SOFTMAX, TANH -> 1;
            case IDENTITY, RELU, LEAKY_RELU, SOFTPLUS -> Double.POSITIVE_INFINITY;
        };
    }

    /** Whether z of one unit depends on the net inputs of all units of its layer. */
    public boolean spansLayer() {
        return this == SOFTMAX;
    }

    /** Whether the slope jumps where the net input is 0. */
    public boolean hasKink() {
        return this == RELU || this == LEAKY_RELU;
    }

    /**
     * h(a) of one unit.
     *
     * @throws UnsupportedOperationException for softmax, which needs the whole layer
     */
    public double value(double netInput) {
        return switch (this) {
            case IDENTITY -> netInput;
            case LOGISTIC -> logistic(netInput);
            case TANH -> Math.tanh(netInput);
            case RELU -> netInput > 0 ? netInput : 0;
            case LEAKY_RELU -> netInput > 0 ? netInput : LEAK * netInput;
            case SOFTPLUS -> softplus(netInput);
            case SOFTMAX -> throw new UnsupportedOperationException("softmax of a single unit");
        };
    }

    /**
     * h′(a) = dz/da of one unit, with respect to its own net input, written with the activation z = h(a) that is
     * already known. At a kink (relu at 0) it is 0. For softmax it is ∂z_k/∂a_k = z_k(1 − z_k).
     */
    public double slope(double netInput, double activation) {
        return switch (this) {
            case IDENTITY -> 1;
            case LOGISTIC, SOFTMAX -> activation * (1 - activation);
            case TANH -> 1 - activation * activation;
            case RELU -> netInput > 0 ? 1 : 0;
            case LEAKY_RELU -> leakySlope(netInput);
            case SOFTPLUS -> logistic(netInput);
        };
    }

    /** z = h(a) for {@code count} units whose net inputs stand in {@code netInputs} from {@code offset} on. */
    public void apply(double[] netInputs, double[] activations, int offset, int count) {
        switch (this) {
            case LOGISTIC -> {
                for (int unit = offset; unit < offset + count; unit++) {
                    activations[unit] = logistic(netInputs[unit]);
                }
            }
            case SOFTMAX -> softmax(netInputs, activations, offset, count);
            case IDENTITY, TANH, RELU, LEAKY_RELU, SOFTPLUS -> {
                for (int unit = offset; unit < offset + count; unit++) {
                    activations[unit] = value(netInputs[unit]);
                }
            }
        }
    }

    private static double logistic(double a) {
        return 1 / (1 + Math.exp(-a));
    }

    /** ln(1 + e^a), arranged so that e^a cannot overflow. */
    private static double softplus(double a) {
        return a > 0 ? a + Math.log1p(Math.exp(-a)) : Math.log1p(Math.exp(a));
    }

    private static double leakySlope(double a) {
        if (a == 0) {
            return 0;
        }
        return a > 0 ? 1 : LEAK;
    }

    /** The largest net input is subtracted from every exponent first: the result is the same and cannot overflow. */
    private static void softmax(double[] netInputs, double[] activations, int offset, int count) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int unit = offset; unit < offset + count; unit++) {
            largest = Math.max(largest, netInputs[unit]);
        }
        double sum = 0;
        for (int unit = offset; unit < offset + count; unit++) {
            activations[unit] = Math.exp(netInputs[unit] - largest);
            sum += activations[unit];
        }
        for (int unit = offset; unit < offset + count; unit++) {
            activations[unit] /= sum;
        }
    }
}
