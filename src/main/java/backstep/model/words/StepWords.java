package backstep.model.words;

import backstep.model.derivation.Context;
import backstep.model.formula.Formula;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import backstep.model.notation.Trait;
import java.util.function.Function;

/**
 * The names that sentences about a step are made of.
 *
 * @param writer how a symbol is written within words
 */
record StepWords(Context context, Messages messages, Function<Formula, String> writer) {

    String symbol(Formula symbol) {
        return writer.apply(symbol);
    }

    /** {@code h₁}: what is written into the circle. */
    String unit(Unit unit) {
        return symbol(context.symbols().unitName(unit));
    }

    /** {@code hidden unit h₁}. */
    String unitInFull(Unit unit) {
        return messages.get(
                unit.layer() == context.outputLayer() ? "step.unit.output" : "step.unit.hidden", unit(unit));
    }

    /** {@code δ of h₁}; where δ is the name of something else, the derivative, or what is taken for it. */
    String deltaOf(Unit unit) {
        return context.writes(Trait.DELTA_OF_WEIGHTS) || context.isMissed(new Step.Delta(unit))
                ? symbol(context.delta(unit))
                : messages.get("step.delta.subject", unit(unit));
    }

    /** {@code the logistic function}. */
    String function(Activation activation) {
        return messages.get("step.function." + activation.id());
    }
}
