package backstep.model.words;

import backstep.model.derivation.Context;
import backstep.model.formula.Formula;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import backstep.model.notation.Trait;

/** The names that sentences about a step are made of. */
record StepWords(Context context, Messages messages, SymbolWriter writer) {

    String symbol(Formula symbol) {
        return writer.write(symbol);
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

    /** {@code δ of h₁}; where δ is the name of something else, the derivative. */
    String deltaOf(Unit unit) {
        return context.writes(Trait.DELTA_OF_WEIGHTS)
                ? symbol(context.delta(unit))
                : messages.get("step.delta.subject", unit(unit));
    }

    /** {@code the logistic function}. */
    String function(Activation activation) {
        return switch (activation) {
            case IDENTITY -> messages.get("step.function.identity");
            case LOGISTIC -> messages.get("step.function.logistic");
            case TANH -> messages.get("step.function.tanh");
            case RELU -> messages.get("step.function.relu");
            case LEAKY_RELU -> messages.get("step.function.leaky-relu");
            case SOFTPLUS -> messages.get("step.function.softplus");
            case SOFTMAX -> messages.get("step.function.softmax");
        };
    }
}
