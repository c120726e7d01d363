package backstep.model.derivation;

import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Formula.Sign;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Precedence;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import backstep.model.notation.Notation;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A whole layer at once, in matrices (notation.md, "In matrices"): a = W z + b, δ = (Wᵀ δ) ⊙ h′(a), ∂E/∂W = δ zᵀ where a
 * row belongs to a receiving unit, and a = Wᵀ x + b, δ = (W δ) ⊙ h′(a), ∂E/∂W = x δᵀ where it belongs to a sending one.
 */
public record MatrixForm(Context context) {

    /** The matrix form of an iteration; empty where the notation does not write it beside the chain rule. */
    public static Optional<MatrixForm> of(Iteration iteration, Notation notation) {
        return of(Context.of(iteration, notation));
    }

    static Optional<MatrixForm> of(Context context) {
        return context.writes(Trait.MATRIX_FORM) ? Optional.of(new MatrixForm(context)) : Optional.empty();
    }

    /** A layer's numbers of the kind that a step is of; empty for errors, which no layer has. */
    public Optional<Derivation> like(Step step) {
        return switch (step) {
            case Step.NetInput(Unit unit) -> Optional.of(netInputs(unit.layer()));
            case Step.Activation(Unit unit) -> Optional.of(activations(unit.layer()));
            case Step.OutputError _, Step.TotalError _ -> Optional.empty();
            case Step.Delta(Unit unit) -> Optional.of(deltas(unit.layer()));
            case Step.Gradient(Weight weight) ->
                Optional.of(gradients(weight.into().layer()));
            case Step.Gradient(Bias(Unit unit)) -> Optional.of(biasGradients(unit.layer()));
            case Step.Update(Parameter parameter) -> Optional.of(updates(parameter));
        };
    }

    /** All net inputs of a layer. */
    public Derivation netInputs(int layer) {
        Symbol matrix = context.symbols().matrix(layer);
        Formula product =
                Terms.product(rowPerSender() ? LayerNames.transposed(matrix) : matrix, vector(layer - 1, Unit::value));
        Formula numbers =
                Terms.product(grids().byReceiver(layer, weight -> weight), grids().units(layer - 1, Unit::value));
        boolean biased = context.layer(layer).hasBiases();
        return derivation(
                vector(layer, Step.NetInput::new),
                biased ? Terms.sum(List.of(product, vector(layer, Bias::new))) : product,
                biased ? Terms.sum(List.of(numbers, grids().units(layer, Bias::new))) : numbers,
                grids().units(layer, Step.NetInput::new));
    }

    private Derivation activations(int layer) {
        if (context.symbols().isItsValue(new Unit(layer, 0))) {
            return netInputs(layer);
        }
        Activation function = context.function(layer);
        Symbol symbol = vector(layer, Step.NetInput::new);
        Formula numbers = grids().units(layer, Step.NetInput::new);
        String name = context.functionName(layer);
        boolean linear = function == Activation.IDENTITY;
        return derivation(
                vector(layer, Unit::value),
                linear ? symbol : Terms.apply(function, name, symbol),
                linear ? numbers : Terms.apply(function, name, numbers),
                grids().units(layer, Unit::value));
    }

    /** All deltas of a layer. */
    public Derivation deltas(int layer) {
        if (layer == context.outputLayer()) {
            return outputDeltas(layer);
        }
        Symbol weights = context.symbols().matrix(layer + 1);
        Symbol carrying = context.carriesUpdated() ? Terms.plus(weights) : weights;
        Formula back =
                Terms.product(rowPerSender() ? carrying : LayerNames.transposed(carrying), deltaVector(layer + 1));
        Formula numbers = Terms.product(
                grids().bySender(layer + 1, weight -> context.carriesUpdated() ? new Step.Update(weight) : weight),
                grids().units(layer + 1, Step.Delta::new));
        return deltas(layer, timesSlope(back, layer), timesSlopeNumbers(numbers, layer));
    }

    /** δ = ∂E/∂y ⊙ h′(a); where slopes cancel y − t. Otherwise softmax needs its Jacobian: δ = (∂y/∂a)ᵀ ∂E/∂y. */
    private Derivation outputDeltas(int layer) {
        Iteration iteration = context.iteration();
        Symbol outputs = vector(layer, Unit::value);
        Function<Unit, Quantity> target = unit -> new Quantity.Target(unit.index());
        boolean spans = context.function(layer).spansLayer();
        if (context.loss().collapsesWith(context.function(layer)) && (!spans || context.targetsAddUpToOne())) {
            return deltas(
                    layer,
                    Terms.difference(outputs, vector(layer, target)),
                    Terms.difference(grids().units(layer, Unit::value), grids().units(layer, target)));
        }
        Formula gradient = Terms.derivative(total(), outputs);
        Formula gradientNumbers = grids().numbers(layer, unit -> iteration.errorSlope(unit.index()));
        if (context.loss() == Loss.HALF_SQUARED_ERROR) {
            Symbol targets = vector(layer, target);
            gradient = context.writes(Trait.TARGET_MINUS_OUTPUT)
                    ? Terms.minus(Terms.difference(targets, outputs))
                    : Terms.difference(outputs, targets);
            Formula targetNumbers = grids().units(layer, target);
            Formula outputNumbers = grids().units(layer, Unit::value);
            gradientNumbers = context.writes(Trait.TARGET_MINUS_OUTPUT)
                    ? Terms.minus(Terms.difference(targetNumbers, outputNumbers))
                    : Terms.difference(outputNumbers, targetNumbers);
        }
        if (spans) {
            List<Unit> units = context.units(layer);
            Grid jacobian = Grids.grid(
                    units,
                    units,
                    (row, column) -> Terms.number(
                            iteration.valueOf(column) * ((row.equals(column) ? 1 : 0) - iteration.valueOf(row))));
            return deltas(
                    layer,
                    Terms.product(
                            LayerNames.transposed(Terms.derivative(outputs, vector(layer, Step.NetInput::new))),
                            gradient),
                    Terms.product(jacobian, gradientNumbers));
        }
        return deltas(layer, timesSlope(gradient, layer), timesSlopeNumbers(gradientNumbers, layer));
    }

    private Derivation deltas(int layer, Formula symbols, Formula numbers) {
        Symbol netInputs = vector(layer, Step.NetInput::new);
        return contrasted(
                derivation(deltaVector(layer), symbols, numbers, grids().units(layer, Step.Delta::new)),
                layer,
                Terms.derivative(total(), netInputs),
                form -> form.grids().units(layer, Step.Delta::new));
    }

    /** δ, or the derivative that it is where that letter is the name of something else, or what is taken for it. */
    private Formula deltaVector(int layer) {
        return context.delta(new Unit(layer, 0)) instanceof Symbol
                ? vector(layer, Step.Delta::new)
                : gradient(layer, vector(layer, Step.NetInput::new));
    }

    /** ∂E/∂by, or g_by where that is only taken for it. */
    private Formula gradient(int layer, Symbol by) {
        return isMissed(layer)
                ? new Formula.TakenFor(by, OptionalDouble.empty(), Optional.empty())
                : Terms.derivative(total(), by);
    }

    private boolean isMissed(int layer) {
        return context.isMissed(new Step.Delta(new Unit(layer, 0)));
    }

    /** Beside what is taken for derivatives, these. */
    private Derivation contrasted(
            Derivation taken, int layer, Formula missed, Function<MatrixForm, Formula> derivatives) {
        if (!isMissed(layer)) {
            return taken;
        }
        Formula right = derivatives.apply(new MatrixForm(context.ofDerivatives()));
        boolean same = taken.result()
                .right()
                .numbers()
                .map(Formula.Number::value)
                .toList()
                .equals(right.numbers().map(Formula.Number::value).toList());
        List<Line> lines = new ArrayList<>(taken.lines());
        lines.add(new Line(Kind.CONTRAST, same ? Relation.EQUALS : Relation.DIFFERS, missed));
        lines.add(new Line(Kind.CONTRAST, Relation.EQUALS, right));
        return new Derivation(taken.left(), lines, taken.where());
    }

    /** All gradients of the weights into a layer, the deltas worked out beside them. */
    public Derivation gradients(int layer) {
        Symbol value = vector(layer - 1, Unit::value);
        Symbol matrix = context.symbols().matrix(layer);
        Derivation gradients = derivation(
                gradient(layer, matrix),
                rowPerSender()
                        ? Terms.product(value, LayerNames.transposed(deltaVector(layer)))
                        : Terms.product(deltaVector(layer), LayerNames.transposed(value)),
                rowPerSender()
                        ? Terms.product(grids().units(layer - 1, Unit::value), grids().row(layer, Step.Delta::new))
                        : Terms.product(grids().units(layer, Step.Delta::new), grids().row(layer - 1, Unit::value)),
                asNamed(layer, Step.Gradient::new));
        return contrasted(
                new Derivation(gradients.left(), gradients.lines(), List.of(deltas(layer))),
                layer,
                Terms.derivative(total(), matrix),
                form -> form.asNamed(layer, Step.Gradient::new));
    }

    private Derivation biasGradients(int layer) {
        Symbol biases = vector(layer, Bias::new);
        return contrasted(
                new Derivation(
                        gradient(layer, biases),
                        List.of(
                                new Line(Kind.GENERAL, Relation.EQUALS, deltaVector(layer)),
                                new Line(Kind.RESULT, Relation.EQUALS, grids().biases(layer, Step.Gradient::new)))),
                layer,
                Terms.derivative(total(), biases),
                form -> form.grids().biases(layer, Step.Gradient::new));
    }

    /** W ← W − η ∂E/∂W, b ← b − η ∂E/∂b. */
    private Derivation updates(Parameter like) {
        int layer = like.into().layer();
        boolean isBias = like instanceof Bias;
        Symbol old = isBias ? vector(layer, Bias::new) : context.symbols().matrix(layer);
        boolean renamed = context.symbols().namesUpdated();
        Function<Function<Parameter, Quantity>, Formula> all =
                quantity -> isBias ? grids().biases(layer, quantity) : asNamed(layer, quantity::apply);
        Quantity rate = new Quantity.LearningRate();
        boolean byDelta = context.writes(Trait.UPDATE_BY_DELTA);
        Derivation gradients = isBias ? biasGradients(layer) : gradients(layer);
        Formula change = byDelta ? gradients.lines().getFirst().right() : gradient(layer, old);
        Formula changeNumbers = byDelta ? gradients.lines().get(1).right() : all.apply(Step.Gradient::new);
        Derivation update = derivation(
                renamed ? Terms.plus(old) : old,
                Terms.difference(old, Terms.product(context.symbol(rate), change)),
                Terms.difference(all.apply(parameter -> parameter), Terms.product(context.number(rate), changeNumbers)),
                all.apply(Step.Update::new));
        List<Line> lines = new ArrayList<>(update.lines());
        if (!renamed) {
            lines.set(
                    0, new Line(Kind.GENERAL, Relation.BECOMES, lines.getFirst().right()));
        }
        return new Derivation(update.left(), lines);
    }

    private static Derivation derivation(Formula left, Formula symbols, Formula numbers, Formula result) {
        List<Line> lines = new ArrayList<>(List.of(new Line(Kind.GENERAL, Relation.EQUALS, symbols)));
        // one matrix or number alone is the result already
        if (!(numbers instanceof Grid || numbers instanceof Formula.Number)) {
            lines.add(new Line(Kind.NUMBERS, Relation.EQUALS, numbers));
        }
        lines.add(new Line(Kind.RESULT, Relation.EQUALS, result));
        return new Derivation(left, lines);
    }

    private Grids grids() {
        return new Grids(context);
    }

    private boolean rowPerSender() {
        return context.writes(Trait.ROW_PER_SENDER);
    }

    private Symbol total() {
        return context.running(new Step.TotalError(), "");
    }

    /** … ⊙ h′(a), which is 1 where the function is linear. */
    private Formula timesSlope(Formula formula, int layer) {
        Formula netInputs = vector(layer, Step.NetInput::new);
        return isLinear(layer)
                ? formula
                : times(layer, formula, Terms.slope(context.function(layer), context.functionName(layer), netInputs));
    }

    private Formula timesSlopeNumbers(Formula numbers, int layer) {
        return isLinear(layer)
                ? numbers
                : times(layer, numbers, grids().numbers(layer, context.iteration()::activationSlope));
    }

    private boolean isLinear(int layer) {
        return context.function(layer) == Activation.IDENTITY;
    }

    /** Entry by entry; of numbers it is their product. */
    private Formula times(int layer, Formula left, Formula right) {
        return grids().isOneNumber(layer)
                ? context.product(left, right)
                : new Product(Sign.HADAMARD, Precedence.factors(List.of(left, right)));
    }

    /** The name of one number of each unit of a layer, in bold. */
    public Symbol vector(int layer, Function<Unit, Quantity> quantity) {
        return new LayerNames(context).vector(layer, quantity);
    }

    /** A number of every weight into a layer, in the order of the matrix that has the name. */
    public Grid asNamed(int layer, Function<Weight, Quantity> quantity) {
        return rowPerSender() ? grids().bySender(layer, quantity) : grids().byReceiver(layer, quantity);
    }

    /** A number of every unit of a layer, one below the other. */
    public Grid column(int layer, Function<Unit, Quantity> quantity) {
        return grids().column(layer, quantity);
    }
}
