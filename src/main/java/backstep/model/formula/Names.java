package backstep.model.formula;

import backstep.model.formula.Formula.Accent;
import backstep.model.formula.Formula.Symbol;
import backstep.model.network.Activation;
import backstep.model.network.Network;
import java.util.Optional;

/**
 * The names that one notation gives to the numbers of a network: one column of notation.md, "The five notations".
 *
 * <p>Units are named by index texts counted from 1, so that running indices (i, j, k) are named by the same rules.
 * Layers are counted as in {@link Network}: 0 is the first with weights.
 */
abstract class Names {

    final Network network;

    Names(Network network) {
        this.network = network;
    }

    static Names of(Notation notation, Network network) {
        return switch (notation) {
            case W_U -> new NamesWU(network);
            case NET_OUT -> new NamesNetOut(network);
            case ALPHA_D_Y -> new NamesAlphaDY(network);
            case A_Z -> new NamesAZ(network);
            case LAYERS -> new NamesLayers(network);
        };
    }

    abstract Symbol input(String i);

    abstract Symbol netInput(int layer, String j);

    /** What a unit of a layer with weights sends on. */
    abstract Symbol activation(int layer, String j);

    abstract Symbol target(String k);

    /** The weight into unit {@code to} from unit {@code from} of the layer before. */
    abstract Symbol weight(int layer, String to, String from);

    abstract Symbol bias(int layer, String j);

    /** E_k. */
    abstract Symbol error(String k);

    /** E. */
    abstract Symbol total();

    /** ∂E/∂(net input) of a unit: a δ, except where the notation keeps that letter for something else. */
    abstract Formula delta(int layer, String j);

    /** All weights into a layer as a matrix. */
    abstract Symbol matrix(int layer);

    /** What an activation function is called: by its own name, or as the notation calls every one of them. */
    abstract String function(Activation activation);

    /** A parameter after its update. */
    Symbol updated(Symbol parameter) {
        return parameter;
    }

    /** The name written into the circle of a unit; layer −1 is the input. */
    Symbol unit(int layer, String j) {
        return value(layer, j);
    }

    /** The unit that is always 1 and whose weights are the biases of a layer; empty where biases are no weights. */
    Optional<Symbol> biasUnit(int layer) {
        return Optional.empty();
    }

    Symbol learningRate() {
        return plain("\u03b7", "");
    }

    /** Input or activation: what a unit sends on; layer −1 is the input. */
    final Symbol value(int layer, String j) {
        return layer < 0 ? input(j) : activation(layer, j);
    }

    final boolean isOutput(int layer) {
        return network.isOutput(layer);
    }

    /** Whether hidden layers must be told apart. */
    final boolean isDeep() {
        return network.hiddenLayers() > 1;
    }

    /** The superscript (l) of a layer, counted from 1. */
    static String layerMark(int layer) {
        return "(" + (layer + 1) + ")";
    }

    /** The same where hidden layers must be told apart, empty otherwise. */
    final String layerMarkIfDeep(int layer) {
        return isDeep() ? layerMark(layer) : "";
    }

    static Symbol plain(String name, String sub) {
        return named(name, sub, "");
    }

    static Symbol named(String name, String sub, String sup) {
        return named(name, sub, sup, Accent.NONE);
    }

    static Symbol named(String name, String sub, String sup, Accent accent) {
        return new Symbol(name, sub, sup, accent, Optional.empty());
    }

    /** Two indices side by side, with a comma where one of them has two digits: 11, ij, 1,10. */
    static String pair(String first, String second) {
        return first.length() > 1 || second.length() > 1 ? first + "," + second : first + second;
    }

    /** The own name of an activation function. */
    static String ownName(Activation activation) {
        return switch (activation) {
            case IDENTITY -> "id";
            case LOGISTIC -> "\u03c3";
            case TANH -> "tanh";
            case RELU -> "relu";
            case LEAKY_RELU -> "leaky relu";
            case SOFTPLUS -> "softplus";
            case SOFTMAX -> "softmax";
        };
    }
}
