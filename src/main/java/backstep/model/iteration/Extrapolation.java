package backstep.model.iteration;

/**
 * The limit of difference quotients over stencils that halve in width each time (Ridders 1982, after Richardson): each
 * column of the tableau takes one more even power of the width out of the error, and the entry that agrees best with
 * its two neighbours is the result, where what rounding can do to it counts as disagreement.
 */
final class Extrapolation {

    private double[] previous;
    private double[] current;
    private int rows;
    private double best = Double.NaN;
    private double doubt = Double.POSITIVE_INFINITY;
    private double bestRounding = Double.NaN;

    /** A tableau for at most {@code levels} quotients. */
    Extrapolation(int levels) {
        previous = new double[levels];
        current = new double[levels];
    }

    /**
     * Adds the quotient of a stencil half as wide as that of the one before.
     *
     * @param rounding how far the quotient may be off because its values are rounded
     */
    void add(double quotient, double rounding) {
        double[] swap = previous;
        previous = current;
        current = swap;
        current[0] = quotient;
        double factor = 1;
        for (int order = 1; order <= rows; order++) {
            factor *= 4;
            current[order] = current[order - 1] + (current[order - 1] - previous[order - 1]) / (factor - 1);
            double difference = rounding
                    + Math.max(
                            Math.abs(current[order] - current[order - 1]),
                            Math.abs(current[order] - previous[order - 1]));
            if (difference < doubt) {
                doubt = difference;
                best = current[order];
                bestRounding = rounding;
            }
        }
        rows++;
    }

    /** Forgets all quotients. */
    void clear() {
        rows = 0;
        best = Double.NaN;
        doubt = Double.POSITIVE_INFINITY;
    }

    /** Whether there are enough quotients for a limit. */
    boolean hasLimit() {
        return rows > 1;
    }

    /** The limit; NaN where there is none. */
    double limit() {
        return best;
    }

    /** How far the limit may be off because the quotients it is made of are rounded. */
    double rounding() {
        return bestRounding;
    }
}
