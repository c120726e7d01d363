package backstep.model.formula;

import backstep.model.formula.Formula.BigSum;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Number;
import backstep.model.iteration.Step;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Deltas of outputs and of hidden units: notation.md, "The computation", rows "delta of an output" and "delta of a
 * hidden unit".
 */
record DeltaChain(Context context, Slopes slopes) {

    Derivation delta(Step.Delta step) {
        Lines lines = new Lines(context, context.of(step));
        boolean output = step.layer() == context.outputLayer();
        if (context.is(Notation.ALPHA_D_Y)) {
            new SingleOutput(context, slopes).explainDelta(lines, step);
        } else if (!output) {
            hidden(lines, step);
        } else if (context.function(step.layer()).spansLayer()) {
            new SoftmaxChain(context, slopes).delta(lines, step);
        } else {
            output(lines, step);
        }
        return lines.resultingIn(new Number(context.iteration().value(step), Optional.of(step)));
    }

    /** Whether δ of an output is the product of ∂E/∂y and h′(a) as numbers too: nothing cancels, nothing is summed. */
    boolean isProductOfSlopes() {
        Activation function = context.function(context.outputLayer());
        return !function.spansLayer() && !context.iteration().rule().loss().collapsesWith(function);
    }

    /** δ_k = ∂E/∂y_k · h′(a_k). */
    private void output(Lines lines, Step.Delta step) {
        int layer = step.layer();
        int output = step.unit();
        lines.general(context.product(context.errorSlope(output), slopes.general(layer, output)));
        Formula product = context.product(slopes.ofError(output), slopes.ofActivation(layer, output));
        if (isProductOfSlopes()) {
            lines.symbols(product);
        } else {
            lines.general(product);
            lines.symbols(Terms.difference(context.output(output), context.target(output)));
        }
    }

    /** δ_j = h′(a_j) Σ_k w_kj δ_k. */
    private void hidden(Lines lines, Step.Delta step) {
        int layer = step.layer();
        int unit = step.unit();
        if (context.is(Notation.NET_OUT)) {
            Derivation carried = errorBySentValue(layer, unit);
            lines.general(context.product(carried.left(), context.activationSlope(layer, unit)));
            lines.where(carried);
        } else {
            lines.general(Terms.product(slopes.general(layer, unit), generalSum(layer, unit)));
        }
        Formula slope = slopes.ofActivation(layer, unit);
        Formula sum = carriedBack(layer, unit);
        boolean slopeFirst = context.is(Notation.A_Z) || context.is(Notation.LAYERS);
        boolean isNumber = slope instanceof Formula.Literal || slope instanceof Number;
        lines.symbols(slopeFirst && !isNumber ? context.product(slope, sum) : context.product(sum, slope));
    }

    private Formula generalSum(int layer, int unit) {
        String k = "k";
        int after = layer + 1;
        if (context.network().unitsOf(after) == 1) {
            return carriedBack(layer, unit);
        }
        Formula.Symbol weight = context.names().weight(after, k, Symbols.index(unit));
        return new BigSum(
                k,
                "1",
                Integer.toString(context.network().unitsOf(after)),
                Terms.product(
                        context.carriesUpdated() ? Terms.plus(weight) : weight,
                        context.names().delta(after, k)));
    }

    /** Σ_k w_kj δ_k, written out: what arrives at a hidden unit. */
    Formula carriedBack(int layer, int unit) {
        int after = layer + 1;
        return Terms.sum(IntStream.range(0, context.network().unitsOf(after))
                .mapToObj(k -> {
                    Formula weight = context.carryingWeight(after, k, unit);
                    Formula delta = context.delta(after, k);
                    return context.is(Notation.NET_OUT)
                            ? context.product(delta, weight)
                            : context.product(weight, delta);
                })
                .toList());
    }

    /** ∂E/∂out of a hidden unit, by the errors it flows in from where each output has one of its own. */
    Derivation errorBySentValue(int layer, int unit) {
        Formula carried = carriedBack(layer, unit);
        double value = Evaluation.value(carried, context.iteration());
        Derivative left = Terms.derivative(context.total(), context.value(layer, unit), value);
        Lines lines = new Lines(context, left);
        int outputs = context.outputs();
        boolean ownErrors = context.iteration().rule().loss() != Loss.ROOT_MEAN_SQUARE_ERROR
                && !context.function(context.outputLayer()).spansLayer();
        if (layer + 1 == context.outputLayer() && outputs > 1 && ownErrors) {
            List<Formula> parts = IntStream.range(0, outputs)
                    .<Formula>mapToObj(output -> Terms.derivative(
                            context.symbol(new Step.OutputError(output)),
                            context.value(layer, unit),
                            Evaluation.value(
                                    context.product(
                                            context.carryingWeight(layer + 1, output, unit),
                                            context.delta(layer + 1, output)),
                                    context.iteration())))
                    .toList();
            lines.general(Terms.sum(parts));
        }
        return lines.symbols(carried).worked();
    }
}
