package backstep.model.iteration;

/**
 * The check of one gradient as it is done on paper: E at w − ε, w and w + ε, and the slope of the line through the outer
 * two.
 *
 * @param value the parameter w (a weight or a bias) before the update
 * @param epsilon ε, above 0
 * @param below E at w − ε
 * @param at E at w
 * @param above E at w + ε
 * @param analytic ∂E/∂w as the iteration has it
 */
public record DifferenceQuotient(
        Parameter parameter, double value, double epsilon, double below, double at, double above, double analytic) {

    /** An ε that suits most parameters: the quotient then agrees to about eight digits. */
    public static final double USUAL_EPSILON = 1e-4;

    public static DifferenceQuotient of(Iteration iteration, Parameter parameter, double epsilon) {
        Backpropagation engine = new Backpropagation(iteration.before(), iteration.rule());
        ErrorCurve curve = new ErrorCurve(iteration, parameter, engine);
        double value = curve.base();
        return new DifferenceQuotient(
                parameter,
                value,
                epsilon,
                curve.at(value - epsilon),
                curve.at(value),
                curve.at(value + epsilon),
                iteration.gradient(parameter));
    }

    /** (E(w + ε) − E(w − ε)) / 2ε, to be compared with {@link #analytic}. */
    public double quotient() {
        return (above - below) / (2 * epsilon);
    }

    /** How many leading significant digits of quotient and gradient agree, 0 to 15. */
    public int agreeingDigits() {
        double quotient = quotient();
        if (quotient == analytic) {
            return 15;
        }
        double size = Math.max(Math.abs(quotient), Math.abs(analytic));
        double digits = Math.floor(-Math.log10(Math.abs(quotient - analytic) / size));
        return (int) Math.clamp(digits, 0, 15);
    }
}
