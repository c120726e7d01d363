package backstep.model.network;

/**
 * The error E of n outputs y against their targets t, with its derivative.
 *
 * <p>Source: notation.md, "Losses and their slopes"; formats.md, "Lesson file".
 */
public enum Loss implements Identified {
    /** E = Σ ½(t − y)². */
    HALF_SQUARED_ERROR,
    /** E = Σ (t − y)². */
    SQUARED_ERROR,
    /** E = Σ (t − y)²/n. */
    MEAN_SQUARED_ERROR,
    /** E = √(Σ (t − y)²/n): the only loss that is not simply the sum of its terms. */
    ROOT_MEAN_SQUARE_ERROR,
    /** E = Σ −(t ln y + (1 − t) ln(1 − y)), with 0 · ln 0 = 0. */
    BINARY_CROSS_ENTROPY,
    /** E = Σ −t ln y, with 0 · ln 0 = 0. */
    CROSS_ENTROPY;

    /**
     * The term E_k of one of n outputs; for RMSE the part (t − y)²/n under the root. Never −0, which would be shown
     * with its sign.
     */
    public double term(double output, double target, int outputs) {
        double difference = target - output;
        return switch (this) {
            case HALF_SQUARED_ERROR -> 0.5 * (difference * difference);
            case SQUARED_ERROR -> difference * difference;
            case MEAN_SQUARED_ERROR, ROOT_MEAN_SQUARE_ERROR -> difference * difference / outputs;
            case BINARY_CROSS_ENTROPY -> 0 - (timesLog(target, output) + timesLog(1 - target, 1 - output));
            case CROSS_ENTROPY -> 0 - timesLog(target, output);
        };
    }

    /** E from the sum of all terms. */
    public double total(double sumOfTerms) {
        return this == ROOT_MEAN_SQUARE_ERROR ? Math.sqrt(sumOfTerms) : sumOfTerms;
    }

    /**
     * ∂E/∂y_k, with respect to one of n outputs; {@code total} is E. Where the derivative does not exist (RMSE at 0
     * error, −t ln y at y = 0) it is 0.
     */
    public double slope(double output, double target, int outputs, double total) {
        return switch (this) {
            case HALF_SQUARED_ERROR -> output - target;
            case SQUARED_ERROR -> 2 * (output - target);
            case MEAN_SQUARED_ERROR -> 2 * (output - target) / outputs;
            case ROOT_MEAN_SQUARE_ERROR -> total == 0 ? 0 : (output - target) / (outputs * total);
            case BINARY_CROSS_ENTROPY -> over(1 - target, 1 - output) - over(target, output);
            case CROSS_ENTROPY -> 0 - over(target, output);
        };
    }

    /**
     * Whether every 1/y cancels in δ_k = ∂E/∂a_k of an output layer with this activation: softmax with cross-entropy
     * leaves y_k Σt − t_k (y_k − t_k where the targets sum to 1), logistic with binary cross-entropy y_k − t_k.
     */
    public boolean collapsesWith(Activation activation) {
        return this == CROSS_ENTROPY && activation == Activation.SOFTMAX
                || this == BINARY_CROSS_ENTROPY && activation == Activation.LOGISTIC;
    }

    private static double timesLog(double factor, double argument) {
        return factor == 0 ? 0 : factor * Math.log(argument);
    }

    private static double over(double numerator, double denominator) {
        return numerator == 0 || denominator == 0 ? 0 : numerator / denominator;
    }
}
