package backstep.drawing;

import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Payoff;

/**
 * By how much an iteration changed something, as a reader finds it who takes one printed number from the other; what is
 * so small that it is written with a power of ten has digits that no subtraction gives, and is told as it is.
 */
public record PrintedPayoff(Payoff payoff, Numerals numerals) {

    /** By how much E changed. */
    public double change() {
        double before = numerals.asPrinted(payoff.before().totalError());
        return told(payoff.change(), numerals.asPrinted(payoff.again().totalError()) - before);
    }

    /** By how much an output came nearer to its target; negative where it is farther from it. */
    public double nearer(int output) {
        return told(payoff.nearer(output), distance(payoff.before(), output) - distance(payoff.again(), output));
    }

    private double distance(Iteration iteration, int output) {
        double target = iteration.sample().targets().get(output);
        return Math.abs(numerals.asPrinted(iteration.valueOf(iteration.output(output))) - numerals.asPrinted(target));
    }

    private double told(double exact, double printed) {
        boolean isCoarser = isScientific(exact) || isScientific(printed) || !Double.isFinite(printed);
        return isCoarser ? exact : printed;
    }

    private boolean isScientific(double number) {
        return numerals.parts(number).exponent().isPresent();
    }
}
