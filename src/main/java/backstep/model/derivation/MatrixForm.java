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
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.notation.Notation;
import backstep.model.notation.Trait;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A whole layer at once: δ^(l) = (W^(l+1))ᵀ δ^(l+1) ⊙ σ′(z^(l)) and ∂J/∂W^(l) = δ^(l) (a^(l−1))ᵀ, with the matrices
 * (notation.md, "The five notations", column {@code layers}, row "update"). A row of a matrix belongs to a receiving
 * unit.
 */
public record MatrixForm(Context context) {

    /** The matrix form of an iteration; empty where the notation has none. */
    public static Optional<MatrixForm> of(Iteration iteration, Notation notation) {
        return of(Context.of(iteration, notation));
    }

    static Optional<MatrixForm> of(Context context) {
        return context.writes(Trait.MATRIX_FORM) ? Optional.of(new MatrixForm(context)) : Optional.empty();
    }

    /** All net inputs of a layer: z^(l) = W^(l) a^(l−1) + b^(l). */
    public Derivation netInputs(int layer) {
        Formula product = Terms.product(context.symbols().matrix(layer), vector(layer - 1, Unit::value));
        Formula numbers = Terms.product(weights(layer, false, weight -> weight), column(layer - 1, Unit::value));
        boolean biased = context.layer(layer).hasBiases();
        return derivation(
                vector(layer, Step.NetInput::new),
                biased ? Terms.sum(List.of(product, vector(layer, Bias::new))) : product,
                biased ? Terms.sum(List.of(numbers, column(layer, Bias::new))) : numbers,
                column(layer, Step.NetInput::new));
    }

    /** All deltas of a layer. */
    public Derivation deltas(int layer) {
        if (layer == context.outputLayer()) {
            return outputDeltas(layer);
        }
        Symbol weights = context.symbols().matrix(layer + 1);
        Formula back = Terms.product(
                transposed(context.carriesUpdated() ? Terms.plus(weights) : weights),
                vector(layer + 1, Step.Delta::new));
        Formula numbers = Terms.product(
                weights(layer + 1, true, weight -> context.carriesUpdated() ? new Step.Update(weight) : weight),
                column(layer + 1, Step.Delta::new));
        return deltas(
                layer,
                hadamard(back, slopes(layer)),
                hadamard(numbers, numbers(layer, context.iteration()::activationSlope)));
    }

    /** δ = ∂J/∂ŷ ⊙ σ′(z); where slopes cancel ŷ − y. Otherwise softmax needs its Jacobian: δ = (∂ŷ/∂z)ᵀ ∂J/∂ŷ. */
    private Derivation outputDeltas(int layer) {
        Iteration iteration = context.iteration();
        Symbol outputs = vector(layer, Unit::value);
        Function<Unit, Quantity> target = unit -> new Quantity.Target(unit.index());
        if (context.loss().collapsesWith(context.function(layer))) {
            return deltas(
                    layer,
                    Terms.difference(outputs, vector(layer, target)),
                    Terms.difference(column(layer, Unit::value), column(layer, target)));
        }
        Formula gradient = Terms.derivative(context.running(new Step.TotalError(), ""), outputs);
        Formula gradientNumbers = numbers(layer, unit -> iteration.errorSlope(unit.index()));
        if (context.function(layer).spansLayer()) {
            List<Unit> units = context.units(layer);
            Grid jacobian = grid(
                    units,
                    units,
                    (row, column) -> Terms.number(
                            iteration.valueOf(column) * ((row.equals(column) ? 1 : 0) - iteration.valueOf(row))));
            return deltas(
                    layer,
                    Terms.product(transposed(Terms.derivative(outputs, vector(layer, Step.NetInput::new))), gradient),
                    Terms.product(jacobian, gradientNumbers));
        }
        return deltas(
                layer,
                hadamard(gradient, slopes(layer)),
                hadamard(gradientNumbers, numbers(layer, iteration::activationSlope)));
    }

    private Derivation deltas(int layer, Formula symbols, Formula numbers) {
        return derivation(vector(layer, Step.Delta::new), symbols, numbers, column(layer, Step.Delta::new));
    }

    /** All gradients of the weights into a layer, the deltas worked out beside them. */
    public Derivation gradients(int layer) {
        Grid row =
                grid(List.of(new Unit(layer, 0)), context.units(layer - 1), (_, from) -> context.number(from.value()));
        Derivation gradients = derivation(
                Terms.derivative(
                        context.running(new Step.TotalError(), ""),
                        context.symbols().matrix(layer)),
                Terms.product(vector(layer, Step.Delta::new), transposed(vector(layer - 1, Unit::value))),
                Terms.product(column(layer, Step.Delta::new), row),
                weights(layer, false, Step.Gradient::new));
        return new Derivation(gradients.left(), gradients.lines(), List.of(deltas(layer)));
    }

    private static Derivation derivation(Formula left, Formula symbols, Formula numbers, Formula result) {
        return new Derivation(
                left,
                List.of(
                        new Line(Kind.GENERAL, Relation.EQUALS, symbols),
                        new Line(Kind.NUMBERS, Relation.EQUALS, numbers),
                        new Line(Kind.RESULT, Relation.EQUALS, result)));
    }

    private Formula slopes(int layer) {
        return Terms.slope(context.function(layer), context.functionName(layer), vector(layer, Step.NetInput::new));
    }

    private static Formula transposed(Formula matrix) {
        return new Power(new Parentheses(matrix), new Words("T"));
    }

    private static Formula hadamard(Formula left, Formula right) {
        return new Product(Sign.HADAMARD, List.of(left, right));
    }

    /** The name of one number of each unit of a layer: that of any of them without its index, in bold. */
    private Symbol vector(int layer, Function<Unit, Quantity> quantity) {
        Symbol name = context.symbols().running(quantity.apply(new Unit(layer, 0)), "", "");
        Accent accent = name.accent() == Accent.NONE ? Accent.BOLD : name.accent();
        return new Symbol(name.name(), name.sub(), name.sup(), accent, Optional.empty());
    }

    /** A number of every weight into a layer, row by row, or transposed: column by column. */
    private Grid weights(int layer, boolean transposed, Function<Weight, Quantity> quantity) {
        List<Unit> into = context.units(layer);
        List<Unit> from = context.units(layer - 1);
        BiFunction<Unit, Unit, Formula> entry =
                (unit, sender) -> context.number(quantity.apply(new Weight(unit, sender)));
        return transposed ? grid(from, into, (row, column) -> entry.apply(column, row)) : grid(into, from, entry);
    }

    private Grid column(int layer, Function<Unit, Quantity> quantity) {
        return column(context.units(layer), unit -> context.number(quantity.apply(unit)));
    }

    private Grid numbers(int layer, ToDoubleFunction<Unit> value) {
        return column(context.units(layer), unit -> Terms.number(value.applyAsDouble(unit)));
    }

    private static Grid column(List<Unit> units, Function<Unit, Formula> entry) {
        return new Grid(units.stream().map(unit -> List.of(entry.apply(unit))).toList());
    }

    private static Grid grid(List<Unit> rows, List<Unit> columns, BiFunction<Unit, Unit, Formula> entry) {
        return new Grid(rows.stream()
                .map(row ->
                        columns.stream().map(column -> entry.apply(row, column)).toList())
                .toList());
    }
}
