package backstep.model.iteration;

import backstep.model.network.UpdateOrder;
import java.util.Comparator;
import java.util.List;

/**
 * What an iteration was for: its sample once more, through the network that came out of it.
 *
 * @param before the iteration
 * @param again the same sample in the updated network
 * @param parts what each change does to E to first order, the largest first
 */
public record Payoff(Iteration before, Iteration again, List<Part> parts) {

    public Payoff {
        parts = List.copyOf(parts);
    }

    /**
     * What the change of one parameter does to E, were E a plane: ∂E/∂w Δw. It is −η (∂E/∂w)², unless deltas flowed through
     * updated weights ({@link UpdateOrder#OUTPUT_FIRST}): then Δw follows a number that is not the gradient.
     */
    public record Part(Parameter parameter, double value) {}

    /** Sends the sample of an iteration through the network that came out. */
    public static Payoff of(Iteration iteration) {
        Iteration slopes = iteration.in(UpdateOrder.SIMULTANEOUS);
        List<Part> parts = iteration.steps().parameters().stream()
                .map(parameter -> new Part(parameter, slopes.gradient(parameter) * iteration.change(parameter)))
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.value())))
                .toList();
        return new Payoff(iteration, iteration.again(), parts);
    }

    /** By how much E really changed. */
    public double change() {
        return again.totalError() - before.totalError();
    }

    /** By how much it would have changed, were E a plane. */
    public double firstOrder() {
        return parts.stream().mapToDouble(Part::value).sum();
    }

    /** By how much an output came nearer to its target; negative where it is farther from it. */
    public double nearer(int output) {
        return distance(before, output) - distance(again, output);
    }

    private static double distance(Iteration iteration, int output) {
        return Math.abs(iteration.valueOf(iteration.output(output))
                - iteration.sample().targets().get(output));
    }

    /** Whether it helped, and why if it did not. */
    public Verdict verdict() {
        double change = change();
        if (!Double.isFinite(change)) {
            return Verdict.NOT_FINITE;
        }
        if (change < 0) {
            return Verdict.HELPED;
        }
        if (change == 0) {
            return Verdict.NOTHING_CHANGED;
        }
        return firstOrder() < 0 ? Verdict.STEP_TOO_LONG : Verdict.NOT_THE_GRADIENT;
    }

    /** What became of E. */
    public enum Verdict {
        HELPED,
        NOTHING_CHANGED,
        /** Along the gradient E falls at first; so the step went past where it rises again. */
        STEP_TOO_LONG,
        /** The changes lead uphill from the start, as they do not follow the gradient. */
        NOT_THE_GRADIENT,
        NOT_FINITE
    }
}
