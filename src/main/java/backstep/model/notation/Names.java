package backstep.model.notation;

import backstep.model.formula.Formula;
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
public abstract class Names {

    final Network network;

    Names(Network network) {
        this.network = network;
    }

    public static Names of(Notation notation, Network network) {
        return switch (notation) {
            case W_U -> new NamesWU(network);
            case NET_OUT -> new NamesNetOut(network);
            case ALPHA_D_Y -> new NamesAlphaDY(network);
            case A_Z -> new NamesAZ(network);
            case LAYERS -> new NamesLayers(network);
        };
    }

    public abstract Symbol input(String i);

    public abstract Symbol netInput(int layer, String j);

    /** What a unit of a layer with weights sends on. */
    public abstract Symbol activation(int layer, String j);

    public abstract Symbol target(String k);

    /** The weight into unit {@code to} from unit {@code from} of the layer before. */
    public abstract Symbol weight(int layer, String to, String from);

    public abstract Symbol bias(int layer, String j);

    /** E_k. */
    public abstract Symbol error(String k);

    /** E. */
    public abstract Symbol total();

    /** ∂E/∂(net input) of a unit: a δ, except where the notation keeps that letter for something else. */
    public abstract Formula delta(int layer, String j);

    /** δ_ij = ∂y/∂W_ij: the gradient of the only output, which one notation has a name for. */
    public Symbol outputGradient(int layer, String to, String from) {
        return plain("\u03b4", "");
    }

    /** All weights into a layer as a matrix. */
    public abstract Symbol matrix(int layer);

    /** What an activation function is called: by its own name, or as the notation calls every one of them. */
    public abstract String function(Activation activation);

    /** A parameter after its update. */
    public Symbol updated(Symbol parameter) {
        return parameter;
    }

    /** ΔW_ij: the change of a parameter, a name of its own. */
    public static Symbol change(Symbol parameter) {
        return named(Formula.INCREMENT + parameter.name(), parameter.sub(), parameter.sup());
    }

    /** The name written into the circle of a unit; layer −1 is the input. */
    public Symbol unit(int layer, String j) {
        return value(layer, j);
    }

    /** The unit that is always 1 and whose weights are the biases of a layer; empty where biases are no weights. */
    public Optional<Symbol> biasUnit(int layer) {
        return Optional.empty();
    }

    public Symbol learningRate() {
        return plain("\u03b7", "");
    }

    /** Input or activation: what a unit sends on; layer −1 is the input. */
    public final Symbol value(int layer, String j) {
        return layer < 0 ? input(j) : activation(layer, j);
    }

    public final boolean isOutput(int layer) {
        return network.isOutput(layer);
    }

    /** Whether hidden layers must be told apart. */
    public final boolean isDeep() {
        return network.hiddenLayers() > 1;
    }

    /** The superscript (l) of a layer, counted from 1. */
    public static String layerMark(int layer) {
        return "(" + (layer + 1) + ")";
    }

    /** The same where hidden layers must be told apart, empty otherwise. */
    public final String layerMarkIfDeep(int layer) {
        return isDeep() ? layerMark(layer) : "";
    }

    public static Symbol plain(String name, String sub) {
        return named(name, sub, "");
    }

    public static Symbol named(String name, String sub, String sup) {
        return named(name, sub, sup, Accent.NONE);
    }

    public static Symbol named(String name, String sub, String sup, Accent accent) {
        return new Symbol(name, sub, sup, accent, Optional.empty());
    }

    /** Two indices side by side, with a comma where one of them has two digits: 11, ij, 1,10. */
    public static String pair(String first, String second) {
        return first.length() > 1 || second.length() > 1 ? first + "," + second : first + second;
    }

    /** The own name of an activation function. */
    public static String ownName(Activation activation) {
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
