package backstep.model.derivation;

import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The factors that the chain rule of a step is a product of, each derived from its definition. */
public record Factors(Context context) {

    /** Those of one step, in the order in which its chain rule has them; empty where it needs none. */
    public List<Factor> of(Step step) {
        return switch (step) {
            case Step.NetInput _, Step.Activation _, Step.OutputError _, Step.TotalError _, Step.Update _ -> List.of();
            case Step.Delta(Unit unit) -> ofDelta(unit);
            case Step.Gradient(Parameter parameter) -> ofGradient(parameter);
        };
    }

    /** One factor of each rule that the steps of the iteration need, in the order in which they come. */
    public List<Factor> ofAllSteps() {
        Map<String, Factor> first = new LinkedHashMap<>();
        // The units of a layer differ only in their names, but for relu and its like, which have two slopes.
        for (Step step : context.iteration().steps().list()) {
            of(step).forEach(factor -> first.putIfAbsent(factor.rule(), factor));
        }
        if (context.carriesUpdated() && context.outputLayer() > 0) {
            // what is taken for a derivative does not need it, the derivative does
            Factor byValue = new SumSlopes(context.ofDerivatives()).byValue(new Unit(context.outputLayer() - 1, 0));
            first.putIfAbsent(byValue.rule(), byValue);
        }
        return List.copyOf(first.values());
    }

    private List<Factor> ofDelta(Unit unit) {
        if (unit.layer() == context.outputLayer()) {
            return ofOutput(unit);
        }
        return context.writes(Trait.DELTA_OF_WEIGHTS) ? onTheWayTo(unit) : ofHidden(unit);
    }

    private List<Factor> ofOutput(Unit unit) {
        List<Factor> factors = new ArrayList<>();
        factors.add(new LossSlopes(context).of(unit.index()));
        if (context.function(unit.layer()).spansLayer()) {
            factors.addAll(new SoftmaxSlopes(context).of(unit));
        } else if (context.symbols().isItsValue(unit)) {
            factors.add(new LossSlopes(context).ofDifference(unit.index()));
        } else {
            factors.add(new ActivationSlopes(context).of(unit));
        }
        if (context.loss().collapsesWith(context.function(unit.layer()))) {
            factors.add(new Collapse(context).of(unit));
        }
        return factors;
    }

    /** ∂a_k/∂z_j · ∂z_j/∂a_j; what flows through new weights is not multiplied by the first of them. */
    private List<Factor> ofHidden(Unit unit) {
        List<Factor> factors = new ArrayList<>();
        if (!context.carriesUpdated()) {
            if (context.writes(Trait.DEFINES_DELTA)) {
                factors.add(new SumSlopes(context).byNetInput(unit));
            }
            factors.add(new SumSlopes(context).byValue(unit));
        }
        factors.add(new ActivationSlopes(context).of(unit));
        return factors;
    }

    /** Of the derivative of the only output: ∂E/∂y and all on the way from there to a unit. */
    private List<Factor> onTheWayTo(Unit unit) {
        Unit output = context.iteration().output(0);
        List<Factor> factors = new ArrayList<>(ofOutput(output));
        if (!unit.equals(output)) {
            factors.addAll(ofHidden(unit));
        }
        return factors;
    }

    /** In most notations ∂E/∂a has a name, δ, and is derived where that is computed. */
    private List<Factor> ofGradient(Parameter parameter) {
        Unit unit = parameter.into();
        List<Factor> factors = new ArrayList<>();
        if (context.writes(Trait.DELTA_OF_WEIGHTS)) {
            factors.addAll(onTheWayTo(unit));
        } else if (context.writes(Trait.THREE_FACTORS) && context.isProductOfSlopes(unit)) {
            factors.addAll(ofDelta(unit));
        }
        factors.add(new SumSlopes(context).byParameter(parameter));
        return factors;
    }
}
