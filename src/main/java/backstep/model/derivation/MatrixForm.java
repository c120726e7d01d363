package backstep.model.derivation;

import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Accent;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Power;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Formula.Sign;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.Words;
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
import java.util.stream.IntStream;

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
        Formula product = Terms.product(rowPerSender() ? transposed(matrix) : matrix, vector(layer - 1, Unit::value));
        Formula numbers =
                Terms.product(grids().byReceiver(layer, weight -> weight), grids().column(layer - 1, Unit::value));
        boolean biased = context.layer(layer).hasBiases();
        return derivation(
                vector(layer, Step.NetInput::new),
                biased ? Terms.sum(List.of(product, vector(layer, Bias::new))) : product,
                biased ? Terms.sum(List.of(numbers, grids().column(layer, Bias::new))) : numbers,
                grids().column(layer, Step.NetInput::new));
    }

    private Derivation activations(int layer) {
        if (context.symbols().isItsValue(new Unit(layer, 0))) {
            return netInputs(layer);
        }
        Activation function = context.function(layer);
        Symbol symbol = vector(layer, Step.NetInput::new);
        Formula numbers = grids().column(layer, Step.NetInput::new);
        String name = context.functionName(layer);
        boolean linear = function == Activation.IDENTITY;
        return derivation(
                vector(layer, Unit::value),
                linear ? symbol : Terms.apply(function, name, symbol),
                linear ? numbers : Terms.apply(function, name, numbers),
                grids().column(layer, Unit::value));
    }

    /** All deltas of a layer. */
    public Derivation deltas(int layer) {
        if (layer == context.outputLayer()) {
            return outputDeltas(layer);
        }
        Symbol weights = context.symbols().matrix(layer + 1);
        Symbol carrying = context.carriesUpdated() ? Terms.plus(weights) : weights;
        Formula back = Terms.product(rowPerSender() ? carrying : transposed(carrying), deltaVector(layer + 1));
        Formula numbers = Terms.product(
                grids().bySender(layer + 1, weight -> context.carriesUpdated() ? new Step.Update(weight) : weight),
                grids().column(layer + 1, Step.Delta::new));
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
                    Terms.difference(grids().column(layer, Unit::value), grids().column(layer, target)));
        }
        Formula gradient = Terms.derivative(total(), outputs);
        Formula gradientNumbers = grids().numbers(layer, unit -> iteration.errorSlope(unit.index()));
        if (context.loss() == Loss.HALF_SQUARED_ERROR) {
            Symbol targets = vector(layer, target);
            gradient = context.writes(Trait.TARGET_MINUS_OUTPUT)
                    ? Terms.minus(Terms.difference(targets, outputs))
                    : Terms.difference(outputs, targets);
            gradientNumbers = Terms.difference(grids().column(layer, Unit::value), grids().column(layer, target));
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
                    Terms.product(transposed(Terms.derivative(outputs, vector(layer, Step.NetInput::new))), gradient),
                    Terms.product(jacobian, gradientNumbers));
        }
        return deltas(layer, timesSlope(gradient, layer), timesSlopeNumbers(gradientNumbers, layer));
    }

    private Derivation deltas(int layer, Formula symbols, Formula numbers) {
        Symbol netInputs = vector(layer, Step.NetInput::new);
        return contrasted(
                derivation(deltaVector(layer), symbols, numbers, grids().column(layer, Step.Delta::new)),
                layer,
                Terms.derivative(total(), netInputs),
                form -> form.grids().column(layer, Step.Delta::new));
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
    private Derivation contrasted(Derivation taken, int layer, Formula missed, Function<MatrixForm, Grid> derivatives) {
        if (!isMissed(layer)) {
            return taken;
        }
        Grid right = derivatives.apply(new MatrixForm(context.ofDerivatives()));
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
        Unit any = new Unit(layer, 0);
        Grid values = grids().column(layer - 1, Unit::value);
        Grid deltas = grids().column(layer, Step.Delta::new);
        Grid valueRow = Grids.grid(List.of(any), context.units(layer - 1), (_, from) -> context.number(from.value()));
        Grid deltaRow = Grids.grid(List.of(any), context.units(layer), (_, to) -> context.number(new Step.Delta(to)));
        Symbol value = vector(layer - 1, Unit::value);
        Symbol matrix = context.symbols().matrix(layer);
        Derivation gradients = derivation(
                gradient(layer, matrix),
                rowPerSender()
                        ? Terms.product(value, transposed(deltaVector(layer)))
                        : Terms.product(deltaVector(layer), transposed(value)),
                rowPerSender() ? Terms.product(values, deltaRow) : Terms.product(deltas, valueRow),
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
        Function<Function<Parameter, Quantity>, Grid> all =
                quantity -> isBias ? grids().biases(layer, quantity) : asNamed(layer, quantity::apply);
        Quantity rate = new Quantity.LearningRate();
        Derivation update = derivation(
                renamed ? Terms.plus(old) : old,
                Terms.difference(old, Terms.product(context.symbol(rate), gradient(layer, old))),
                Terms.difference(
                        all.apply(parameter -> parameter),
                        Terms.product(context.number(rate), all.apply(Step.Gradient::new))),
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
        // one matrix alone is the result already
        if (!(numbers instanceof Grid)) {
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
                : hadamard(formula, Terms.slope(context.function(layer), context.functionName(layer), netInputs));
    }

    private Formula timesSlopeNumbers(Formula numbers, int layer) {
        return isLinear(layer)
                ? numbers
                : hadamard(numbers, grids().numbers(layer, context.iteration()::activationSlope));
    }

    private boolean isLinear(int layer) {
        return context.function(layer) == Activation.IDENTITY;
    }

    private static Formula transposed(Formula matrix) {
        return new Power(new Parentheses(matrix), new Words("T"));
    }

    private static Formula hadamard(Formula left, Formula right) {
        return new Product(Sign.HADAMARD, Precedence.factors(List.of(left, right)));
    }

    /**
     * The name of one number of each unit of a layer: that of any of them without its index, in bold. Where the biases of
     * another layer would have the same name, it is told apart as the matrices of weights are: b^1, b^2.
     */
    public Symbol vector(int layer, Function<Unit, Quantity> quantity) {
        Symbol name = bare(quantity.apply(new Unit(layer, 0)));
        boolean isShared = quantity.apply(new Unit(layer, 0)) instanceof Bias
                && IntStream.range(0, context.network().depth())
                        .filter(other -> other != layer && context.layer(other).hasBiases())
                        .anyMatch(other -> bare(new Bias(other, 0)).equals(name));
        return isShared
                ? new Symbol(
                        name.name(), name.sub(), context.symbols().matrix(layer).sup(), name.accent(), Optional.empty())
                : name;
    }

    private Symbol bare(Quantity any) {
        Symbol name = context.symbols().running(any, "", any instanceof Bias ? "0" : "");
        Accent accent = name.accent() == Accent.NONE ? Accent.BOLD : name.accent();
        return new Symbol(name.name(), name.sub(), name.sup(), accent, Optional.empty());
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
