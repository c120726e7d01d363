package backstep.model.words;

import backstep.model.derivation.Context;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import backstep.model.notation.Symbols;
import backstep.model.notation.Trait;
import java.util.List;

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
            case Step.NetInput(Unit unit) -> new Clause(netInput(unit), "");
            case Step.Activation(Unit unit) -> activation(unit);
            case Step.OutputError(int output) -> error(output);
            case Step.TotalError _ -> new Clause(totalError(), learningIsTo());
            case Step.Delta(Unit unit) when unit.layer() == context.outputLayer() -> outputDelta(unit);
            case Step.Delta(Unit unit) -> hiddenDelta(unit);
            case Step.Gradient(Weight weight) -> weightGradient(weight, words.symbol(context.symbol(step)));
            case Step.Gradient(Bias bias) when context.isMissed(step) -> taken(bias);
            case Step.Gradient(Bias(Unit unit)) ->
                new Clause(messages.get("step.bias-gradient.clause", words.deltaOf(unit)), "");
            case Step.Update(Parameter parameter) -> update(parameter);
        };
    }

    private String netInput(Unit unit) {
        List<Unit> before = context.units(unit.layer() - 1);
        String values = messages.list(
                before.stream().map(from -> words.symbol(context.value(from))).toList());
        String weights = messages.list(before.stream()
                .map(from -> words.symbol(context.symbol(new Weight(unit, from))))
                .toList());
        boolean one = before.size() == 1;
        if (context.layer(unit.layer()).hasBiases()) {
            return messages.get(
                    one ? "step.net-input.clause-one-bias" : "step.net-input.clause-bias",
                    values,
                    weights,
                    words.symbol(context.symbol(new Bias(unit))));
        }
        return messages.get(one ? "step.net-input.clause-one" : "step.net-input.clause", values, weights);
    }

    private Clause activation(Unit unit) {
        Activation function = context.function(unit.layer());
        return switch (function) {
            case IDENTITY ->
                new Clause(
                        messages.get(
                                context.symbols().isItsValue(unit)
                                        ? "step.activation.clause-sum"
                                        : "step.activation.clause-linear"),
                        "");
            case SOFTMAX ->
                new Clause(
                        messages.get("step.activation.clause-all", words.function(function)),
                        messages.get("step.activation.why-softmax"));
            case LOGISTIC, TANH, RELU, LEAKY_RELU, SOFTPLUS ->
                new Clause(
                        messages.get("step.activation.clause", words.function(function)),
                        messages.get("step.activation.why-" + function.id()));
        };
    }

    private Clause error(int output) {
        String y = words.symbol(context.output(output));
        String t = words.symbol(context.target(output));
        return switch (context.loss()) {
            case HALF_SQUARED_ERROR ->
                new Clause(messages.get("step.error.clause-half", t, y), messages.get("step.error.why-half"));
            case SQUARED_ERROR -> new Clause(messages.get("step.error.clause-squared", t, y), "");
            case MEAN_SQUARED_ERROR -> new Clause(mean(t, y), "");
            case ROOT_MEAN_SQUARE_ERROR -> new Clause(mean(t, y), messages.get("step.error.why-root"));
            case BINARY_CROSS_ENTROPY, CROSS_ENTROPY -> logarithm(output, y, t);
        };
    }

    private String mean(String t, String y) {
        return context.outputs() == 1
                ? messages.get("step.error.clause-squared", t, y)
                : messages.get(
                        "step.error.clause-mean",
                        t,
                        y,
                        words.symbol(context.symbols().outputCount()),
                        Integer.toString(context.outputs()));
    }

    /** With a target of 1 or 0 only one logarithm is left, or none. */
    private Clause logarithm(int output, String y, String t) {
        double target = context.iteration().sample().targets().get(output);
        boolean isBinary = context.loss() == Loss.BINARY_CROSS_ENTROPY;
        if (!isBinary && target == 0) {
            return new Clause(messages.get("step.error.clause-cross-none"), "");
        }
        if (target == 1 || isBinary && target == 0) {
            return new Clause(
                    messages.get(isBinary ? "step.error.clause-binary" : "step.error.clause-cross", y, t),
                    messages.get("step.error.why-cross-entropy"));
        }
        return new Clause(
                messages.get(isBinary ? "step.error.clause-binary-part" : "step.error.clause-cross-part", y, t), "");
    }

    private String totalError() {
        if (context.loss() == Loss.ROOT_MEAN_SQUARE_ERROR) {
            return messages.get(
                    context.outputs() == 1 ? "step.total-error.clause-root-one" : "step.total-error.clause-root");
        }
        return messages.get(context.outputs() == 1 ? "step.total-error.clause-one" : "step.total-error.clause");
    }

    /** What the total error is for; where its name has an n, what that stands for. */
    private String learningIsTo() {
        return context.writes(Trait.ERROR_OF_SAMPLE)
                ? messages.get("step.total-error.why-of-sample", words.symbol(context.total()))
                : messages.get("step.total-error.why");
    }

    private Clause outputDelta(Unit unit) {
        String y = words.unit(unit);
        Activation function = context.function(unit.layer());
        boolean isSummed = function.spansLayer() && context.outputs() > 1;
        boolean isFirstOfSeveral = isSummed && unit.index() == 0;
        String why = isFirstOfSeveral ? messages.get("step.delta.why-bracket", Symbols.index(unit)) : "";
        if (context.loss().collapsesWith(function)) {
            boolean isDifference = !function.spansLayer() || context.targetsAddUpToOne();
            return new Clause(messages.get(collapsed(function, isDifference)), why);
        }
        if (function == Activation.IDENTITY) {
            return new Clause(messages.get("step.delta.clause-linear"), "");
        }
        return new Clause(messages.get(isSummed ? "step.delta.clause-softmax" : "step.delta.clause-output", y), why);
    }

    /** What is left once the denominators have cancelled: of a softmax the sum of the targets, unless that is 1. */
    private static String collapsed(Activation function, boolean isDifference) {
        if (!isDifference) {
            return "step.delta.clause-collapsed-sum";
        }
        return function.spansLayer() ? "step.delta.clause-collapsed-softmax" : "step.delta.clause-collapsed";
    }

    private Clause hiddenDelta(Unit unit) {
        List<Unit> after = context.units(unit.layer() + 1);
        String weights = messages.list(after.stream()
                .map(k -> words.symbol(context.carryingWeight(k, unit)))
                .toList());
        String why = context.isMissed(new Step.Delta(unit))
                ? messages.get(
                        "step.delta.why-updated",
                        words.deltaOf(unit),
                        words.symbol(context.partials().missed(new Step.Delta(unit))))
                : "";
        return new Clause(
                flowsBack(after, weights, messages.get("step.delta.it.word")),
                flowsBack(after, weights, words.unit(unit)),
                why);
    }

    private String flowsBack(List<Unit> after, String weights, String unit) {
        boolean isLast = after.getFirst().layer() == context.outputLayer();
        if (!isLast || after.size() > 1 && !haveOwnErrors()) {
            List<String> units = after.stream().map(words::unit).toList();
            boolean areDeltas = isLast || !context.writes(Trait.DELTA_OF_WEIGHTS) && !context.carriesUpdated();
            String key;
            if (after.size() == 1) {
                key = areDeltas ? "step.delta.clause-delta" : "step.delta.clause-arrived";
            } else {
                key = areDeltas ? "step.delta.clause-deltas" : "step.delta.clause-arrived";
            }
            return messages.get(key, messages.list(units), weights, unit);
        }
        String key = switch (after.size()) {
            case 1 -> "step.delta.clause-one";
            case 2 -> "step.delta.clause-both";
            default -> "step.delta.clause-all";
        };
        return messages.get(key, weights, unit);
    }

    /**
     * Whether what flows back from an output is its own error: not where all outputs share in a root or a softmax, nor with
     * the cross-entropy, where outputs whose target is 0 have none.
     */
    private boolean haveOwnErrors() {
        return switch (context.loss()) {
            case ROOT_MEAN_SQUARE_ERROR, CROSS_ENTROPY -> false;
            case HALF_SQUARED_ERROR, SQUARED_ERROR, MEAN_SQUARED_ERROR, BINARY_CROSS_ENTROPY ->
                !context.function(context.outputLayer()).spansLayer();
        };
    }

    private Clause weightGradient(Weight weight, String name) {
        if (context.isMissed(new Step.Gradient(weight))) {
            return taken(weight);
        }
        if (context.writes(Trait.DELTA_OF_WEIGHTS)) {
            String delta = words.symbol(context.symbols().weightDelta(weight));
            return new Clause(
                    messages.get(
                            "step.weight-gradient.clause-output",
                            words.symbol(Terms.difference(context.target(0), context.output(0))),
                            delta),
                    messages.get("step.weight-gradient.why-output", delta, name));
        }
        Unit unit = weight.into();
        String what = context.writes(Trait.THREE_FACTORS) && context.isProductOfSlopes(unit)
                ? messages.get(
                        "step.weight-gradient.clause-chain",
                        words.symbol(context.total()),
                        words.symbol(context.value(unit)),
                        words.symbol(context.netInput(unit)),
                        name)
                : messages.get(
                        "step.weight-gradient.clause",
                        words.deltaOf(unit),
                        words.symbol(context.value(weight.from())),
                        name);
        return new Clause(what, "");
    }

    /** A number that is made of what flowed through new weights. */
    private Clause taken(Parameter parameter) {
        Step gradient = new Step.Gradient(parameter);
        return new Clause(
                messages.get("step.gradient.clause-taken", words.deltaOf(parameter.into())),
                messages.get(
                        "step.gradient.why-taken",
                        words.symbol(context.of(gradient)),
                        words.symbol(context.partials().missed(gradient))));
    }

    private Clause update(Parameter parameter) {
        String name = words.symbol(context.symbol(parameter));
        double gradient = context.iteration().gradient(parameter);
        String rate = words.symbol(context.symbol(new Quantity.LearningRate()));
        Step taken = new Step.Gradient(parameter);
        boolean isMissed = context.isMissed(taken);
        String its = isMissed
                ? messages.get("step.update.its-number", words.symbol(context.of(taken)))
                : messages.get("step.update.its-gradient");
        String why;
        if (Double.isNaN(context.iteration().value(new Step.Update(parameter)))) {
            why = messages.get("step.update.why-not-a-number", name);
        } else if (gradient == 0) {
            why = messages.get("step.update.why-same", name, its);
        } else if (context.iteration().rule().learningRate() == 0) {
            why = messages.get("step.update.why-no-rate", name, rate);
        } else {
            why = messages.get(gradient < 0 ? "step.update.why-grows" : "step.update.why-shrinks", name, its);
        }
        return new Clause(
                isMissed
                        ? messages.get("step.update.clause-taken", rate, words.symbol(context.of(taken)))
                        : messages.get("step.update.clause", rate),
                why);
    }
}
