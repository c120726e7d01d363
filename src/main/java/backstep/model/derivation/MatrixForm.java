package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Accent;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.Formula.Power;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Formula.Sign;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.Words;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.notation.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A whole layer at once: δ^(l) = (W^(l+1))ᵀ δ^(l+1) ⊙ σ′(z^(l)) and ∂J/∂W^(l) = δ^(l) (a^(l−1))ᵀ, with the matrices
 * (notation.md, "The five notations", column {@code layers}, row "update").
 */
public final class MatrixForm {

    private final Context context;

    MatrixForm(Context context) {
        this.context = context;
    }

    /** The matrix form of an iteration, in the notation {@code layers}. */
    public static MatrixForm of(Iteration iteration) {
        return new MatrixForm(Context.of(iteration, Notation.LAYERS));
    }

    /** All net inputs of a layer: z^(l) = W^(l) a^(l−1) + b^(l). */
    public Derivation netInputs(int layer) {
        Formula product = Terms.product(context.symbols().matrix(layer), values(layer - 1));
        Formula numbers = Terms.product(weights(layer, false), valueColumn(layer - 1));
        boolean biased = context.layer(layer).hasBiases();
        Formula result = column(layer, Step.NetInput::new);
        return derivation(
                vector("z", layer),
                biased ? Terms.sum(List.of(product, vector("b", layer))) : product,
                biased ? Terms.sum(List.of(numbers, column(layer, Bias::new))) : numbers,
                result);
    }

    /** All deltas of a layer. */
    public Derivation deltas(int layer) {
        Formula result = column(layer, Step.Delta::new);
        if (layer < context.outputLayer()) {
            Formula back =
                    new Power(new Formula.Parentheses(carrying(context.symbols().matrix(layer + 1))), new Words("T"));
            Formula after = column(layer + 1, Step.Delta::new);
            return derivation(
                    vector("\u03b4", layer),
                    hadamard(Terms.product(back, vector("\u03b4", layer + 1)), slopes(layer)),
                    hadamard(Terms.product(weights(layer + 1, true), after), slopeColumn(layer)),
                    result);
        }
        Symbol outputs = named("y", "", Accent.HAT);
        if (context.iteration().rule().loss().collapsesWith(context.function(layer))
                || context.function(layer).spansLayer()) {
            return ofSpanningOutputs(layer, outputs, result);
        }
        Formula gradient = Terms.derivative(context.names().total(), bold(outputs));
        Formula errorSlopes =
                numbers(context.outputs(), output -> context.iteration().errorSlope(output));
        return derivation(
                vector("\u03b4", layer),
                hadamard(gradient, slopes(layer)),
                hadamard(errorSlopes, slopeColumn(layer)),
                result);
    }

    /** Where slopes cancel: δ = ŷ − y. Otherwise softmax needs its Jacobian: δ = (∂ŷ/∂z)ᵀ ∂J/∂ŷ. */
    private Derivation ofSpanningOutputs(int layer, Symbol outputs, Formula result) {
        int count = context.outputs();
        Iteration iteration = context.iteration();
        if (iteration.rule().loss().collapsesWith(context.function(layer))) {
            return derivation(
                    vector("\u03b4", layer),
                    Terms.difference(bold(outputs), bold(named("y", "", Accent.NONE))),
                    Terms.difference(valueColumn(layer), column(layer, output -> new Quantity.Target(output.index()))),
                    result);
        }
        Formula jacobian = Terms.derivative(bold(outputs), vector("z", layer));
        Formula gradient = Terms.derivative(context.names().total(), bold(outputs));
        Formula entries = grid(
                count,
                count,
                (row, column) -> Terms.number(iteration.valueOf(iteration.output(column))
                        * ((row == column ? 1 : 0) - iteration.valueOf(iteration.output(row)))));
        return derivation(
                vector("\u03b4", layer),
                Terms.product(new Power(new Formula.Parentheses(jacobian), new Words("T")), gradient),
                Terms.product(entries, numbers(count, iteration::errorSlope)),
                result);
    }

    /** All gradients of the weights into a layer, the deltas worked out beside them. */
    public Derivation gradients(int layer) {
        Formula left =
                Terms.derivative(context.names().total(), context.symbols().matrix(layer));
        int units = context.layer(layer).units();
        int inputs = context.layer(layer).inputs();
        Formula row = grid(1, inputs, (ignored, from) -> number(new Unit(layer - 1, from).value()));
        Derivation gradients = derivation(
                left,
                Terms.product(
                        vector("\u03b4", layer), new Power(new Formula.Parentheses(values(layer - 1)), new Words("T"))),
                Terms.product(column(layer, Step.Delta::new), row),
                grid(units, inputs, (unit, from) -> number(new Step.Gradient(new Weight(layer, unit, from)))));
        return new Derivation(gradients.left(), gradients.lines(), List.of(deltas(layer)));
    }

    private static Derivation derivation(Formula left, Formula symbols, Formula numbers, Formula result) {
        return new Derivation(
                left,
                List.of(
                        new Derivation.Line(Derivation.Kind.GENERAL, Derivation.Relation.EQUALS, symbols),
                        new Derivation.Line(Derivation.Kind.NUMBERS, Derivation.Relation.EQUALS, numbers),
                        new Derivation.Line(Derivation.Kind.RESULT, Derivation.Relation.EQUALS, result)));
    }

    private Formula carrying(Symbol matrix) {
        return context.carriesUpdated() ? Terms.plus(matrix) : matrix;
    }

    /** W row by row, or transposed: column by column. */
    private Grid weights(int layer, boolean transposed) {
        int units = context.layer(layer).units();
        int inputs = context.layer(layer).inputs();
        return transposed
                ? grid(inputs, units, (from, unit) -> carryingNumber(new Weight(layer, unit, from)))
                : grid(units, inputs, (unit, from) -> number(new Weight(layer, unit, from)));
    }

    private Formula carryingNumber(Weight weight) {
        return number(context.carriesUpdated() ? new Step.Update(weight) : weight);
    }

    private Formula slopes(int layer) {
        return Terms.slope(context.function(layer), context.functionName(layer), vector("z", layer));
    }

    private Grid slopeColumn(int layer) {
        return numbers(
                context.layer(layer).units(), unit -> context.iteration().activationSlope(new Unit(layer, unit)));
    }

    private Symbol values(int layer) {
        return vector("a", layer);
    }

    private Grid valueColumn(int layer) {
        return column(layer, Unit::value);
    }

    private Grid column(int layer, Function<Unit, Quantity> quantity) {
        List<Unit> units = context.units(layer);
        return grid(units.size(), 1, (row, ignored) -> number(quantity.apply(units.get(row))));
    }

    private static Grid numbers(int rows, IntToDoubleFunction value) {
        return grid(rows, 1, (row, ignored) -> Terms.number(value.applyAsDouble(row)));
    }

    private Formula number(Quantity quantity) {
        return new Formula.Number(context.iteration().value(quantity), Optional.of(quantity));
    }

    private interface Entry {
        Formula at(int row, int column);
    }

    private static Grid grid(int rows, int columns, Entry entry) {
        List<List<Formula>> grid = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int fixed = row;
            grid.add(IntStream.range(0, columns)
                    .mapToObj(column -> entry.at(fixed, column))
                    .toList());
        }
        return new Grid(grid);
    }

    private static Formula hadamard(Formula left, Formula right) {
        return new Product(Sign.HADAMARD, List.of(left, right));
    }

    private static Symbol vector(String name, int layer) {
        return named(name, "(" + (layer + 1) + ")", Accent.BOLD);
    }

    private static Symbol bold(Symbol symbol) {
        return named(symbol.name(), symbol.sup(), symbol.accent() == Accent.NONE ? Accent.BOLD : symbol.accent());
    }

    private static Symbol named(String name, String sup, Accent accent) {
        return new Symbol(name, "", sup, accent, Optional.empty());
    }
}
