package backstep.model.formula;

import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Symbol;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.network.Network;
import java.util.Optional;

/**
 * How a notation writes each number of a network: notation.md, "The five notations". Two networks of the same shape can
 * differ in their names only by biases (one b for a layer whose biases are equal and untrained).
 */
public final class Symbols {

    private final Notation notation;
    private final Network network;
    private final Names names;

    public Symbols(Notation notation, Network network) {
        this.notation = notation;
        this.network = network;
        this.names = Names.of(notation, network);
    }

    public Notation notation() {
        return notation;
    }

    public Network network() {
        return network;
    }

    /**
     * How a number is written: a symbol, or a derivative (gradients; in {@code alpha-d-y} the deltas too) whose value
     * is NaN because it is not looked up here.
     */
    public Formula symbol(Quantity quantity) {
        return switch (quantity) {
            case Step.WeightGradient(int layer, int unit, int from) -> gradient(weight(layer, unit, from), quantity);
            case Step.BiasGradient(int layer, int unit) -> gradient(bias(layer, unit), quantity);
            case Step.Delta(int layer, int unit) -> delta(layer, unit);
            case Quantity.Given _,
                    Step.NetInput _,
                    Step.Activation _,
                    Step.OutputError _,
                    Step.TotalError _,
                    Step.WeightUpdate _,
                    Step.BiasUpdate _ -> of(quantity);
        };
    }

    /**
     * The symbol of a number, e.g. w_11 or w_5^+. For what is written as a derivative (see {@link #symbol}) it is the
     * symbol of that which E is derived by.
     */
    public Symbol of(Quantity quantity) {
        Symbol bare = switch (quantity) {
            case Quantity.Input(int input) -> names.input(index(input));
            case Quantity.Target(int output) -> names.target(index(output));
            case Quantity.Weight(int layer, int unit, int from) -> names.weight(layer, index(unit), index(from));
            case Quantity.Bias(int layer, int unit) -> names.bias(layer, index(unit));
            case Quantity.LearningRate() -> names.learningRate();
            case Step.NetInput(int layer, int unit) -> names.netInput(layer, index(unit));
            case Step.Activation(int layer, int unit) -> names.activation(layer, index(unit));
            case Step.OutputError(int output) -> names.error(index(output));
            case Step.TotalError() -> names.total();
            case Step.Delta(int layer, int unit) ->
                names.delta(layer, index(unit)) instanceof Symbol symbol ? symbol : names.netInput(layer, index(unit));
            case Step.WeightGradient(int layer, int unit, int from) -> names.weight(layer, index(unit), index(from));
            case Step.BiasGradient(int layer, int unit) -> names.bias(layer, index(unit));
            case Step.WeightUpdate(int layer, int unit, int from) ->
                names.updated(names.weight(layer, index(unit), index(from)));
            case Step.BiasUpdate(int layer, int unit) -> names.updated(names.bias(layer, index(unit)));
        };
        return with(bare, quantity);
    }

    /** What is written into the circle of a unit, e.g. x_1, h_1, o_1; layer −1 is the input. */
    public Symbol unitName(int layer, int unit) {
        return with(names.unit(layer, index(unit)), Quantity.valueOf(layer, unit));
    }

    /**
     * The unit that is always 1 and whose outgoing weights are the biases of {@code layer} (x_0, z_0); empty where the
     * notation draws biases as numbers of their units, or where the layer has none.
     */
    public Optional<Symbol> biasUnitName(int layer) {
        return network.layer(layer).hasBiases() ? names.biasUnit(layer) : Optional.empty();
    }

    /** All weights into a layer, e.g. U, W^(2). */
    public Symbol matrix(int layer) {
        return names.matrix(layer);
    }

    Names names() {
        return names;
    }

    Symbol weight(int layer, int unit, int from) {
        return of(new Quantity.Weight(layer, unit, from));
    }

    Symbol bias(int layer, int unit) {
        return of(new Quantity.Bias(layer, unit));
    }

    /** The index of a unit in text, counted from 1. */
    static String index(int unit) {
        return Integer.toString(unit + 1);
    }

    static Symbol with(Symbol bare, Quantity quantity) {
        return new Symbol(bare.name(), bare.sub(), bare.sup(), bare.accent(), Optional.of(quantity));
    }

    private Formula delta(int layer, int unit) {
        Quantity quantity = new Step.Delta(layer, unit);
        return names.delta(layer, index(unit)) instanceof Symbol symbol
                ? with(symbol, quantity)
                : new Derivative(total(), of(new Step.NetInput(layer, unit)), Double.NaN, Optional.of(quantity));
    }

    private Formula gradient(Symbol parameter, Quantity quantity) {
        return new Derivative(total(), parameter, Double.NaN, Optional.of(quantity));
    }

    private Symbol total() {
        return of(new Step.TotalError());
    }
}
