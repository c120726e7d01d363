package backstep.model.formula;

import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Symbol;
import backstep.model.iteration.Contribution;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The chain rule of a network with one output, by the gradient of that output: ∂E/∂W = −(d−y) ∂y/∂W (notation.md, "The
 * five notations", column {@code alpha-d-y}, where δ_ij is the name of ∂y/∂W_ij).
 */
record SingleOutput(Context context, Slopes slopes) {

    /** The first letter of a name that stands for a change. */
    static final String INCREMENT = "\u0394";

    /** ∂E/∂h̃ = −(d−y) ∂y/∂h̃, with ∂y/∂h̃ worked out beside it. */
    void explainDelta(Lines lines, Step.Delta step) {
        Derivative slope = outputByNetInput(step.layer(), step.unit());
        lines.general(Terms.product(minusError(), slope));
        lines.symbols(deltaWrittenOut(step.layer(), step.unit()));
        lines.where(derive(slope, step.layer(), step.unit()));
    }

    /** ∂E/∂W_ij = −(d−y) δ_ij, with δ_ij worked out beside it. */
    void explainGradient(Lines lines, Step.WeightGradient step) {
        Symbol input = context.value(step.layer() - 1, step.from());
        lines.general(Terms.product(minusError(), outputGradient(step)));
        lines.symbols(withFactor(deltaWrittenOut(step.layer(), step.unit()), input));
        lines.where(deriveOutputGradient(step));
    }

    /** ∂E/∂b_j = −(d−y) ∂y/∂b_j. */
    void explainGradient(Lines lines, Step.BiasGradient step) {
        Symbol bias = context.symbol(new Quantity.Bias(step.layer(), step.unit()));
        Derivative slope = outputByNetInput(step.layer(), step.unit());
        Derivative byBias = Terms.derivative(slope.of(), bias, slope.value());
        lines.general(Terms.product(minusError(), byBias));
        lines.symbols(deltaWrittenOut(step.layer(), step.unit()));
        Lines same = new Lines(context, byBias).symbols(slope);
        lines.where(same.worked());
    }

    /** ∂E/∂W_ij as −(d−y) δ_ij, with δ_ij and the increment that follows from it beside it. */
    void explainIncrement(Lines lines, Quantity.Weight weight) {
        Step.WeightGradient gradient = new Step.WeightGradient(weight.layer(), weight.unit(), weight.from());
        lines.where(deriveOutputGradient(gradient)).where(increment(gradient));
    }

    /** ΔW_ij = −α ∂E/∂W_ij = α(d−y) δ_ij. */
    Derivation increment(Step.WeightGradient step) {
        Formula change = change(context.symbol(new Quantity.Weight(step.layer(), step.unit(), step.from())));
        double slope = outputGradientValue(step);
        return increment(change, step, outputGradient(step), Terms.number(slope));
    }

    /** Δb_j = −α ∂E/∂b_j = α(d−y) ∂y/∂b_j. */
    Derivation increment(Step.BiasGradient step) {
        Symbol bias = context.symbol(new Quantity.Bias(step.layer(), step.unit()));
        Derivative slope = outputByNetInput(step.layer(), step.unit());
        Formula byBias = Terms.derivative(slope.of(), bias, slope.value());
        return increment(change(bias), step, byBias, byBias);
    }

    /** ΔW_ij: the change of a parameter, a name of its own. */
    static Symbol change(Symbol parameter) {
        return Names.named(INCREMENT + parameter.name(), parameter.sub(), parameter.sup());
    }

    private Derivation increment(Formula left, Step gradient, Formula slope, Formula slopeInNumbers) {
        Symbol rate = context.symbol(new Quantity.LearningRate());
        Formula error = Terms.difference(context.target(0), context.output(0));
        Formula byGradient = Terms.minus(Terms.product(rate, context.of(gradient)));
        double value = Evaluation.value(byGradient, context.iteration());
        return new Lines(context, left)
                .general(byGradient)
                .general(Terms.product(rate, error, slope))
                .resultingIn(Terms.number(value), Terms.product(rate, error, slopeInNumbers));
    }

    /** δ_ij. */
    Symbol outputGradient(Step.WeightGradient step) {
        return context.names() instanceof NamesAlphaDY names
                ? names.outputGradient(step.layer(), Symbols.index(step.unit()), Symbols.index(step.from()))
                : Names.plain("\u03b4", "");
    }

    private double outputGradientValue(Step.WeightGradient step) {
        return outputSlope(step.layer(), step.unit()) * context.iteration().valueOf(step.layer() - 1, step.from());
    }

    /** δ_ij = ∂y/∂W_ij = ∂y/∂h̃_j x_i. */
    private Derivation deriveOutputGradient(Step.WeightGradient step) {
        Symbol weight = context.symbol(new Quantity.Weight(step.layer(), step.unit(), step.from()));
        Symbol input = context.value(step.layer() - 1, step.from());
        return new Lines(context, outputGradient(step))
                .general(Terms.derivative(context.output(0), weight, outputGradientValue(step)))
                .symbols(Terms.product(outputByNetInput(step.layer(), step.unit()), input))
                .worked();
    }

    /** ∂y/∂h̃_j = Φ′(h̃_j) Σ_k W_jk ∂y/∂h̃_k. */
    private Derivation derive(Derivative left, int layer, int unit) {
        Lines lines = new Lines(context, left);
        Formula general = slopes.general(layer, unit);
        if (layer == context.outputLayer()) {
            if (!general.equals(left)) {
                lines.symbols(general);
            }
            return lines.symbols(slopes.ofActivation(layer, unit)).worked();
        }
        Formula sum = Terms.sum(IntStream.range(0, context.network().unitsOf(layer + 1))
                .mapToObj(
                        k -> Terms.product(context.carryingWeight(layer + 1, k, unit), outputByNetInput(layer + 1, k)))
                .toList());
        return lines.general(Terms.product(sum, general))
                .symbols(Terms.product(sum, slopes.ofActivation(layer, unit)))
                .worked();
    }

    /** −(d−y) times every slope and weight on the way back; further down than one weight, the delta of the unit after. */
    private Formula deltaWrittenOut(int layer, int unit) {
        Formula slope = slopes.ofActivation(layer, unit);
        int last = context.outputLayer();
        if (layer == last) {
            return Terms.product(minusError(), slope);
        }
        if (layer == last - 1) {
            Formula atOutput = slopes.ofActivation(last, 0);
            return Terms.product(minusError(), atOutput, context.carryingWeight(last, 0, unit), slope);
        }
        Formula sum = Terms.sum(IntStream.range(0, context.network().unitsOf(layer + 1))
                .mapToObj(k -> Terms.product(context.carryingWeight(layer + 1, k, unit), context.delta(layer + 1, k)))
                .toList());
        return Terms.product(sum, slope);
    }

    private static Formula withFactor(Formula formula, Formula factor) {
        if (formula instanceof Formula.Product(Formula.Sign _, List<Formula> factors)) {
            List<Formula> all = new ArrayList<>(factors);
            Collections.addAll(all, factor);
            return Terms.product(all.toArray(Formula[]::new));
        }
        return Terms.product(formula, factor);
    }

    /** ∂y/∂(net input) with its value. */
    private Derivative outputByNetInput(int layer, int unit) {
        return new Derivative(
                context.output(0), context.netInput(layer, unit), outputSlope(layer, unit), Optional.empty());
    }

    private double outputSlope(int layer, int unit) {
        return Contribution.outputSlopes(context.iteration(), 0, layer)[unit];
    }

    /** −(d−y) = ∂E/∂y. */
    private Formula minusError() {
        return Terms.minus(Terms.difference(context.target(0), context.output(0)));
    }
}
