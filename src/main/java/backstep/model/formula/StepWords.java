package backstep.model.formula;

import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.network.Activation;

/** The names that sentences about a step are made of. */
record StepWords(Context context, Messages messages, SymbolWriter writer) {

    String symbol(Formula symbol) {
        return writer.write(symbol);
    }

    /** {@code h₁}: what is written into the circle. */
    String unit(int layer, int unit) {
        return symbol(context.symbols().unitName(layer, unit));
    }

    /** {@code hidden unit h₁}. */
    String unitInFull(int layer, int unit) {
        return messages.get(
                layer == context.outputLayer() ? "step.unit.output" : "step.unit.hidden", unit(layer, unit));
    }

    /** {@code δ of h₁}; where δ is the name of something else, the derivative. */
    String deltaOf(int layer, int unit) {
        return context.is(Notation.ALPHA_D_Y)
                ? symbol(context.delta(layer, unit))
                : messages.get("step.delta.subject", unit(layer, unit));
    }

    /** The weight or bias that an update changes, under its name before it. */
    String parameter(Step update) {
        return switch (update) {
            case Step.WeightUpdate(int layer, int unit, int from) ->
                symbol(context.symbol(new Quantity.Weight(layer, unit, from)));
            case Step.BiasUpdate(int layer, int unit) -> symbol(context.symbol(new Quantity.Bias(layer, unit)));
            case Step.NetInput _, Step.Activation _, Step.OutputError _, Step.TotalError _, Step.Delta _ ->
                symbol(context.symbol(update));
            case Step.WeightGradient _, Step.BiasGradient _ -> symbol(context.symbol(update));
        };
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
