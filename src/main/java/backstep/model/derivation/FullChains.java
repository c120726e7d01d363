package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
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
import java.util.function.Function;
import java.util.function.Supplier;

/** Builds a {@link FullChain} for whatever was clicked. */
record FullChains(Context context, Slopes slopes) {

    /** A sum over more ways than this is written layer by layer instead. */
    private static final int WAYS_WRITTEN_OUT = 3;

    FullChains(Context context) {
        this(context, new Slopes(context));
    }

    /** Where a chain ends: the net input of a unit, or a parameter in it, which that is then derived by. */
    private record End(Unit unit, Optional<Parameter> parameter) {

        int layer() {
            return unit.layer();
        }

        Quantity subject() {
            return parameter.<Quantity>map(Function.identity()).orElseGet(() -> new Step.Delta(unit));
        }
    }

    Optional<FullChain> of(Quantity quantity) {
        return switch (quantity.owner()) {
            case Unit unit when unit.isInput() -> Optional.empty();
            case Unit unit -> Optional.of(ofUnit(unit));
            case Parameter parameter -> Optional.of(ofParameter(parameter));
            case Step.OutputError error -> Optional.of(ofError(error));
            case Step.TotalError error -> Optional.of(ofError(error));
            case Quantity.Target _, Quantity.LearningRate _ -> Optional.empty();
        };
    }

    private FullChain ofError(Step error) {
        Derivation derivation = ChainRule.derivation(context.iteration(), error, context.notation());
        return new FullChain(error, derivation, List.of(), Optional.empty());
    }

    private FullChain ofParameter(Parameter parameter) {
        MatrixForm form = new MatrixForm(context);
        int layer = parameter.into().layer();
        return chain(
                new End(parameter.into(), Optional.of(parameter)),
                context.of(new Step.Gradient(parameter)),
                context.iteration().gradient(parameter),
                switch (parameter) {
                    case Weight _ -> () -> form.gradients(layer);
                    case Bias _ -> () -> form.deltas(layer);
                });
    }

    private FullChain ofUnit(Unit unit) {
        return chain(
                new End(unit, Optional.empty()),
                context.deltaAsDerivative(unit),
                context.iteration().delta(unit),
                () -> new MatrixForm(context).deltas(unit.layer()));
    }

    private FullChain chain(End end, Formula left, double value, Supplier<Derivation> matrixForm) {
        List<FullChain.Part> parts = new ArrayList<>();
        List<Formula> sum = new ArrayList<>();
        for (Contribution byOutput : Contribution.deltaByOutput(context.iteration(), end.unit())) {
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
        if (context.writes(Trait.INCREMENTS) && end.subject() instanceof Weight weight) {
            new SingleOutput(context, slopes).explainIncrement(lines, weight);
        }
        Optional<Quantity> quantity =
                left instanceof Derivative derivative ? derivative.quantity() : Optional.of(end.subject());
        Derivation whole = lines.resultingIn(new Formula.Number(value, quantity));
        Optional<Derivation> matrix =
                context.writes(Trait.MATRIX_FORM) ? Optional.of(matrixForm.get()) : Optional.empty();
        return new FullChain(end.subject(), whole, parts, matrix);
    }

    /** Without softmax an output's error does not reach the net input of another output. */
    private boolean concerns(End end, int output) {
        return end.layer() < context.outputLayer()
                || end.unit().index() == output
                || context.function(context.outputLayer()).spansLayer();
    }

    private FullChain.Part part(End end, int output, Contribution delta) {
        double value = delta.value() * factor(end);
        List<FullChain.Path> paths = new Paths(context.iteration())
                .toUnit(output, end.unit()).stream()
                        .map(path -> extended(path, end))
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

    private FullChain.Path extended(FullChain.Path path, End end) {
        if (end.parameter().isEmpty()) {
            return path;
        }
        List<Quantity> quantities = new ArrayList<>(path.quantities());
        quantities.add(end.subject());
        return new FullChain.Path(quantities, path.value() * factor(end));
    }

    /** ∂E_k/∂w, with one output ∂E/∂w; the root of RMSE has no parts of its own, there it is ∂E/∂y_k · ∂y_k/∂w. */
    private Formula left(End end, int output, double value) {
        Symbol by = end.parameter().map(context::symbol).orElseGet(() -> context.netInput(end.unit()));
        if (context.outputs() == 1) {
            return Terms.derivative(context.total(), by, value);
        }
        if (context.iteration().rule().loss() != Loss.ROOT_MEAN_SQUARE_ERROR) {
            return Terms.derivative(context.symbol(new Step.OutputError(output)), by, value);
        }
        double slope = outputSlope(output, end.unit()) * factor(end);
        return context.product(context.errorSlope(output), Terms.derivative(context.output(output), by, slope));
    }

    private double outputSlope(int output, Unit unit) {
        return Contribution.outputSlope(context.iteration(), output, unit);
    }

    /** What the net input is multiplied by on its way from the end of the chain: 1 for the net input itself. */
    private double factor(End end) {
        return end.parameter().map(context.iteration()::factor).orElse(1.0);
    }

    /** ∂E/∂y_k · ∂y_k/∂a_k · ∂a_k/∂h · … · ∂a/∂w, or ∂E/∂y_k · ∂y_k/∂a · ∂a/∂w where many ways lead there. */
    private Formula inDerivatives(End end, int output) {
        List<Formula> factors = new ArrayList<>();
        factors.add(context.errorSlope(output));
        if (isOneWay(end.layer())) {
            addWay(factors, end, output);
        } else {
            factors.add(outputByNetInput(output, end.unit()));
        }
        end.parameter().map(context::netInputSlope).ifPresent(factors::add);
        return context.product(factors.toArray(Formula[]::new));
    }

    private Formula outputByNetInput(int output, Unit unit) {
        return Terms.derivative(context.output(output), context.netInput(unit), outputSlope(output, unit));
    }

    private void addWay(List<Formula> factors, End end, int output) {
        Unit last = context.iteration().output(output);
        factors.add(context.activationSlope(last));
        if (end.layer() < last.layer()) {
            double weight = FormulaValue.value(context.carryingWeight(last, end.unit()), context.iteration());
            factors.add(Terms.derivative(context.netInput(last), context.value(end.unit()), weight));
            factors.add(context.activationSlope(end.unit()));
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
        Unit last = context.iteration().output(output);
        factors.add(slopes.ofError(output));
        factors.add(slopes.ofActivation(last));
        if (end.layer() < last.layer()) {
            factors.add(context.carryingWeight(last, end.unit()));
            factors.add(slopes.ofActivation(end.unit()));
        }
        end.parameter().map(context::factor).ifPresent(factors::add);
        return Optional.of(context.product(factors.toArray(Formula[]::new)));
    }

    /** Σ over the units of the layer after: ∂y_k/∂a · w, times the slope, where that is short enough to read. */
    private Optional<Formula> ways(End end, int output) {
        int after = end.layer() + 1;
        if (after > context.outputLayer() || context.network().unitsOf(after) > WAYS_WRITTEN_OUT) {
            return Optional.empty();
        }
        Formula sum = Terms.sum(context.units(after).stream()
                .map(unit -> context.product(outputByNetInput(output, unit), context.carryingWeight(unit, end.unit())))
                .toList());
        List<Formula> factors =
                new ArrayList<>(List.of(context.errorSlope(output), sum, slopes.ofActivation(end.unit())));
        end.parameter().map(context::factor).ifPresent(factors::add);
        return Optional.of(context.product(factors.toArray(Formula[]::new)));
    }
}
