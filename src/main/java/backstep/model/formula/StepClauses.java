package backstep.model.formula;

import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import java.util.List;
import java.util.stream.IntStream;

/** What happens in a step, as a clause that starts with a word, and why, as another one. */
record StepClauses(Context context, Messages messages, StepWords words) {

    /**
     * @param what for after the subject, e.g. {@code both errors flow back to it …}
     * @param alone the same where no subject stands before it: … {@code to h₁ …}
     * @param why empty where nothing needs to be added
     */
    record Clause(String what, String alone, String why) {

        Clause(String what, String why) {
            this(what, what, why);
        }
    }

    Clause of(Step step) {
        return switch (step) {
            case Step.NetInput(int layer, int unit) -> new Clause(netInput(layer, unit), "");
            case Step.Activation(int layer, int _) -> activation(context.function(layer));
            case Step.OutputError(int output) -> error(output);
            case Step.TotalError _ -> new Clause(totalError(), messages.get("step.total-error.why"));
            case Step.Delta(int layer, int unit) when layer == context.outputLayer() -> outputDelta(layer, unit);
            case Step.Delta(int layer, int unit) -> hiddenDelta(layer, unit);
            case Step.WeightGradient gradient -> weightGradient(gradient);
            case Step.BiasGradient(int layer, int unit) ->
                new Clause(messages.get("step.bias-gradient.clause", words.deltaOf(layer, unit)), "");
            case Step.WeightUpdate(int layer, int unit, int from) ->
                update(words.parameter(step), context.iteration().weightGradient(layer, unit, from));
            case Step.BiasUpdate(int layer, int unit) ->
                update(words.parameter(step), context.iteration().delta(layer, unit));
        };
    }

    private String netInput(int layer, int unit) {
        int count = context.network().unitsOf(layer - 1);
        String values = messages.list(IntStream.range(0, count)
                .mapToObj(from -> words.symbol(context.value(layer - 1, from)))
                .toList());
        String weights = messages.list(IntStream.range(0, count)
                .mapToObj(from -> words.symbol(context.symbol(new Quantity.Weight(layer, unit, from))))
                .toList());
        if (context.layer(layer).hasBiases()) {
            return messages.get(
                    count == 1 ? "step.net-input.clause-one-bias" : "step.net-input.clause-bias",
                    values,
                    weights,
                    words.symbol(context.symbol(new Quantity.Bias(layer, unit))));
        }
        return messages.get(count == 1 ? "step.net-input.clause-one" : "step.net-input.clause", values, weights);
    }

    private Clause activation(Activation function) {
        String why = switch (function) {
            case IDENTITY -> messages.get("step.activation.why-identity");
            case LOGISTIC -> messages.get("step.activation.why-logistic");
            case TANH -> messages.get("step.activation.why-tanh");
            case RELU -> messages.get("step.activation.why-relu");
            case LEAKY_RELU -> messages.get("step.activation.why-leaky-relu");
            case SOFTPLUS -> messages.get("step.activation.why-softplus");
            case SOFTMAX -> messages.get("step.activation.why-softmax");
        };
        return new Clause(messages.get("step.activation.clause", words.function(function)), why);
    }

    private Clause error(int output) {
        String y = words.symbol(context.output(output));
        String t = words.symbol(context.target(output));
        return switch (context.iteration().rule().loss()) {
            case HALF_SQUARED_ERROR ->
                new Clause(messages.get("step.error.clause-half", t, y), messages.get("step.error.why-half"));
            case SQUARED_ERROR -> new Clause(messages.get("step.error.clause-squared", t, y), "");
            case MEAN_SQUARED_ERROR ->
                new Clause(messages.get("step.error.clause-mean", t, y, Integer.toString(context.outputs())), "");
            case ROOT_MEAN_SQUARE_ERROR ->
                new Clause(
                        messages.get("step.error.clause-mean", t, y, Integer.toString(context.outputs())),
                        messages.get("step.error.why-root"));
            case BINARY_CROSS_ENTROPY ->
                new Clause(
                        messages.get("step.error.clause-binary", y, t), messages.get("step.error.why-cross-entropy"));
            case CROSS_ENTROPY ->
                new Clause(messages.get("step.error.clause-cross", y, t), messages.get("step.error.why-cross-entropy"));
        };
    }

    private String totalError() {
        if (context.iteration().rule().loss() == Loss.ROOT_MEAN_SQUARE_ERROR) {
            return messages.get("step.total-error.clause-root");
        }
        return messages.get(context.outputs() == 1 ? "step.total-error.clause-one" : "step.total-error.clause");
    }

    private Clause outputDelta(int layer, int unit) {
        String y = words.unit(layer, unit);
        Activation function = context.function(layer);
        String why = messages.get("step.delta.why-output", y);
        if (context.iteration().rule().loss().collapsesWith(function)) {
            return new Clause(messages.get("step.delta.clause-collapsed"), why);
        }
        return new Clause(
                messages.get(function.spansLayer() ? "step.delta.clause-softmax" : "step.delta.clause-output", y), why);
    }

    private Clause hiddenDelta(int layer, int unit) {
        int after = layer + 1;
        int count = context.network().unitsOf(after);
        String weights = messages.list(IntStream.range(0, count)
                .mapToObj(k -> words.symbol(context.carryingWeight(after, k, unit)))
                .toList());
        String h = words.unit(layer, unit);
        String why;
        if (context.carriesUpdated()) {
            why = messages.get("step.delta.why-updated");
        } else {
            why = messages.get(count == 1 ? "step.delta.why-one" : "step.delta.why-hidden", h);
        }
        return new Clause(
                flowsBack(after, weights, messages.get("step.delta.it.word")), flowsBack(after, weights, h), why);
    }

    private String flowsBack(int after, String weights, String unit) {
        int count = context.network().unitsOf(after);
        if (after < context.outputLayer()) {
            List<String> units = IntStream.range(0, count)
                    .mapToObj(k -> words.unit(after, k))
                    .toList();
            return messages.get("step.delta.clause-deltas", messages.list(units), weights, unit);
        }
        return switch (count) {
            case 1 -> messages.get("step.delta.clause-one", weights, unit);
            case 2 -> messages.get("step.delta.clause-both", weights, unit);
            default -> messages.get("step.delta.clause-all", Integer.toString(count), weights, unit);
        };
    }

    private Clause weightGradient(Step.WeightGradient step) {
        String weight = words.symbol(context.symbol(step));
        String input = words.symbol(context.value(step.layer() - 1, step.from()));
        return switch (context.notation()) {
            case ALPHA_D_Y ->
                new Clause(
                        messages.get("step.weight-gradient.clause-output", words.symbol(deltaOfWeight(step))),
                        messages.get("step.weight-gradient.why-output", words.symbol(deltaOfWeight(step)), weight));
            case NET_OUT ->
                new Clause(
                        messages.get(
                                "step.weight-gradient.clause-chain",
                                words.symbol(context.total()),
                                words.symbol(context.value(step.layer(), step.unit())),
                                words.symbol(context.netInput(step.layer(), step.unit())),
                                weight),
                        "");
            case W_U, A_Z, LAYERS ->
                new Clause(
                        messages.get(
                                "step.weight-gradient.clause", words.deltaOf(step.layer(), step.unit()), input, weight),
                        "");
        };
    }

    private Formula deltaOfWeight(Step.WeightGradient step) {
        return new SingleOutput(context, new Slopes(context)).outputGradient(step);
    }

    private Clause update(String parameter, double gradient) {
        String rate = words.symbol(context.symbol(new Quantity.LearningRate()));
        String why;
        if (gradient == 0 || context.iteration().rule().learningRate() == 0) {
            why = messages.get("step.update.why-same", parameter);
        } else {
            why = messages.get(gradient < 0 ? "step.update.why-grows" : "step.update.why-shrinks", parameter);
        }
        return new Clause(messages.get("step.update.clause", rate), why);
    }
}
