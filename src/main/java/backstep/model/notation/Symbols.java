package backstep.model.notation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Symbol;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Network;
import java.util.Optional;
import java.util.OptionalDouble;

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
        this.names = new Names(notation, network);
    }

    public Notation notation() {
        return notation;
    }

    public Network network() {
        return network;
    }

    /**
     * How a number is written: a symbol, or a derivative (gradients; in {@code alpha-d-y} the deltas too). Its value is
     * not looked up here.
     */
    public Formula symbol(Quantity quantity) {
        return switch (quantity) {
            case Step.Gradient(Parameter parameter) -> derivative(parameter, quantity);
            case Step.Delta(Unit unit) ->
                names.delta(unit.layer(), index(unit)) instanceof Symbol symbol
                        ? with(symbol, quantity)
                        : derivative(new Step.NetInput(unit), quantity);
            case Quantity.Given _,
                    Step.NetInput _,
                    Step.Activation _,
                    Step.OutputError _,
                    Step.TotalError _,
                    Step.Update _ -> of(quantity);
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
            case Weight(Unit into, Unit from) -> names.weight(into.layer(), index(into), index(from));
            case Bias(Unit unit) -> names.bias(unit.layer(), index(unit));
            case Quantity.LearningRate() -> names.learningRate();
            case Step.NetInput(Unit unit) -> names.netInput(unit.layer(), index(unit));
            case Step.Activation(Unit unit) -> names.activation(unit.layer(), index(unit));
            case Step.OutputError(int output) -> names.error(index(output));
            case Step.TotalError() -> names.total();
            case Step.Delta(Unit unit) ->
                names.delta(unit.layer(), index(unit)) instanceof Symbol symbol ? symbol : of(new Step.NetInput(unit));
            case Step.Gradient(Parameter parameter) -> of(parameter);
            case Step.Update(Parameter parameter) -> names.updated(of(parameter));
        };
        return with(bare, quantity);
    }

    /** What is written into the circle of a unit or input, e.g. x_1, h_1, o_1. */
    public Symbol unitName(Unit unit) {
        return with(names.unit(unit.layer(), index(unit)), unit.value());
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

    public Names names() {
        return names;
    }

    /** The index of a unit in text, counted from 1. */
    public static String index(Unit unit) {
        return index(unit.index());
    }

    /** The same by its place in the layer. */
    public static String index(int unit) {
        return Integer.toString(unit + 1);
    }

    /** Whether all biases of a layer are one number with one name: then whoever changes one of them changes all. */
    public boolean sharesBias(int layer) {
        return network.unitsOf(layer) > 1 && names.sharesBias(layer);
    }

    private static Symbol with(Symbol bare, Quantity quantity) {
        return new Symbol(bare.name(), bare.sub(), bare.sup(), bare.accent(), Optional.of(quantity));
    }

    /** ∂E/∂by, in place of a name of its own. */
    private Formula derivative(Quantity by, Quantity quantity) {
        return new Derivative(of(new Step.TotalError()), of(by), OptionalDouble.empty(), Optional.of(quantity));
    }
}
