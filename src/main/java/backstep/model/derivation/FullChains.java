package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.iteration.Contribution;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Loss;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds the {@link FullChain} that ends at the net input of a unit, or at a parameter in it, which that is then derived
 * by.
 */
record FullChains(Context context, Unit unit, Optional<Parameter> parameter) {

    /** A sum over more ways than this is written layer by layer instead. */
    private static final int WAYS_WRITTEN_OUT = 3;

    static Optional<FullChain> of(Context context, Quantity quantity) {
        return switch (quantity.owner()) {
            case Unit unit when unit.isInput() -> Optional.empty();
            case Unit unit -> Optional.of(of(context, unit, Optional.empty(), new Step.Delta(unit)));
            case Parameter parameter ->
                Optional.of(of(context, parameter.into(), Optional.of(parameter), new Step.Gradient(parameter)));
            case Step.OutputError error -> Optional.of(ofError(context, error));
            case Step.TotalError error -> Optional.of(ofError(context, error));
            case Quantity.Target _, Quantity.LearningRate _ -> Optional.empty();
        };
    }

    /** Where another number is taken for the derivative, the chain rule is that of the derivative, beside that number. */
    private static FullChain of(Context context, Unit unit, Optional<Parameter> parameter, Step number) {
        if (!context.isMissed(number)) {
            return new FullChains(context, unit, parameter).chain(number, Optional.empty());
        }
        return new FullChains(context.ofDerivatives(), unit, parameter).chain(number, Optional.of(context));
    }

    private static FullChain ofError(Context context, Step error) {
        return new FullChain(error, new ChainRule(context).derivation(error), List.of(), Optional.empty());
    }

    /** @param mistaken where another number is taken for the derivative */
    private FullChain chain(Step number, Optional<Context> mistaken) {
        List<FullChain.Part> parts = new ArrayList<>();
        List<Formula> inDerivatives = new ArrayList<>();
        for (Contribution byOutput : Contribution.deltaByOutput(context.iteration(), unit)) {
            if (byOutput.source() instanceof Step.OutputError(int output) && isReachedFrom(output)) {
                parts.add(part(output, byOutput));
                inDerivatives.add(inDerivatives(output));
            }
        }
        Formula left =
                parameter.isPresent() ? context.of(number) : context.partials().deltaAsDerivative(unit);
        boolean isErrorSlope = parameter.isEmpty() && context.symbols().isItsValue(unit);
        Formula chains = isErrorSlope ? new Losses(context).slope(unit.index()) : Terms.sum(inDerivatives);
        Lines lines = new Lines(context, left).general(chains);
        Formula split =
                Terms.sum(parts.stream().map(part -> part.derivation().left()).toList());
        if (parts.size() > 1 && !split.equals(chains)) {
            lines.general(split);
        }
        if (mistaken.isEmpty() && context.writes(Trait.INCREMENTS) && parameter.orElse(null) instanceof Weight weight) {
            new SingleOutput(context).explainIncrement(lines, weight);
        }
        Quantity subject = parameter.<Quantity>map(of -> of).orElse(number);
        Formula.Number result = context.number(number);
        lines.resultingIn(result);
        mistaken.ifPresent(taken ->
                lines.contrast(result, taken.of(number), taken.iteration().value(number)));
        return new FullChain(subject, lines.asTheyAre(), parts, matrixForm());
    }

    private Optional<Derivation> matrixForm() {
        int layer = unit.layer();
        return MatrixForm.of(context)
                .map(form -> parameter.orElse(null) instanceof Weight ? form.gradients(layer) : form.deltas(layer));
    }

    private boolean isHidden() {
        return unit.layer() < context.outputLayer();
    }

    private boolean outputsSpan() {
        return context.function(context.outputLayer()).spansLayer();
    }

    /** Without softmax an output's error does not reach the net input of another output. */
    private boolean isReachedFrom(int output) {
        return isHidden() || unit.index() == output || outputsSpan();
    }

    /** Whether only one way leads there from an output: to the output layer itself and the layer before it. */
    private boolean isOneWay() {
        return unit.layer() >= context.outputLayer() - 1 && !outputsSpan();
    }

    private FullChain.Part part(int output, Contribution delta) {
        double value = delta.value() * factor();
        List<FullChain.Path> paths = FullChain.Path.toUnit(context.iteration(), output, unit).stream()
                .map(path -> parameter.map(end -> path.then(factor(), end)).orElse(path))
                .toList();
        Formula left = left(output, value);
        Formula derivatives = inDerivatives(output);
        Optional<Formula> writtenOut = writtenOut(output);
        Lines lines = new Lines(context, left);
        if (!derivatives.equals(left) || writtenOut.isEmpty()) {
            lines.general(derivatives);
        }
        writtenOut.ifPresent(lines::symbols);
        return new FullChain.Part(
                new Contribution(delta.source(), value), lines.resultingIn(Terms.number(value)), paths);
    }

    /** What the net input is multiplied by on its way from the end of the chain: 1 for the net input itself. */
    private double factor() {
        return parameter.map(context.iteration()::factor).orElse(1.0);
    }

    /** ∂E_k/∂w, with one output ∂E/∂w; the root of RMSE has no parts of its own, there it is ∂E/∂y_k · ∂y_k/∂w. */
    private Formula left(int output, double value) {
        Symbol by = parameter.map(context::symbol).orElseGet(() -> context.netInput(unit));
        if (context.outputs() == 1) {
            return Terms.derivative(context.total(), by, value);
        }
        if (context.loss() != Loss.ROOT_MEAN_SQUARE_ERROR) {
            return Terms.derivative(context.symbol(new Step.OutputError(output)), by, value);
        }
        double slope = Contribution.outputSlope(context.iteration(), output, unit) * factor();
        return context.product(
                context.partials().errorSlope(output), Terms.derivative(context.output(output), by, slope));
    }

    /** ∂E/∂y_k · ∂y_k/∂a_k · ∂a_k/∂h · … · ∂a/∂w, or ∂E/∂y_k · ∂y_k/∂a · ∂a/∂w where many ways lead there. */
    private Formula inDerivatives(int output) {
        List<Formula> factors = new ArrayList<>(List.of(context.partials().errorSlope(output)));
        if (!isOneWay()) {
            factors.add(context.partials().slopeOfOutput(output, unit));
        } else {
            Unit last = context.iteration().output(output);
            if (!context.symbols().isItsValue(last)) {
                factors.add(context.partials().activationSlope(last));
            }
            if (isHidden()) {
                factors.add(context.partials().netInputBySent(last, unit));
                factors.add(context.partials().activationSlope(unit));
            }
        }
        parameter.map(context.partials()::netInputSlope).ifPresent(factors::add);
        return context.product(factors);
    }

    /** The same in the values on the screen: (y−t) · y(1−y) · u · h(1−h) · x; empty where there are too many ways. */
    private Optional<Formula> writtenOut(int output) {
        Activations activations = new Activations(context);
        List<Formula> factors = new ArrayList<>();
        if (!isOneWay()) {
            List<Unit> after = isHidden() ? context.units(unit.layer() + 1) : List.of();
            if (after.isEmpty() || after.size() > WAYS_WRITTEN_OUT) {
                return Optional.empty();
            }
            factors.add(context.partials().errorSlope(output));
            factors.add(Terms.sum(after.stream()
                    .map(next -> context.product(
                            context.partials().slopeOfOutput(output, next), context.carryingWeight(next, unit)))
                    .toList()));
        } else {
            Unit last = context.iteration().output(output);
            factors.add(new Losses(context).slope(output));
            factors.addAll(activations.slopeFactor(last));
            if (isHidden()) {
                factors.add(context.carryingWeight(last, unit));
            }
        }
        if (isHidden()) {
            factors.addAll(activations.slopeFactor(unit));
        }
        parameter.map(context::factor).ifPresent(factors::add);
        return Optional.of(context.product(factors));
    }
}
