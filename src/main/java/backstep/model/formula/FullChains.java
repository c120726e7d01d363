package backstep.model.formula;

import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Symbol;
import backstep.model.iteration.Contribution;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.network.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a {@link FullChain} for whatever was clicked. */
record FullChains(Context context, Slopes slopes) {

    /** A sum over more ways than this is written layer by layer instead. */
    private static final int WAYS_WRITTEN_OUT = 3;

    FullChains(Context context) {
        this(context, new Slopes(context));
    }

    /** Where a chain ends: a parameter behind the net input of a unit, or that net input itself. */
    private record End(Quantity subject, int layer, int unit, Optional<Symbol> parameter, Formula input) {}

    Optional<FullChain> of(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Target _, Quantity.LearningRate _, Quantity.Input _ -> Optional.empty();
            case Step.OutputError error -> Optional.of(ofError(error));
            case Step.TotalError error -> Optional.of(ofError(error));
            case Quantity.Weight(int layer, int unit, int from) -> Optional.of(ofWeight(layer, unit, from));
            case Step.WeightGradient(int layer, int unit, int from) -> Optional.of(ofWeight(layer, unit, from));
            case Step.WeightUpdate(int layer, int unit, int from) -> Optional.of(ofWeight(layer, unit, from));
            case Quantity.Bias(int layer, int unit) -> Optional.of(ofBias(layer, unit));
            case Step.BiasGradient(int layer, int unit) -> Optional.of(ofBias(layer, unit));
            case Step.BiasUpdate(int layer, int unit) -> Optional.of(ofBias(layer, unit));
            case Step.NetInput(int layer, int unit) -> Optional.of(ofUnit(layer, unit));
            case Step.Activation(int layer, int unit) -> Optional.of(ofUnit(layer, unit));
            case Step.Delta(int layer, int unit) -> Optional.of(ofUnit(layer, unit));
        };
    }

    private FullChain ofError(Step error) {
        Derivation derivation = ChainRule.derivation(context.iteration(), error, context.notation());
        return new FullChain(error, derivation, List.of(), Optional.empty());
    }

    private FullChain ofWeight(int layer, int unit, int from) {
        Quantity subject = new Quantity.Weight(layer, unit, from);
        Symbol input = context.value(layer - 1, from);
        End end = new End(subject, layer, unit, Optional.of(context.symbol(subject)), input);
        return chain(
                end,
                context.of(new Step.WeightGradient(layer, unit, from)),
                context.iteration().weightGradient(layer, unit, from),
                matrix(new MatrixForm(context).gradients(layer)));
    }

    private FullChain ofBias(int layer, int unit) {
        Quantity subject = new Quantity.Bias(layer, unit);
        End end = new End(subject, layer, unit, Optional.of(context.symbol(subject)), Terms.ONE);
        return chain(
                end,
                context.of(new Step.BiasGradient(layer, unit)),
                context.iteration().delta(layer, unit),
                matrix(new MatrixForm(context).deltas(layer)));
    }

    private FullChain ofUnit(int layer, int unit) {
        Quantity subject = new Step.Delta(layer, unit);
        End end = new End(subject, layer, unit, Optional.empty(), Terms.ONE);
        return chain(
                end,
                context.deltaAsDerivative(layer, unit),
                context.iteration().delta(layer, unit),
                matrix(new MatrixForm(context).deltas(layer)));
    }

    private Optional<Derivation> matrix(Derivation derivation) {
        return context.is(Notation.LAYERS) ? Optional.of(derivation) : Optional.empty();
    }

    private FullChain chain(End end, Formula left, double value, Optional<Derivation> matrixForm) {
        List<FullChain.Part> parts = new ArrayList<>();
        List<Formula> sum = new ArrayList<>();
        for (Contribution byOutput : Contribution.deltaByOutput(context.iteration(), end.layer(), end.unit())) {
            if (byOutput.source() instanceof Step.OutputError(int output) && concerns(end, output)) {
                FullChain.Part part = part(end, output, byOutput);
                parts.add(part);
                sum.add(inDerivatives(end, output));
            }
        }
        Formula chains = Terms.sum(sum);
        Lines lines = new Lines(context, left).general(chains);
        Formula split =
                Terms.sum(parts.stream().map(part -> part.derivation().left()).toList());
        if (parts.size() > 1 && !split.equals(chains)) {
            lines.general(split);
        }
        if (context.is(Notation.ALPHA_D_Y) && end.subject() instanceof Quantity.Weight weight) {
            new SingleOutput(context, slopes).explainIncrement(lines, weight);
        }
        Optional<Quantity> quantity =
                left instanceof Derivative derivative ? derivative.quantity() : Optional.of(end.subject());
        return new FullChain(end.subject(), lines.resultingIn(new Formula.Number(value, quantity)), parts, matrixForm);
    }

    /** Without softmax an output's error does not reach the net input of another output. */
    private boolean concerns(End end, int output) {
        return end.layer() < context.outputLayer()
                || end.unit() == output
                || context.function(context.outputLayer()).spansLayer();
    }

    private FullChain.Part part(End end, int output, Contribution delta) {
        double input = Evaluation.value(end.input(), context.iteration());
        double value = delta.value() * input;
        List<FullChain.Path> paths = new Paths(context.iteration())
                .toUnit(output, end.layer(), end.unit()).stream()
                        .map(path -> extended(path, end, input))
                        .toList();
        Formula left = left(end, output, value);
        Formula derivatives = inDerivatives(end, output);
        Lines lines = new Lines(context, left);
        if (!derivatives.equals(left) || writtenOut(end, output).isEmpty()) {
            lines.general(derivatives);
        }
        writtenOut(end, output).ifPresent(lines::symbols);
        return new FullChain.Part(
                new Contribution(delta.source(), value), lines.resultingIn(Terms.number(value)), paths);
    }

    private static FullChain.Path extended(FullChain.Path path, End end, double input) {
        if (end.parameter().isEmpty()) {
            return path;
        }
        List<Quantity> quantities = new ArrayList<>(path.quantities());
        quantities.add(end.subject());
        return new FullChain.Path(quantities, path.value() * input);
    }

    /** ∂E_k/∂w, with one output ∂E/∂w; the root of RMSE has no parts of its own, there it is ∂E/∂y_k · ∂y_k/∂w. */
    private Formula left(End end, int output, double value) {
        Symbol by = end.parameter().orElseGet(() -> context.netInput(end.layer(), end.unit()));
        if (context.outputs() == 1) {
            return Terms.derivative(context.total(), by, value);
        }
        if (context.iteration().rule().loss() != Loss.ROOT_MEAN_SQUARE_ERROR) {
            return Terms.derivative(context.symbol(new Step.OutputError(output)), by, value);
        }
        double slope =
                outputSlope(end.layer(), end.unit(), output) * Evaluation.value(end.input(), context.iteration());
        return context.product(context.errorSlope(output), Terms.derivative(context.output(output), by, slope));
    }

    private double outputSlope(int layer, int unit, int output) {
        return Contribution.outputSlopes(context.iteration(), output, layer)[unit];
    }

    /** ∂E/∂y_k · ∂y_k/∂a_k · ∂a_k/∂h · … · ∂a/∂w, or ∂E/∂y_k · ∂y_k/∂a · ∂a/∂w where many ways lead there. */
    private Formula inDerivatives(End end, int output) {
        List<Formula> factors = new ArrayList<>();
        factors.add(context.errorSlope(output));
        if (isOneWay(end.layer())) {
            addWay(factors, end, output);
        } else {
            factors.add(Terms.derivative(
                    context.output(output),
                    context.netInput(end.layer(), end.unit()),
                    outputSlope(end.layer(), end.unit(), output)));
        }
        end.parameter()
                .ifPresent(parameter -> factors.add(Terms.derivative(
                        context.netInput(end.layer(), end.unit()),
                        parameter,
                        Evaluation.value(end.input(), context.iteration()))));
        return context.product(factors.toArray(Formula[]::new));
    }

    private void addWay(List<Formula> factors, End end, int output) {
        int last = context.outputLayer();
        factors.add(context.activationSlope(last, output));
        if (end.layer() < last) {
            double weight = Evaluation.value(context.carryingWeight(last, output, end.unit()), context.iteration());
            factors.add(
                    Terms.derivative(context.netInput(last, output), context.value(end.layer(), end.unit()), weight));
            factors.add(context.activationSlope(end.layer(), end.unit()));
        }
    }

    /** Whether only one way leads from an output to a layer: the output layer itself and the layer before it. */
    private boolean isOneWay(int layer) {
        return layer >= context.outputLayer() - 1
                && !context.function(context.outputLayer()).spansLayer();
    }

    /** The same in the values on the screen: (y−t) · y(1−y) · u · h(1−h) · x. */
    private Optional<Formula> writtenOut(End end, int output) {
        if (!isOneWay(end.layer())) {
            return ways(end, output);
        }
        List<Formula> factors = new ArrayList<>();
        int last = context.outputLayer();
        factors.add(slopes.ofError(output));
        factors.add(slopes.ofActivation(last, output));
        if (end.layer() < last) {
            factors.add(context.carryingWeight(last, output, end.unit()));
            factors.add(slopes.ofActivation(end.layer(), end.unit()));
        }
        if (end.parameter().isPresent()) {
            factors.add(end.input());
        }
        return Optional.of(context.product(factors.toArray(Formula[]::new)));
    }

    /** Σ over the units of the layer after: ∂y_k/∂a · w, times the slope, where that is short enough to read. */
    private Optional<Formula> ways(End end, int output) {
        int after = end.layer() + 1;
        if (after > context.outputLayer() || context.network().unitsOf(after) > WAYS_WRITTEN_OUT) {
            return Optional.empty();
        }
        List<Formula> terms = new ArrayList<>();
        for (int k = 0; k < context.network().unitsOf(after); k++) {
            terms.add(context.product(
                    Terms.derivative(context.output(output), context.netInput(after, k), outputSlope(after, k, output)),
                    context.carryingWeight(after, k, end.unit())));
        }
        List<Formula> factors = new ArrayList<>(
                List.of(context.errorSlope(output), Terms.sum(terms), slopes.ofActivation(end.layer(), end.unit())));
        if (end.parameter().isPresent()) {
            factors.add(end.input());
        }
        return Optional.of(context.product(factors.toArray(Formula[]::new)));
    }
}
