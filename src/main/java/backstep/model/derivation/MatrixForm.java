package backstep.model.derivation;

import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import backstep.model.notation.Notation;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return MatrixLines.of(
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
        return MatrixLines.of(
                vector(layer, Unit::value),
                linear ? symbol : Terms.apply(function, name, symbol),
                linear ? numbers : Terms.apply(function, name, numbers),
                grids().units(layer, Unit::value));
    }

    /** All deltas of a layer. */
    public Derivation deltas(int layer) {
        return new MatrixDeltas(context).of(layer);
    }

    /** All gradients of the weights into a layer, the deltas worked out beside them. */
    public Derivation gradients(int layer) {
        Symbol value = vector(layer - 1, Unit::value);
        Symbol matrix = context.symbols().matrix(layer);
        Derivation gradients = MatrixLines.of(
                lines().gradient(layer, matrix),
                rowPerSender()
                        ? Terms.product(value, LayerNames.transposed(lines().deltaVector(layer)))
                        : Terms.product(lines().deltaVector(layer), LayerNames.transposed(value)),
                rowPerSender()
                        ? Terms.product(grids().units(layer - 1, Unit::value), grids().row(layer, Step.Delta::new))
                        : Terms.product(grids().units(layer, Step.Delta::new), grids().row(layer - 1, Unit::value)),
                asNamed(layer, Step.Gradient::new));
        return lines().contrasted(
                        new Derivation(gradients.left(), gradients.lines(), List.of(deltas(layer))),
                        layer,
                        Terms.derivative(lines().total(), matrix),
                        derivatives -> new MatrixForm(derivatives).asNamed(layer, Step.Gradient::new));
    }

    private Derivation biasGradients(int layer) {
        Symbol biases = vector(layer, Bias::new);
        return lines().contrasted(
                        new Derivation(
                                lines().gradient(layer, biases),
                                List.of(
                                        new Line(Kind.GENERAL, Relation.EQUALS, lines().deltaVector(layer)),
                                        new Line(
                                                Kind.RESULT,
                                                Relation.EQUALS,
                                                grids().biases(layer, Step.Gradient::new)))),
                        layer,
                        Terms.derivative(lines().total(), biases),
                        derivatives -> new Grids(derivatives).biases(layer, Step.Gradient::new));
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
        Formula change = byDelta ? gradients.lines().getFirst().right() : lines().gradient(layer, old);
        Formula changeNumbers = byDelta ? gradients.lines().get(1).right() : all.apply(Step.Gradient::new);
        Derivation update = MatrixLines.of(
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

    private MatrixLines lines() {
        return new MatrixLines(context);
    }

    private Grids grids() {
        return new Grids(context);
    }

    private boolean rowPerSender() {
        return context.writes(Trait.ROW_PER_SENDER);
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
