package backstep.model.words;

import backstep.model.derivation.Context;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Loss;
import java.util.Optional;

/** Which errors a weight or bias touches: that is why weights into outputs and into hidden units have different rules. */
record Reach(Context context, Messages messages, StepWords words) {

    /** A sentence where there are several outputs; empty where it touches none here, or where the wiring does not tell. */
    Optional<String> of(Parameter parameter) {
        boolean isMissed = context.isMissed(new Step.Gradient(parameter));
        if (context.outputs() == 1 || isMissed || touchesNothing(parameter)) {
            return Optional.empty();
        }
        return parameter.into().layer() < context.outputLayer() ? ofHidden(parameter) : ofOutput(parameter);
    }

    /** Where nothing is multiplied by it, or its unit is flat, no small change of it arrives anywhere. */
    private boolean touchesNothing(Parameter parameter) {
        return context.iteration().factor(parameter) == 0 || isFlat(parameter.into());
    }

    private boolean isFlat(Unit unit) {
        return !context.function(unit.layer()).spansLayer()
                && context.iteration().activationSlope(unit) == 0;
    }

    private Optional<String> ofHidden(Parameter parameter) {
        Unit into = parameter.into();
        boolean reachesAll = into.layer() + 1 == context.outputLayer()
                && context.units(context.outputLayer()).stream()
                        .allMatch(k -> context.iteration().value(new Weight(k, into)) != 0 && !isFlat(k));
        String errors = context.outputs() == 2 ? "intuition.reach.both" : "intuition.reach.all";
        String key = isCrossEntropy() ? "intuition.reach.outputs" : errors;
        return reachesAll ? Optional.of(messages.get(key, name(parameter), words.unit(into))) : Optional.empty();
    }

    private Optional<String> ofOutput(Parameter parameter) {
        if (context.function(context.outputLayer()).spansLayer()) {
            return Optional.of(messages.get("intuition.reach.softmax", name(parameter)));
        }
        Step own = new Step.OutputError(parameter.into().index());
        return isCrossEntropy()
                ? Optional.empty()
                : Optional.of(messages.get("intuition.reach.one", name(parameter), words.symbol(context.symbol(own))));
    }

    /** It has errors that are 0 whatever the outputs are, so that there the outputs are named. */
    private boolean isCrossEntropy() {
        return context.loss() == Loss.CROSS_ENTROPY;
    }

    private String name(Parameter parameter) {
        return words.symbol(context.symbol(parameter));
    }
}
