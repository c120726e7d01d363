package backstep.model.derivation;

import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.notation.Notation;

/** The formula of every step: what is computed, in general, in symbols, with numbers, reduced, and the result. */
public final class ChainRule {

    private final ForwardChain forward;
    private final ErrorChain error;
    private final DeltaChain delta;
    private final GradientChain gradient;
    private final UpdateChain update;

    private ChainRule(Context context) {
        forward = new ForwardChain(context);
        error = new ErrorChain(context);
        Slopes slopes = new Slopes(context);
        delta = new DeltaChain(context, slopes);
        gradient = new GradientChain(context, delta, slopes);
        update = new UpdateChain(context, slopes);
    }

    /**
     * The formulas of an iteration in a notation that its network can have ({@link Notation#refusal}).
     */
    public static ChainRule of(Iteration iteration, Notation notation) {
        return new ChainRule(Context.of(iteration, notation));
    }

    /** The derivation of one step; its lines SYMBOLS and NUMBERS have exactly the value of the step. */
    public static Derivation derivation(Iteration iteration, Step step, Notation notation) {
        return of(iteration, notation).derivation(step);
    }

    /** The derivation of one step of the iteration. */
    public Derivation derivation(Step step) {
        return switch (step) {
            case Step.NetInput netInput -> forward.netInput(netInput);
            case Step.Activation activation -> forward.activation(activation);
            case Step.OutputError outputError -> error.outputError(outputError);
            case Step.TotalError _ -> error.totalError();
            case Step.Delta ofUnit -> delta.delta(ofUnit);
            case Step.Gradient ofParameter -> gradient.gradient(ofParameter);
            case Step.Update ofParameter -> update.update(ofParameter);
        };
    }
}
