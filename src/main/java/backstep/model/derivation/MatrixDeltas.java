package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Formula.Sign;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Precedence;
import backstep.model.formula.Terms;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import backstep.model.notation.Trait;
import java.util.List;
import java.util.function.Function;

/** All deltas of a layer at once: notation.md, "In matrices". */
record MatrixDeltas(Context context) {

    /** All deltas of a layer. */
    Derivation of(int layer) {
        if (layer == context.outputLayer()) {
            return outputDeltas(layer);
        }
        Symbol weights = context.symbols().matrix(layer + 1);
        Symbol carrying = context.carriesUpdated() ? Terms.plus(weights) : weights;
        Formula back = Terms.product(
                context.writes(Trait.ROW_PER_SENDER) ? carrying : LayerNames.transposed(carrying),
                lines().deltaVector(layer + 1));
        Formula numbers = Terms.product(
                grids().bySender(layer + 1, weight -> context.carriesUpdated() ? new Step.Update(weight) : weight),
                grids().units(layer + 1, Step.Delta::new));
        return withTruth(layer, timesSlope(back, layer), timesSlopeNumbers(numbers, layer));
    }

    /** δ = ∂E/∂y ⊙ h′(a); where slopes cancel y − t. Otherwise softmax needs its Jacobian: δ = (∂y/∂a)ᵀ ∂E/∂y. */
    private Derivation outputDeltas(int layer) {
        Iteration iteration = context.iteration();
        Symbol outputs = vector(layer, Unit::value);
        Function<Unit, Quantity> target = unit -> new Quantity.Target(unit.index());
        boolean spans = context.function(layer).spansLayer();
        if (context.loss().collapsesWith(context.function(layer)) && (!spans || context.targetsAddUpToOne())) {
            return withTruth(
                    layer,
                    Terms.difference(outputs, vector(layer, target)),
                    Terms.difference(grids().units(layer, Unit::value), grids().units(layer, target)));
        }
        Formula gradient = Terms.derivative(lines().total(), outputs);
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
        } else if (isOfDifferences()) {
            gradient = new Losses(context).slope(vector(layer, target), outputs);
        }
        if (spans) {
            List<Unit> units = context.units(layer);
            Grid jacobian = Grids.grid(
                    units,
                    units,
                    (row, column) -> Terms.number(
                            iteration.valueOf(column) * ((row.equals(column) ? 1 : 0) - iteration.valueOf(row))));
            return withTruth(
                    layer,
                    Terms.product(
                            LayerNames.transposed(Terms.derivative(outputs, vector(layer, Step.NetInput::new))),
                            gradient),
                    Terms.product(jacobian, gradientNumbers));
        }
        return withTruth(layer, timesSlope(gradient, layer), timesSlopeNumbers(gradientNumbers, layer));
    }

    /** Whether ∂E/∂y of all outputs is a multiple of y − t: of vectors, not only of their elements; a root of 0 has no slope. */
    private boolean isOfDifferences() {
        return switch (context.loss()) {
            case HALF_SQUARED_ERROR, SQUARED_ERROR, MEAN_SQUARED_ERROR -> true;
            case ROOT_MEAN_SQUARE_ERROR -> context.iteration().totalError() != 0;
            case BINARY_CROSS_ENTROPY, CROSS_ENTROPY -> false;
        };
    }

    private Derivation withTruth(int layer, Formula symbols, Formula numbers) {
        Symbol netInputs = vector(layer, Step.NetInput::new);
        return lines().contrasted(
                        MatrixLines.of(
                                lines().deltaVector(layer), symbols, numbers, grids().units(layer, Step.Delta::new)),
                        layer,
                        Terms.derivative(lines().total(), netInputs),
                        derivatives -> new Grids(derivatives).units(layer, Step.Delta::new));
    }

    /** … ⊙ h′(a), which is 1 where the function is linear. */
    private Formula timesSlope(Formula formula, int layer) {
        Formula netInputs = vector(layer, Step.NetInput::new);
        return isLinear(layer)
                ? formula
                : times(layer, formula, Terms.slope(context.function(layer), context.functionName(layer), netInputs));
    }

    private Formula timesSlopeNumbers(Formula numbers, int layer) {
        return isLinear(layer) ? numbers : times(layer, numbers, grids().entries(layer, this::slope));
    }

    /** Of a function made of straight lines it is no computed number. */
    private Formula slope(Unit unit) {
        double slope = context.iteration().activationSlope(unit);
        return switch (context.function(unit.layer())) {
            case RELU, LEAKY_RELU -> Terms.constant(slope);
            case IDENTITY, LOGISTIC, TANH, SOFTPLUS, SOFTMAX -> Terms.number(slope);
        };
    }

    private boolean isLinear(int layer) {
        return context.function(layer) == Activation.IDENTITY;
    }

    /** Entry by entry; of numbers it is their product. */
    private Formula times(int layer, Formula left, Formula right) {
        if (grids().isOneNumber(layer)) {
            return context.product(left, right);
        }
        // U δ ⊙ σ′ could be read as U (δ ⊙ σ′)
        Formula enclosed = left instanceof Product ? new Parentheses(left) : left;
        return new Product(Sign.HADAMARD, Precedence.factors(List.of(enclosed, right)));
    }

    private Symbol vector(int layer, Function<Unit, Quantity> quantity) {
        return new LayerNames(context).vector(layer, quantity);
    }

    private Grids grids() {
        return new Grids(context);
    }

    private MatrixLines lines() {
        return new MatrixLines(context);
    }
}
