package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import java.util.List;

/** Where the derivative comes from that a number was only taken for: from the weights that the error was made with. */
record MissedDerivative(Context context) {

    /** ∂E/∂a_j = (Σ_k w_kj δ_k) h′(a_j), ∂E/∂w_ji = ∂E/∂a_j z_i, with the weights as they were. */
    Derivation of(Step taken) {
        Lines lines = new Lines(context.ofDerivatives(), context.partials().missed(taken));
        return lines.symbols(rule(taken)).worked();
    }

    private Formula rule(Step taken) {
        return switch (taken) {
            case Step.Delta(Unit unit) -> ofHidden(unit);
            case Step.Gradient(Parameter parameter) -> ofParameter(parameter);
            case Step.NetInput _, Step.Activation _, Step.OutputError _, Step.TotalError _, Step.Update _ ->
                throw new IllegalArgumentException("no derivative: " + taken);
        };
    }

    private Formula ofHidden(Unit unit) {
        Context derivatives = context.ofDerivatives();
        List<Formula> slope = new Activations(derivatives).slopeFactor(unit);
        return derivatives.productWith(slope, derivatives.carriedBack(unit, this::byNetInput));
    }

    private Formula ofParameter(Parameter parameter) {
        Formula byNetInput = byNetInput(parameter.into());
        return switch (parameter) {
            case Weight weight -> context.product(byNetInput, context.value(weight.from()));
            case Bias _ -> byNetInput;
        };
    }

    /** δ, or ∂E/∂a where the δ of this iteration is none. */
    private Formula byNetInput(Unit unit) {
        Step.Delta delta = new Step.Delta(unit);
        return context.isMissed(delta) ? missed(delta) : context.delta(unit);
    }

    private Derivative missed(Step step) {
        return context.partials().missed(step);
    }
}
